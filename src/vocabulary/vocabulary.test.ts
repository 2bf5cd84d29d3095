import { compareExact, parseExact } from '../engine/exact.js';
import type { FactDefinition } from './fact-definition.js';
import { VOCABULARY, vocabularyOf } from './vocabulary.js';

const named = VOCABULARY.facts.map((definition) => [definition.path, definition] as const);
const quantities = VOCABULARY.facts.filter((definition) => definition.kind === 'quantity').map((definition) => [definition.path, definition] as const);
const numeric = VOCABULARY.facts.filter((definition) => definition.kind !== 'choice').map((definition) => [definition.path, definition] as const);
const choices = VOCABULARY.facts.filter((definition) => definition.kind === 'choice').map((definition) => [definition.path, definition] as const);

/** Text of the vocabulary as a number; a text that is none fails the test that asks. */
function number(text: string): NonNullable<ReturnType<typeof parseExact>> {
  const value = parseExact(text);
  if (value === null) throw new Error(`not a decimal: ${text}`);
  return value;
}

/** "a is at most b" in exact numbers. */
function ordered(...texts: readonly string[]): boolean {
  return texts.slice(1).every((text, index) => compareExact(number(texts[index] as string), number(text)) <= 0);
}

describe('the vocabulary', () => {
  it('holds the facts that the sources need, group by group', () => {
    const groups = new Map<string, number>();
    for (const { path } of VOCABULARY.facts) {
      const group = path.split('.')[0] as string;
      groups.set(group, (groups.get(group) ?? 0) + 1);
    }
    expect(Object.fromEntries(groups)).toEqual({ patient: 2, performance: 4, liver: 15, labs: 20, tumor: 33, tace: 23, localTherapy: 1, history: 13, sorafenib: 11, comorbidity: 3 });
  });

  it('finds a fact by its path and knows no other', () => {
    expect(VOCABULARY.fact('labs.bilirubin')).toMatchObject({ kind: 'quantity', canonicalUnit: 'umol/L' });
    expect(VOCABULARY.fact('labs.glucose')).toBeUndefined();
    expect(VOCABULARY.fact('__proto__')).toBeUndefined();
    expect(VOCABULARY.fact('constructor')).toBeUndefined();
  });

  it('refuses two facts with one path', () => {
    const fact = VOCABULARY.fact('patient.age') as FactDefinition;
    expect(() => vocabularyOf([fact, fact])).toThrow('same path');
  });

  it.each(named)('%s has a name that fits GraphQL, a label and a definition', (path, definition) => {
    expect(path).toMatch(/^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/);
    expect(definition.label).not.toBe('');
    expect(definition.definition).toMatch(/\.$/);
    expect(definition.freshBecause).toMatch(/\.$/);
    expect(definition.freshForDays === null || (Number.isInteger(definition.freshForDays) && definition.freshForDays > 0)).toBe(true);
    expect(definition.assumed === undefined).toBe(definition.assumedBecause === undefined);
  });

  it.each(numeric)('%s has ranges in order, the plausible inside the possible', (_path, { possible, plausible }) => {
    expect(ordered(possible.low, plausible.low, plausible.high, possible.high)).toBe(true);
    expect(ordered(possible.high, possible.low)).toBe(false);
  });

  it.each(quantities)('%s has its canonical unit with factor 1 and no spelling twice', (_path, definition) => {
    const canonical = definition.units.filter(({ unit }) => unit === definition.canonicalUnit);
    expect(canonical).toHaveLength(1);
    expect(canonical[0]?.factor).toBe('1');
    const spellings = definition.units.flatMap(({ unit, aliases }) => [unit, ...aliases]);
    expect(spellings.filter((spelling, index) => spellings.indexOf(spelling) !== index)).toEqual([]);
    for (const { factor } of definition.units) expect(ordered('0.000001', factor)).toBe(true);
  });

  it.each(choices)('%s has distinct codes, and its groups stand for codes of its own', (_path, definition) => {
    const codes = definition.choices.map(({ code }) => code);
    const all = [...codes, ...definition.groups.map(({ code }) => code)];
    expect(new Set(all).size).toBe(all.length);
    for (const code of all) expect(code).toMatch(/^[A-Z][A-Z0-9_]*$/);
    for (const { stands } of definition.groups) {
      expect(stands.length).toBeGreaterThan(0);
      expect(stands.filter((code) => !codes.includes(code))).toEqual([]);
    }
  });

  it('assumes a value for the diagnosis and three limits only, each one possible', () => {
    const assumed = VOCABULARY.facts.filter((definition) => definition.assumed !== undefined);
    expect(assumed.map(({ path, assumed: value }) => [path, value])).toEqual([
      ['labs.altUpperLimit', '40'],
      ['labs.astUpperLimit', '40'],
      ['labs.creatinineUpperLimit', '106.08'],
      ['tumor.diagnosis', 'HCC'],
    ]);
    for (const definition of assumed) {
      if (definition.kind === 'choice') expect(definition.choices.map(({ code }) => code)).toContain(definition.assumed);
      else expect(ordered(definition.plausible.low, definition.assumed as string, definition.plausible.high)).toBe(true);
    }
  });

  it('computes some facts only', () => {
    expect(VOCABULARY.facts.filter(({ given }) => !given).map(({ path }) => path)).toEqual([
      'liver.albiScore', 'liver.albiGrade', 'tumor.mrecistTargetResponse', 'tumor.macrovascularInvasion', 'tumor.large', 'tumor.withinMilan', 'tumor.withinUpToSeven',
      'tace.resistant', 'tace.refractoryNoResponseToTwo', 'tace.refractoryNhi', 'tace.refractoryJsh2014', 'tace.refractoryByClinician',
    ]);
  });
});
