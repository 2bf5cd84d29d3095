import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { DERIVATIONS } from '../../src/medicine/derivations.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';
import { fraction, times, type Fraction } from './decimal-oracle.js';

const BOUNDS = ['atLeast', 'above', 'atMost', 'below', 'equals'] as const;
const RULES = new URL('../../rules/', import.meta.url);

/** Thresholds that the five sources print, in the unit in which they print them (readings of the sources). */
const PRINTED: Readonly<Record<string, readonly string[]>> = {
  'patient.age': ['18', '75'],
  'performance.ecog': ['0', '1', '2'],
  'performance.karnofsky': ['70'],
  'labs.bilirubin': ['3 mg/dL', '2 mg/dL', '51.3 umol/L', '34.2 umol/L'],
  'labs.albumin': ['28 g/L', '35 g/L', '2.8 g/dL', '3.5 g/dL'],
  'labs.inr': ['1.7 {INR}', '2.3 {INR}'],
  'labs.prothrombinProlongation': ['4 s', '6 s'],
  'labs.platelets': ['60 10*9/L', '50 10*9/L', '250 10*3/uL', '60000 /uL', '100 10*9/L'],
  'labs.whiteCells': ['2 10*9/L', '3 10*9/L'],
  'labs.hemoglobin': ['85 g/L', '8.5 g/dL'],
  'labs.afp': ['400 ng/mL', '400 ng/L', '20 ng/mL', '200 ug/L'],
  'labs.altTimesUln': ['1.5 {ULN}', '2.5 {ULN}', '5 {ULN}'],
  'labs.creatinineTimesUln': ['1.5 {ULN}'],
  'labs.creatinine': ['1.5 mg/dL', '2 mg/dL'],
  'tumor.largestDiameter': ['3 cm', '5 cm', '10 cm'],
  'tumor.largestDiameterBeforeTace': ['5 cm', '10 cm'],
  'tumor.number': ['1', '3'],
  'tumor.liverVolumeShare': ['50 %'],
  'tace.remnantVolumeShare': ['50 %'],
  'tace.iodizedOilDeposition': ['75 %'],
  'tace.monthsFromLastToProgression': ['3 mo', '90 d'],
  'sorafenib.duration': ['1 mo', '3 mo'],
  'sorafenib.toxicityDuration': ['30 d', '1 mo'],
  'sorafenib.dailyDose': ['400 mg', '800 mg'],
};

type Found = (path: string, written: string) => void;

/** Every bound of every expression in a YAML value, wherever it stands. */
function walk(value: unknown, found: Found): void {
  if (Array.isArray(value)) value.forEach((each) => walk(each, found));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const node = value as Readonly<Record<string, unknown>>;
  if (typeof node['fact'] === 'string') {
    for (const bound of BOUNDS) if (typeof node[bound] === 'string') found(node['fact'], node[bound]);
  }
  Object.values(node).forEach((each) => walk(each, found));
}

/** "3 mg/dL" of a fact in its canonical unit; `null` for a fact or unit that the vocabulary does not have (the rule book checks that). */
function canonical(path: string, written: string): Fraction | null {
  const definition = VOCABULARY.fact(path);
  if (definition === undefined || definition.kind === 'choice') return null;
  const [number = '', ...unitParts] = written.split(' ');
  if (definition.kind === 'count') return fraction(number);
  const unit = definition.units.find(({ unit: code, aliases }) => [code, ...aliases].includes(unitParts.join(' ')));
  return unit === undefined ? null : times(fraction(number), fraction(unit.factor));
}

export interface ThresholdsFound {
  /** By fact, in canonical units, each once. */
  readonly thresholds: ReadonlyMap<string, readonly Fraction[]>;
  readonly inRules: number;
  readonly inDerivations: number;
  readonly printed: number;
}

/** Every number at which a verdict of this system can turn: of the rules, of the derivations, of the sources. */
export function gatherThresholds(): ThresholdsFound {
  const found = new Map<string, Map<string, Fraction>>();
  const add = (path: string, value: Fraction | null): number => {
    if (value === null) return 0;
    const ofFact = found.get(path) ?? new Map<string, Fraction>();
    const key = [...ofFact].find(([, known]) => known.top * value.bottom === value.top * known.bottom)?.[0];
    ofFact.set(key ?? `${value.top}/${value.bottom}`, value);
    found.set(path, ofFact);
    return 1;
  };
  const files = readdirSync(RULES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml') && !name.includes('cases'));
  let inRules = 0;
  for (const name of files) {
    walk(parse(readFileSync(new URL(name, RULES), 'utf8')), (path, written) => {
      inRules += add(path, canonical(path, written));
    });
  }
  let inDerivations = 0;
  for (const { cutpoints } of DERIVATIONS) {
    for (const [path, values] of Object.entries(cutpoints)) for (const value of values) inDerivations += add(path, fraction(value));
  }
  let printed = 0;
  for (const [path, values] of Object.entries(PRINTED)) for (const value of values) printed += add(path, canonical(path, value));
  return { thresholds: new Map([...found].map(([path, values]) => [path, [...values.values()]])), inRules, inDerivations, printed };
}
