import { CodeTable, rowsOf, type CodeRow } from './code-table.js';

/** The kinds of tumor that tumor.diagnosis knows. */
export const DIAGNOSES = ['HCC', 'FIBROLAMELLAR', 'MIXED_HCC_CCA', 'INTRAHEPATIC_CCA', 'LIVER_METASTASIS', 'OTHER'] as const;

/** What a disorder or finding means, as Condition or as Observation with an answer of presence. */
export type FindingMeaning =
  /** The liver tumor itself: the kinds it may be. */
  | { readonly kind: 'diagnosis'; readonly codes: readonly string[] }
  /** A malignant tumor whose site and histology must be looked at. */
  | { readonly kind: 'malignancy' }
  /** A malignant tumor of another organ. */
  | { readonly kind: 'other-malignancy' }
  /** A metastasis outside the liver. */
  | { readonly kind: 'metastasis'; readonly fact: string }
  /** Any other fact; `null` where presence or absence does not settle it. */
  | { readonly kind: 'finding'; readonly fact: string; readonly present: string | null; readonly absent: string | null; readonly past: string | null }
  /** Known, and on purpose not read. */
  | { readonly kind: 'not-read'; readonly why: string };

type Row = CodeRow<FindingMeaning>;
type Extra = Pick<Row, 'prefix' | 'mark'>;

const diagnosis = (...codes: readonly string[]): FindingMeaning => ({ kind: 'diagnosis', codes });
const yesNo = (fact: string): FindingMeaning => ({ kind: 'finding', fact, present: 'YES', absent: 'NO', past: null });
const snomed = (codes: readonly string[], means: FindingMeaning, extra: Extra = {}): readonly Row[] => rowsOf<FindingMeaning>('snomed', codes, means, extra);
const icd = (codes: readonly string[], means: FindingMeaning, extra: Extra = { prefix: true }): readonly Row[] => rowsOf<FindingMeaning>('icd10cm', codes, means, extra);
const metastasis = (name: string): FindingMeaning => ({ kind: 'metastasis', fact: `tumor.${name}` });

const LIVER_PRIMARIES = DIAGNOSES.filter((code) => code !== 'LIVER_METASTASIS');

/** Tumors of the liver, spread, and tumors elsewhere. Clinical definitions, section 7.3. */
const TUMORS: readonly Row[] = [
  ...snomed(['109841003', '25370001'], diagnosis('HCC')),
  ...icd(['C22.0'], diagnosis('HCC')),
  ...snomed(['253018005'], diagnosis('FIBROLAMELLAR')),
  ...snomed(['274902006'], diagnosis('MIXED_HCC_CCA')),
  ...snomed(['109842005'], diagnosis('INTRAHEPATIC_CCA')),
  ...icd(['C22.1'], diagnosis('INTRAHEPATIC_CCA')),
  ...snomed(['109843000'], diagnosis('OTHER')),
  ...icd(['C22.2'], diagnosis('OTHER')),
  ...snomed(['95214007'], diagnosis(...LIVER_PRIMARIES)),
  ...icd(['C22'], diagnosis(...LIVER_PRIMARIES)),
  ...snomed(['93870000'], diagnosis(...DIAGNOSES)),
  ...icd(['C22.9'], diagnosis(...DIAGNOSES)),
  ...snomed(['94381002'], diagnosis('LIVER_METASTASIS')),
  ...icd(['C78.7'], diagnosis('LIVER_METASTASIS')),
  ...snomed(['363346000'], { kind: 'malignancy' }),
  ...icd(['C0', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C70', 'C71', 'C72', 'C73', 'C74', 'C75', 'C76', 'C81', 'C82', 'C83', 'C84', 'C85', 'C86', 'C88', 'C90', 'C91', 'C92', 'C93', 'C94', 'C95', 'C96'], { kind: 'other-malignancy' }),
  ...snomed(['128462008', '315000005'], metastasis('extrahepaticMetastasis')),
  ...icd(['C79.9', 'C78', 'C79'], metastasis('extrahepaticMetastasis')),
  ...snomed(['94391008'], metastasis('metastasisLung')),
  ...icd(['C78.0'], metastasis('metastasisLung')),
  ...snomed(['94222008'], metastasis('metastasisBone')),
  ...icd(['C79.5'], metastasis('metastasisBone')),
  ...snomed(['94161006'], metastasis('metastasisAdrenal')),
  ...icd(['C79.7'], metastasis('metastasisAdrenal')),
  ...snomed(['94392001'], metastasis('metastasisLymphNode')),
  ...icd(['C77'], metastasis('metastasisLymphNode')),
  ...snomed(['314963000'], { kind: 'not-read', why: 'a local recurrence, but the code does not tell after which treatment the tumor came back' }),
];

/** The liver beside the tumor, and the other organs. */
const DISEASES: readonly Row[] = [
  ...snomed(['19943007'], yesNo('liver.cirrhosis')),
  ...icd(['K74.60', 'K74.69'], yesNo('liver.cirrhosis'), {}),
  ...snomed(['716203000'], { kind: 'finding', fact: 'liver.cirrhosis', present: 'YES', absent: null, past: 'YES' }),
  ...snomed(['389026000'], { kind: 'finding', fact: 'liver.ascites', present: 'PRESENT', absent: 'NONE', past: null }),
  ...snomed(['13920009'], { kind: 'finding', fact: 'liver.encephalopathy', present: 'PRESENT', absent: 'NONE', past: null }),
  ...icd(['K76.82'], { kind: 'finding', fact: 'liver.encephalopathy', present: 'PRESENT', absent: 'NONE', past: null }, {}),
  ...snomed(['28670008'], yesNo('liver.varices')),
  ...icd(['I85.00', 'I85.01'], { kind: 'finding', fact: 'liver.varices', present: 'YES', absent: null, past: null }, {}),
  ...snomed(['66071002', '365863005'], yesNo('liver.hepatitisB')),
  ...rowsOf<FindingMeaning>('loinc', ['5195-3'], yesNo('liver.hepatitisB')),
  ...rowsOf<FindingMeaning>('loinc', ['29610-3'], { kind: 'finding', fact: 'liver.hepatitisB', present: 'YES', absent: null, past: null }),
  ...snomed(['50711007', '365865003'], { kind: 'finding', fact: 'liver.hepatitisC', present: 'YES', absent: 'NO', past: 'YES' }),
  ...rowsOf<FindingMeaning>('loinc', ['16128-1', '13955-0'], { kind: 'finding', fact: 'liver.hepatitisC', present: null, absent: 'NO', past: null }),
  ...rowsOf<FindingMeaning>('loinc', ['11259-9'], { kind: 'finding', fact: 'liver.hepatitisC', present: 'YES', absent: null, past: null }),
  ...snomed(['41309000'], yesNo('liver.alcohol')),
  ...snomed(['442685003'], yesNo('liver.steatohepatitis')),
  ...snomed(['84114007'], yesNo('comorbidity.heartDysfunction'), { mark: 'V2' }),
  ...icd(['I50'], yesNo('comorbidity.heartDysfunction'), { prefix: true, mark: 'V2' }),
  ...snomed(['709044004'], yesNo('comorbidity.kidneyDysfunction'), { mark: 'V2' }),
  ...icd(['N18'], yesNo('comorbidity.kidneyDysfunction'), { prefix: true, mark: 'V2' }),
  ...snomed(['1231824009'], { kind: 'not-read', why: 'fatty liver disease is wider than steatohepatitis, so neither its presence nor its absence settles a fact' }),
  ...snomed(['76783007'], { kind: 'not-read', why: 'chronic hepatitis does not tell its cause' }),
  ...snomed(['17920008'], { kind: 'not-read', why: 'a bland thrombosis of the portal vein is no tumor thrombus' }),
  ...snomed(['34742003'], { kind: 'not-read', why: 'portal hypertension is no fact of its own' }),
  ...snomed(['1098951000119108'], { kind: 'not-read', why: 'a history of metastatic cancer does not describe the present tumor' }),
];

export const FINDING_CODES = new CodeTable<FindingMeaning>([...TUMORS, ...DISEASES]);

/** Histology that, with a site in the liver, says which tumor it is. */
export const HISTOLOGY_CODES = new CodeTable<readonly string[]>(rowsOf('snomed', ['25370001'], ['HCC']));

export const LIVER_SITE_CODES = new CodeTable<true>(rowsOf('snomed', ['10200004'], true));

/** What a diagnosis rests on. */
export const EVIDENCE_CODES = new CodeTable<string>([
  ...rowsOf('snomed', ['394597005'], 'PATHOLOGICAL'),
  ...rowsOf('snomed', ['363679005'], 'CLINICAL', { mark: 'V2' }),
]);
