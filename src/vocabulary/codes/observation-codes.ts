import type { FactDefinition } from '../fact-definition.js';
import { CodeTable, rowsOf, type CodeRow } from './code-table.js';
import { VOCABULARY } from '../vocabulary.js';

/** What is measured under a code. */
export interface MeasureMeaning {
  readonly fact: string;
  /** Units that fit the code, where one code of the fact counts mass and another one moles. */
  readonly units?: readonly string[];
  /** The code is retired; it is still read, and said so. */
  readonly retired?: true;
  /** The upper end of the reference range is a fact of its own. */
  readonly upperLimit?: string;
}

const MEASURED_GROUPS = ['labs.', 'performance.', 'liver.childPugh', 'liver.hbvDna', 'tumor.bclc'];
const UNITS_OF_CODE: Readonly<Record<string, readonly string[]>> = { '1975-2': ['mg/dL'], '14631-6': ['umol/L'] };
const UPPER_LIMITS: Readonly<Record<string, string>> = { 'labs.alt': 'labs.altUpperLimit', 'labs.ast': 'labs.astUpperLimit', 'labs.creatinine': 'labs.creatinineUpperLimit' };

/** The codes that a definition of the vocabulary names: the vocabulary stays the one source. */
function rowsOfDefinition({ path, codes }: FactDefinition): readonly CodeRow<MeasureMeaning>[] {
  return codes.flatMap(({ system, code, mark }) => {
    if (system !== 'loinc' && system !== 'snomed' && system !== 'ncit') return [];
    const units = UNITS_OF_CODE[code];
    const upperLimit = UPPER_LIMITS[path];
    return rowsOf<MeasureMeaning>(system, [code], { fact: path, ...(units === undefined ? {} : { units }), ...(upperLimit === undefined ? {} : { upperLimit }) }, mark === undefined ? {} : { mark });
  });
}

/** Observations that carry a number, a grade or a stage. */
export const MEASURE_CODES = new CodeTable<MeasureMeaning>([
  ...VOCABULARY.facts.filter(({ path }) => MEASURED_GROUPS.some((group) => path.startsWith(group))).flatMap(rowsOfDefinition),
  ...rowsOf<MeasureMeaning>('loinc', ['89262-0'], { fact: 'performance.ecog' }),
  ...rowsOf<MeasureMeaning>('loinc', ['42800-3'], { fact: 'performance.ecog', retired: true }),
  ...rowsOf<MeasureMeaning>('loinc', ['98153-0'], { fact: 'liver.childPughPoints' }, { mark: 'V2' }),
  ...rowsOf<MeasureMeaning>('loinc', ['33728-7'], { fact: 'tumor.largestDiameter' }),
  ...rowsOf<MeasureMeaning>('fact', VOCABULARY.facts.filter(({ given }) => given).map(({ path }) => path), { fact: '' }).map((row) => ({ ...row, means: { fact: row.code } })),
]);

/** Codes that are known and on purpose not read, with the reason. */
export const UNREAD_OBSERVATION_CODES = new CodeTable<string>([
  ...rowsOf('loinc', ['53961-9', '19176-7', '19177-5'], 'AFP in units or moles: their conversion to mass differs by assay'),
  ...rowsOf('loinc', ['29615-2', '20416-4', '38180-6', '11011-4', '48159-8'], 'a viral load or index that no fact holds'),
  ...rowsOf('loinc', ['10900-9'], 'antibodies against HBsAg, not HBsAg itself'),
  ...rowsOf('loinc', ['89246-3'], 'a panel; its members are read'),
  ...rowsOf('snomed', ['282403000', '282402005', '282404006'], 'a marker of the PRETEXT system for children'),
]);

/** Size of a tumor: the panel, whose component of the longest dimension is read. */
export const TUMOR_SIZE_CODES = new CodeTable<true>(rowsOf('loinc', ['21889-1'], true));

export const SEX_CODES = new CodeTable<true>(rowsOf('loinc', ['76689-9'], true));
export const SEX_VALUES = new CodeTable<string>([...rowsOf('loinc', ['LA2-8'], 'MALE'), ...rowsOf('loinc', ['LA3-6'], 'FEMALE')]);

export const DISEASE_STATUS_CODES = new CodeTable<true>(rowsOf('loinc', ['97509-4'], true));
export const DISEASE_STATUS_VALUES = new CodeTable<'IMPROVED' | 'STABLE' | 'WORSE' | 'UNDETERMINED'>([
  ...rowsOf<'IMPROVED'>('snomed', ['268910001'], 'IMPROVED'),
  ...rowsOf<'STABLE'>('snomed', ['359746009'], 'STABLE'),
  ...rowsOf<'WORSE'>('snomed', ['271299001'], 'WORSE'),
  ...rowsOf<'UNDETERMINED'>('snomed', ['709137006'], 'UNDETERMINED'),
]);

export const KARNOFSKY_ANSWERS: readonly string[] = ['LA9627-6', 'LA29184-1', 'LA29183-3', 'LA29182-5', 'LA29181-7', 'LA29180-9', 'LA29179-1', 'LA29178-3', 'LA29177-5', 'LA29176-7', 'LA29175-9'];

/** Codes of single values of the scales and classes: which word or number of the fact a code stands for. */
export const VALUE_CODES: ReadonlyMap<string, CodeTable<string>> = new Map(
  VOCABULARY.facts.flatMap((definition): [string, CodeTable<string>][] => {
    if (definition.path === 'performance.karnofsky') return [[definition.path, new CodeTable(KARNOFSKY_ANSWERS.flatMap((code, tens) => rowsOf('loinc', [code], String(tens * 10))))]];
    const values = definition.kind === 'choice' ? definition.choices.map(({ code, codes }) => ({ value: code, codes: codes ?? [] })) : definition.kind === 'count' ? (definition.valueCodes ?? []) : [];
    const rows = values.flatMap(({ value, codes }) => codes.flatMap(({ system, code }) => (system === 'loinc' || system === 'snomed' ? rowsOf(system, [code], value) : [])));
    return rows.length === 0 ? [] : [[definition.path, new CodeTable(rows)]];
  }),
);
