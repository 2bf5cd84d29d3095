import type { FactDefinition, QuantityDefinition } from '../fact-definition.js';
import { CENTIMETERS, MILLIMETERS, PERCENT } from '../units/unit-spellings.js';
import { yesNoFact } from '../yes-no-fact.js';
import { BCLC_CHOICES, BCLC_GROUPS } from './bclc-stages.js';
import { RESPONSE_CHOICES } from './response-classes.js';
import { TUMOR_EXTENT_FACTS } from './tumor-extent.js';

const FRESH = 60;
const FRESH_BECAUSE = 'A liver tumor can double within months; the imaging of the last two months decides.';
const HISTORY_BECAUSE = 'History does not age.';

interface LengthParts {
  readonly name: string;
  readonly label: string;
  readonly definition: string;
  readonly possible: QuantityDefinition['possible'];
  readonly plausible: QuantityDefinition['plausible'];
  /** Measured in the past and final. */
  readonly past?: true;
  readonly loinc?: string;
}

function length(parts: LengthParts): QuantityDefinition {
  return {
    kind: 'quantity',
    path: `tumor.${parts.name}`,
    label: parts.label,
    definition: parts.definition,
    freshForDays: parts.past === true ? null : FRESH,
    freshBecause: parts.past === true ? HISTORY_BECAUSE : FRESH_BECAUSE,
    canChange: parts.past === true ? 'NO' : 'YES',
    given: true,
    codes: parts.loinc === undefined ? [] : [{ system: 'loinc', code: parts.loinc }],
    canonicalUnit: 'cm',
    units: [
      { unit: 'cm', factor: '1', aliases: CENTIMETERS },
      { unit: 'mm', factor: '0.1', aliases: MILLIMETERS },
    ],
    possible: parts.possible,
    plausible: parts.plausible,
  };
}

// 35 cm: more than the liver is wide; a diameter in millimeters under the label cm lies above it from 36 mm on.
const ONE_DIAMETER = { possible: { low: '0.1', high: '35' }, plausible: { low: '0.5', high: '25' } } as const;
// A sum is zero when nothing viable is left.
const SUM_OF_VIABLE = { possible: { low: '0', high: '150' }, plausible: { low: '0', high: '60' } } as const;

export const TUMOR_FACTS: readonly FactDefinition[] = [
  {
    kind: 'choice',
    path: 'tumor.diagnosis',
    label: 'Diagnosis',
    definition: 'Kind of tumor that the board speaks about.',
    freshForDays: null,
    freshBecause: 'A diagnosis does not age.',
    canChange: 'NO',
    given: true,
    assumed: 'HCC',
    assumedBecause: 'The rule set speaks about hepatocellular carcinoma only; a case brought to it without a diagnosis is taken to be one. Our choice, shown in the answer.',
    codes: [],
    choices: [
      { code: 'HCC', label: 'Hepatocellular carcinoma', definition: 'Primary hepatocellular carcinoma', codes: [{ system: 'snomed', code: '109841003' }, { system: 'icd10cm', code: 'C22.0' }] },
      { code: 'FIBROLAMELLAR', label: 'Fibrolamellar carcinoma', definition: 'Fibrolamellar variant of hepatocellular carcinoma', codes: [{ system: 'snomed', code: '253018005' }] },
      { code: 'MIXED_HCC_CCA', label: 'Mixed hepatocellular and cholangiocarcinoma', definition: 'Combined hepatocellular carcinoma and cholangiocarcinoma', codes: [{ system: 'snomed', code: '274902006' }] },
      { code: 'INTRAHEPATIC_CCA', label: 'Intrahepatic cholangiocarcinoma', definition: 'Cholangiocarcinoma of the intrahepatic bile ducts', codes: [{ system: 'snomed', code: '109842005' }, { system: 'icd10cm', code: 'C22.1' }] },
      { code: 'LIVER_METASTASIS', label: 'Metastasis to the liver', definition: 'Metastasis in the liver from a tumor of another organ', codes: [{ system: 'snomed', code: '94381002' }, { system: 'icd10cm', code: 'C78.7' }] },
      { code: 'OTHER', label: 'Other tumor', definition: 'Any other tumor' },
    ],
    groups: [],
  },
  {
    kind: 'choice',
    path: 'tumor.diagnosisBasis',
    label: 'Basis of the diagnosis',
    definition: 'What the diagnosis rests on.',
    freshForDays: null,
    freshBecause: 'A diagnosis does not age.',
    canChange: 'YES',
    given: true,
    codes: [],
    choices: [
      { code: 'PATHOLOGICAL', label: 'Pathological', definition: 'Confirmed by biopsy or surgical specimen' },
      { code: 'CLINICAL', label: 'Clinical', definition: 'Confirmed by imaging and clinical criteria without tissue' },
      { code: 'UNCONFIRMED', label: 'Unconfirmed', definition: 'Suspected; neither tissue nor imaging criteria confirm it' },
    ],
    groups: [],
  },
  {
    kind: 'choice',
    path: 'tumor.resectability',
    label: 'Resectability',
    definition: 'Whether the tumor can be removed by surgery, as judged by the surgeon.',
    freshForDays: FRESH,
    freshBecause: FRESH_BECAUSE,
    canChange: 'YES',
    given: true,
    codes: [],
    choices: [
      { code: 'RESECTABLE', label: 'Resectable', definition: 'Can be resected' },
      { code: 'UNRESECTABLE', label: 'Unresectable', definition: 'Cannot be resected for reasons of the tumor, the liver or the patient' },
    ],
    groups: [],
  },
  {
    kind: 'count',
    path: 'tumor.number',
    label: 'Number of tumors',
    definition: 'Tumors in the liver now.',
    freshForDays: FRESH,
    freshBecause: FRESH_BECAUSE,
    canChange: 'YES',
    given: true,
    codes: [{ system: 'local', code: 'number-of-liver-tumors' }],
    possible: { low: '0', high: '100' },
    plausible: { low: '1', high: '20' },
  },
  {
    kind: 'choice',
    path: 'tumor.multiplicity',
    label: 'Multiplicity',
    definition: 'One tumor or several in the liver now.',
    freshForDays: FRESH,
    freshBecause: FRESH_BECAUSE,
    canChange: 'YES',
    given: true,
    codes: [],
    choices: [
      { code: 'SOLITARY', label: 'Solitary', definition: 'Exactly one tumor' },
      { code: 'MULTIPLE', label: 'Multiple', definition: 'Two or more tumors' },
    ],
    groups: [],
  },
  length({ name: 'largestDiameter', label: 'Largest diameter', definition: 'Longest diameter of the largest tumor now.', loinc: '33728-7', ...ONE_DIAMETER }),
  length({ name: 'largestDiameterBeforeTace', label: 'Largest diameter before TACE', definition: 'Longest diameter of the largest tumor before the TACE in question.', past: true, ...ONE_DIAMETER }),
  length({ name: 'sumOfDiameters', label: 'Sum of diameters', definition: 'Sum of the longest diameters of all tumors in the liver now.', possible: { low: '0.1', high: '150' }, plausible: { low: '0.5', high: '60' } }),
  {
    kind: 'quantity',
    path: 'tumor.liverVolumeShare',
    label: 'Share of liver volume',
    definition: 'Tumor volume in percent of the liver volume.',
    freshForDays: FRESH,
    freshBecause: FRESH_BECAUSE,
    canChange: 'YES',
    given: true,
    codes: [],
    canonicalUnit: '%',
    units: [{ unit: '%', factor: '1', aliases: PERCENT }],
    possible: { low: '0', high: '100' },
    plausible: { low: '1', high: '95' },
  },
  {
    kind: 'choice',
    path: 'tumor.differentiation',
    label: 'Differentiation',
    definition: 'Histological grade of differentiation.',
    freshForDays: null,
    freshBecause: 'A histological finding does not age.',
    canChange: 'NO',
    given: true,
    codes: [],
    choices: [
      { code: 'WELL', label: 'Well differentiated', definition: 'Well differentiated' },
      { code: 'MODERATE', label: 'Moderately differentiated', definition: 'Moderately differentiated' },
      { code: 'POOR', label: 'Poorly differentiated', definition: 'Poorly differentiated' },
    ],
    groups: [],
  },
  {
    kind: 'choice',
    path: 'tumor.bclc',
    label: 'BCLC stage',
    definition: 'Stage of the Barcelona Clinic Liver Cancer system now, as given by the clinician.',
    freshForDays: FRESH,
    freshBecause: FRESH_BECAUSE,
    canChange: 'YES',
    given: true,
    codes: [{ system: 'ncit', code: 'C115134' }],
    choices: BCLC_CHOICES,
    groups: BCLC_GROUPS,
  },
  yesNoFact({
    path: 'tumor.arterialEnhancement',
    label: 'Arterial enhancement',
    definition: 'The tumor takes up contrast in the arterial phase.',
    freshForDays: FRESH,
    freshBecause: FRESH_BECAUSE,
    canChange: 'YES',
  }),
  length({ name: 'viableSumBaseline', label: 'Viable sum at baseline', definition: 'Sum of the longest viable (enhancing) diameters of the target lesions before treatment.', past: true, ...SUM_OF_VIABLE }),
  length({ name: 'viableSumSmallest', label: 'Smallest viable sum', definition: 'Smallest sum of the longest viable diameters since treatment began.', past: true, ...SUM_OF_VIABLE }),
  length({ name: 'viableSumNow', label: 'Viable sum now', definition: 'Sum of the longest viable diameters of the target lesions now.', ...SUM_OF_VIABLE }),
  yesNoFact({
    path: 'tumor.newLesionOnFollowUp',
    label: 'New lesion on follow-up',
    definition: 'A new tumor since treatment began.',
    freshForDays: FRESH,
    freshBecause: FRESH_BECAUSE,
    canChange: 'UPWARD_ONLY',
  }),
  {
    kind: 'choice',
    path: 'tumor.mrecistTargetResponse',
    label: 'Response of the target lesions (mRECIST)',
    definition: 'Response by the sums of viable diameters at baseline, at the smallest and now.',
    freshForDays: null,
    freshBecause: 'Derived; as fresh as its inputs.',
    canChange: 'YES',
    given: false,
    codes: [],
    choices: RESPONSE_CHOICES,
    groups: [],
  },
  ...TUMOR_EXTENT_FACTS,
];
