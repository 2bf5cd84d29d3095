import { TERMINAL_ASKER } from '../../src/cli/terminal-asker.js';
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { shippedRules } from '../cases/shipped-rules.js';
import { memoryShelf } from '../../src/app/memory-shelf.js';
import { previewFhirBundle, type BundlePreviewOutcome } from '../../src/board/preview-fhir-bundle.js';
import type { PreviewDesk } from '../../src/board/preview-desk.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';
import { AS_OF } from './bundle-of.js';

const FOLDER = new URL('./bundles/', import.meta.url);
const REAL = new URL('../../../shared/data/fhir/', import.meta.url);

interface Expected {
  readonly sources?: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, string>>;
  /** Statements of facts without their days. */
  readonly facts?: Readonly<Record<string, object | undefined>>;
  readonly refused?: readonly string[];
  readonly notes?: readonly string[];
  readonly problems?: readonly string[];
  /** Entries from which no fact is taken. */
  readonly ignored?: readonly number[];
}

const ALL_OPEN = { '000': 'UNDETERMINED', '001': 'UNDETERMINED', '002': 'UNDETERMINED', '003': 'UNDETERMINED', '004': 'UNDETERMINED' };
const NOT_COVERED = { '000': 'NOT_COVERED', '001': 'NOT_COVERED', '002': 'NOT_COVERED', '003': 'NOT_COVERED', '004': 'NOT_COVERED' };
const IN_DOUBT = { ...ALL_OPEN, '002': 'NOT_APPLICABLE' };

const OURS: Readonly<Record<string, Expected>> = {
  'source-000-applies': {
    sources: { '000': 'APPLICABLE' },
    options: { 'rfa-sorafenib': 'SUPPORTED', 'sorafenib-alone': 'OPPOSED' },
    facts: { 'tumor.largestDiameterBeforeTace': { value: 72, unit: 'mm' }, 'tumor.extrahepaticMetastasis': { code: 'NO' }, 'labs.altUpperLimit': { value: 40, unit: 'U/L' }, 'tace.consecutiveCycles': { low: '1' }, 'tumor.diagnosisBasis': { code: 'PATHOLOGICAL' } },
    problems: ['STALE'],
  },
  'source-001-applies': {
    sources: { '001': 'APPLICABLE' },
    options: { 'tace-sorafenib': 'SUPPORTED', 'sorafenib-alone': 'OPPOSED' },
    facts: { 'patient.age': { low: '63', high: '64' }, 'tace.consecutiveCycles': { low: '3' }, 'tace.monthsFromLastToProgression': { value: '61', unit: 'd' }, 'tace.bclcAtFirst': { code: 'BCLC_B' }, 'tumor.bclc': { code: 'BCLC_C' }, 'performance.karnofsky': { value: 90 }, 'labs.bilirubin': { value: 1, unit: 'mg/dL' } },
    ignored: [5, 11],
  },
  'source-002-applies': {
    sources: { '002': 'APPLICABLE' },
    options: { 'tace-sorafenib': 'SUPPORTED', 'tace-alone': 'OPPOSED' },
    facts: { 'performance.ecog': { value: '0' }, 'tumor.diagnosisBasis': { code: 'CLINICAL' }, 'comorbidity.heartDysfunction': { code: 'NO' }, 'patient.age': { value: '58' } },
  },
  'source-003-applies': {
    sources: { '003': 'APPLICABLE' },
    options: { 'tace-sorafenib': 'SUPPORTED', 'sorafenib-alone': 'OPPOSED' },
    facts: { 'tumor.diagnosis': { code: 'HCC' }, 'performance.ecog': { value: '1' }, 'tumor.portalVeinThrombus': { code: 'VP3' }, 'liver.hepatitisB': { code: 'YES' }, 'patient.age': { value: '52' } },
  },
  'source-004-applies': {
    sources: { '004': 'APPLICABLE' },
    options: { 'rfa-sorafenib-early': 'UNSETTLED' },
    facts: { 'tumor.largestDiameter': { value: 40, unit: 'mm' }, 'tumor.bclc': { code: 'BCLC_B1' } },
    ignored: [3, 4, 5, 7],
  },
  'two-patients': { refused: ['MIXED_PATIENTS'] },
  'wrapped-with-states': {
    sources: ALL_OPEN,
    facts: { 'labs.platelets': { value: 80, unit: '10*9/L' }, 'labs.inr': { unavailable: 'NOT_DONE' }, 'labs.creatinine': { unavailable: 'PENDING' }, 'labs.afp': { value: 12, unit: 'ng/mL' }, 'labs.hemoglobin': undefined, 'labs.sodium': undefined },
    refused: ['REFERENCE_UNRESOLVED', 'REFERENCE_UNRESOLVED'],
    notes: ['DUPLICATE', 'ISSUED_AS_DATE', 'PRELIMINARY'],
    ignored: [2, 4, 5, 6],
  },
  'units-in-trouble': {
    sources: ALL_OPEN,
    facts: { 'labs.bilirubin': { unavailable: 'UNKNOWN_TO_SENDER' }, 'labs.afp': { value: 400, comparator: '<', unit: 'ng/mL' } },
    refused: ['CODE_UNIT_MISMATCH', 'CONTRADICTION', 'IMPLAUSIBLE_FOR_UNIT', 'UNIT_MISSING', 'UNIT_NOT_ALLOWED', 'VALUE_NOT_READ'],
    problems: ['IMPLAUSIBLE_FOR_UNIT', 'UNIT_MISSING', 'UNIT_NOT_ALLOWED'],
    ignored: [4, 10],
  },
  'breast-cancer': { sources: NOT_COVERED, facts: { 'tumor.diagnosis': { code: 'OTHER' } }, problems: ['OUT_OF_SCOPE'] },
  'progression-on-sorafenib': {
    sources: { '001': 'NOT_APPLICABLE', '003': 'NOT_APPLICABLE' },
    facts: {
      'sorafenib.status': { code: 'CURRENT' },
      'sorafenib.radiologicalProgression': { code: 'YES' },
      'sorafenib.duration': { low: '153', high: '153', unit: 'd' },
      'tumor.metastasisLung': { unavailable: 'UNKNOWN_TO_SENDER' },
      'tumor.metastasisBone': { code: 'NO' },
      'liver.cirrhosis': { code: 'NO' },
      'liver.ascites': { code: 'PRESENT' },
      'liver.encephalopathy': { unavailable: 'UNKNOWN_TO_SENDER' },
      'liver.varices': { unavailable: 'NOT_RECORDED' },
      'liver.hepatitisB': { code: 'YES' },
      'liver.hepatitisC': { code: 'NO' },
      'tace.consecutiveCycles': { low: '1' },
      'history.resection': { code: 'YES' },
      'history.ablation': { code: 'YES' },
      'history.transplant': undefined,
      'history.otherLocalTreatment': undefined,
    },
    ignored: [3, 4, 17, 18],
  },
  'unconfirmed-hcc': { sources: IN_DOUBT, facts: { 'tumor.diagnosis': { unavailable: 'UNKNOWN_TO_SENDER' }, 'tumor.diagnosisBasis': { code: 'UNCONFIRMED' } } },
};

const CHILD_PUGH_B = { 'liver.childPughClass': { code: 'B' } };
const EUCANIMAGE: Readonly<Record<string, Expected>> = {
  'eucanimage-hcc-1': { sources: ALL_OPEN, facts: { ...CHILD_PUGH_B, 'patient.sex': { code: 'MALE' }, 'tumor.diagnosisBasis': { code: 'PATHOLOGICAL' }, 'liver.cirrhosis': { unavailable: 'UNKNOWN_TO_SENDER' }, 'liver.steatohepatitis': undefined } },
  'eucanimage-hcc-2': { sources: IN_DOUBT, facts: { 'tumor.diagnosisBasis': { code: 'UNCONFIRMED' }, 'patient.sex': { unavailable: 'NOT_RECORDED' }, 'liver.childPughClass': { unavailable: 'NOT_RECORDED' } } },
  'eucanimage-hcc-3': { sources: IN_DOUBT, facts: { 'tumor.diagnosisBasis': { code: 'UNCONFIRMED' }, 'patient.sex': { code: 'MALE' } } },
  'eucanimage-hcc-4': { sources: NOT_COVERED, facts: { ...CHILD_PUGH_B, 'liver.hepatitisB': { code: 'YES' } }, problems: ['OUT_OF_SCOPE'] },
  'eucanimage-hcc-5': { sources: IN_DOUBT, facts: { 'tumor.diagnosisBasis': { code: 'UNCONFIRMED' }, 'liver.hepatitisB': { unavailable: 'UNKNOWN_TO_SENDER' } } },
  'eucanimage-colorectal-liver-metastasis-1': { sources: NOT_COVERED, facts: { 'tumor.diagnosis': { code: 'LIVER_METASTASIS' }, 'patient.sex': { code: 'FEMALE' } }, problems: ['OUT_OF_SCOPE'] },
};

const codes = (problems: readonly { readonly code: string }[]): readonly string[] => problems.map(({ code }) => code).sort();

describe('bundles', () => {
  let desk: PreviewDesk;
  beforeAll(() => {
    desk = { shelf: memoryShelf(shippedRules()), clock: { today: () => AS_OF, now: () => `${AS_OF}T08:00:00.000Z` }, vocabulary: VOCABULARY, engineVersion: '0' };
  });

  const preview = (file: URL): BundlePreviewOutcome & { readonly kind: 'assessed' | 'refused' } => {
    const outcome = previewFhirBundle({ bundle: JSON.parse(readFileSync(file, 'utf8')) as unknown }, TERMINAL_ASKER, desk);
    if (outcome.kind === 'rule-set-unknown') throw new Error('no rule set');
    return outcome;
  };

  function check(file: URL, expected: Expected): void {
    const outcome = preview(file);
    const { reading } = outcome;
    expect({ refused: codes(reading.refused), notes: codes(reading.notes) }).toEqual({ refused: expected.refused ?? [], notes: expected.notes ?? [] });
    if (expected.sources === undefined) {
      expect(outcome.kind).toBe('refused');
      return;
    }
    if (outcome.kind === 'refused') throw new Error('refused');
    const { assessment } = outcome;
    expect(Object.fromEntries(assessment.sources.map(({ code, state }) => [code, state]))).toMatchObject(expected.sources);
    expect(Object.fromEntries(assessment.options.map(({ code, state }) => [code, state]))).toMatchObject(expected.options ?? {});
    expect(codes(assessment.profile.problems)).toEqual(expected.problems ?? []);
    const facts = Object.keys(expected.facts ?? {}).map((path): [string, object | undefined] => {
      const [group = '', name = ''] = path.split('.');
      const { observedOn: _day, ...statement } = reading.profile[group]?.[name]?.[0] ?? {};
      return [path, Object.keys(statement).length === 0 ? undefined : statement];
    });
    expect(Object.fromEntries(facts)).toEqual(expected.facts ?? {});
    if (expected.ignored !== undefined) expect(reading.ignored.map(({ resource }) => resource.entry)).toEqual(expected.ignored);
  }

  it('all have an expected answer', () => {
    expect(readdirSync(FOLDER).map((name) => name.replace('.json', '')).sort()).toEqual(Object.keys(OURS).sort());
  });

  it.each(Object.entries(OURS))('%s ends as expected', (name, expected) => check(new URL(`${name}.json`, FOLDER), expected));

  it.each(Object.keys(OURS).filter((name) => name !== 'two-patients'))('%s: every resource is told once as used, ignored or refused', (name) => {
    const file = new URL(`${name}.json`, FOLDER);
    const { used, ignored, refused } = preview(file).reading;
    const sent = JSON.parse(readFileSync(file, 'utf8')) as { entry?: unknown[]; resource?: { entry: unknown[] } };
    const entries = sent.entry ?? sent.resource?.entry ?? [];
    const usedEntries = new Set(used.map(({ resource }) => resource.entry));
    const refusedEntries = new Set(refused.map(({ path }) => Number(/entry\[(\d+)\]/.exec(path)?.[1])));
    const ignoredEntries = ignored.map(({ resource }) => resource.entry);
    expect(ignoredEntries.filter((entry) => usedEntries.has(entry) || refusedEntries.has(entry))).toEqual([]);
    expect([...new Set([...usedEntries, ...refusedEntries, ...ignoredEntries])].sort((a, b) => a - b)).toEqual(entries.map((_, index) => index));
  });

  // Kept outside the repository; where they are absent, this says so and the rest is still shown by our own bundles.
  const real = existsSync(REAL) ? it : it.skip;
  real.each(Object.entries(EUCANIMAGE))('the real bundle %s ends in a right answer (skipped where ../shared/data/fhir is absent)', (name, expected) => check(new URL(`${name}.json`, REAL), expected));
});
