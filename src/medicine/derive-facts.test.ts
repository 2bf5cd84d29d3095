import { describe, expect, test } from '@jest/globals';
import { possibleOf, statesOf } from '../../test/medicine/reader-of.js';
import type { FactState } from '../engine/fact-state.js';
import { wholeDomain } from '../engine/possible.js';
import type { UnknownReason } from '../engine/truth.js';
import { domainOf } from '../vocabulary/domain-of.js';
import { VOCABULARY } from '../vocabulary/vocabulary.js';
import { DERIVATIONS } from './derivations.js';
import { deriveFacts, type DerivedFacts } from './derive-facts.js';

type Known = Readonly<Record<string, string>>;

const PARTS: Known = {
  'labs.bilirubin': '20',
  'labs.albumin': '40',
  'labs.inr': '1.1',
  'liver.ascites': 'NONE',
  'liver.encephalopathy': 'NONE',
};

function derive(known: Known, ...sent: readonly FactState[]): DerivedFacts {
  return deriveFacts(new Map([...statesOf(known), ...sent.map((state) => [state.fact, state] as const)]), VOCABULARY, DERIVATIONS);
}

function whole(fact: string) {
  const definition = VOCABULARY.fact(fact);
  if (definition === undefined) throw new Error(fact);
  return wholeDomain(domainOf(definition));
}

function unknown(fact: string, reason: UnknownReason): FactState {
  return { fact, possible: whole(fact), reason, ageDays: null, missing: [] };
}

function dated(fact: string, text: string, min: number, max = min): FactState {
  const state = statesOf({ [fact]: text }).get(fact);
  if (state === undefined) throw new Error(fact);
  return { ...state, ageDays: { min, max } };
}

function known(fact: string, text: string, ageDays: FactState['ageDays'] = null): FactState {
  return { fact, possible: possibleOf(fact, text), reason: null, ageDays, missing: [] };
}

const CLASS = 'liver.childPughClass';
const POINTS = 'liver.childPughPoints';

describe('deriving facts', () => {
  test('goes through every step, from laboratory values to the stage', () => {
    const { states, derived, contradictions } = derive({
      ...PARTS,
      'performance.karnofsky': '90',
      'tumor.portalVeinThrombus': 'VP3',
      'tumor.metastasisLung': 'YES',
    });
    expect(states.get(POINTS)).toEqual(known(POINTS, '5'));
    expect(states.get(CLASS)).toEqual(known(CLASS, 'A'));
    expect(states.get('liver.albiGrade')).toEqual(known('liver.albiGrade', 'GRADE_2'));
    expect(states.get('performance.ecog')).toEqual(known('performance.ecog', '0'));
    expect(states.get('tumor.bclc')).toEqual(known('tumor.bclc', 'BCLC_C'));
    expect(contradictions).toEqual([]);
    expect([...derived.keys()]).toEqual(DERIVATIONS.map(({ output }) => output));
    expect(derived.get(CLASS)).toMatchObject({ inputs: [{ fact: POINTS, possible: possibleOf(POINTS, '5') }], missing: [], steps: ['5 points: class A'] });
  });

  test('keeps what was sent and leaves out what was neither sent nor is derived', () => {
    const { states, given } = derive({ 'tumor.liverVolumeShare': '30' });
    expect(states.get('tumor.liverVolumeShare')).toBe(given.get('tumor.liverVolumeShare'));
    expect(states.has('labs.platelets')).toBe(false);
    expect(states.has('liver.cirrhosis')).toBe(false);
  });

  test('settles the class although encephalopathy is missing', () => {
    const { 'liver.encephalopathy': _, ...parts } = PARTS;
    const { states, derived } = derive({ ...parts, 'labs.bilirubin': '60', 'labs.albumin': '20', 'labs.inr': '3' });
    expect(states.get(POINTS)).toEqual({ fact: POINTS, possible: possibleOf(POINTS, '[11, 13]'), reason: 'NOT_DERIVABLE', ageDays: null, missing: ['liver.encephalopathy'] });
    expect(states.get(CLASS)).toEqual(known(CLASS, 'C'));
    expect(derived.get(CLASS)?.missing).toEqual([]);
  });

  test('names what is missing down to what can be asked for', () => {
    const { states, derived } = derive({ 'labs.albumin': '40' });
    const leaves = ['labs.bilirubin', 'labs.inr', 'liver.ascites', 'liver.encephalopathy'];
    expect(states.get(CLASS)).toEqual({ fact: CLASS, possible: whole(CLASS), reason: 'NOT_DERIVABLE', ageDays: null, missing: leaves });
    expect(derived.get(CLASS)?.missing).toEqual(leaves);
    expect(states.get('liver.albiGrade')?.missing).toEqual(['labs.bilirubin']);
  });

  test('a range that was sent makes the result imprecise and not missing', () => {
    const { states, derived } = derive({ ...PARTS, 'labs.bilirubin': '[30, 40]' });
    expect(states.get(POINTS)).toEqual({ fact: POINTS, possible: possibleOf(POINTS, '[5, 6]'), reason: 'IMPRECISE', ageDays: null, missing: [] });
    expect(derived.get(POINTS)?.missing).toEqual(['labs.bilirubin']);
    expect(states.get(CLASS)?.reason).toBeNull();
    const mixed = derive({ ...PARTS, 'labs.bilirubin': '[30, 60]', 'labs.albumin': '[8, 80]' });
    expect(mixed.states.get(CLASS)).toMatchObject({ reason: 'IMPRECISE', missing: [] });
    const { 'labs.albumin': _, ...rest } = PARTS;
    expect(derive({ ...rest, 'labs.bilirubin': '[30, 40]' }).states.get(POINTS)).toMatchObject({ reason: 'NOT_DERIVABLE', missing: ['labs.bilirubin', 'labs.albumin'] });
  });

  test('stage B stays imprecise: its substages are not derived', () => {
    const { states } = derive({
      ...PARTS, 'performance.ecog': '0', 'tumor.macrovascularInvasion': 'NO', 'tumor.extrahepaticMetastasis': 'NO', 'tumor.number': '5', 'tumor.largestDiameter': '4',
    });
    expect(states.get('tumor.bclc')).toEqual({ fact: 'tumor.bclc', possible: possibleOf('tumor.bclc', 'BCLC_B1|BCLC_B2|BCLC_B3|BCLC_B4'), reason: 'IMPRECISE', ageDays: null, missing: [] });
  });
});

describe('given and derived', () => {
  test('agree: one value, aged only by what it rests on', () => {
    const { states, contradictions } = derive(PARTS, dated(CLASS, 'A', 5));
    expect(states.get(CLASS)).toEqual(known(CLASS, 'A'));
    expect(contradictions).toEqual([]);
  });

  test('what was sent settles what is derived only as a range, and keeps its age', () => {
    const { states } = derive({ ...PARTS, 'labs.bilirubin': '[30, 60]', 'labs.albumin': '[27, 36]' }, dated(CLASS, 'B', 5));
    expect(states.get(CLASS)).toEqual(known(CLASS, 'B', { min: 5, max: 5 }));
  });

  test('narrow each other: the values that both allow', () => {
    const { states } = derive({ ...PARTS, 'labs.bilirubin': '[30, 60]', [POINTS]: '[6, 9]' });
    expect(states.get(POINTS)).toEqual({ fact: POINTS, possible: possibleOf(POINTS, '[6, 7]'), reason: 'IMPRECISE', ageDays: null, missing: [] });
    const settled = derive({ ...PARTS, 'labs.bilirubin': '[30, 40]', [POINTS]: '[6, 9]' });
    expect(settled.states.get(POINTS)).toEqual(known(POINTS, '6'));
  });

  test('sent alone: nothing else is known', () => {
    expect(derive({}, dated(CLASS, 'B', 3)).states.get(CLASS)).toEqual(known(CLASS, 'B', { min: 3, max: 3 }));
    expect(derive({ [CLASS]: 'A|B' }).states.get(CLASS)).toEqual({ fact: CLASS, possible: possibleOf(CLASS, 'A|B'), reason: 'IMPRECISE', ageDays: null, missing: [] });
  });

  test.each<[string, Known, string, string]>([
    ['class A sent, B7 computed', { ...PARTS, 'labs.bilirubin': '60', [CLASS]: 'A' }, CLASS, 'Child-Pugh class: Child-Pugh A was sent, Child-Pugh B follows from other facts; neither counts until this is cleared'],
    ['solitary and three nodules', { 'tumor.number': '3', 'tumor.multiplicity': 'SOLITARY' }, 'tumor.multiplicity', 'Multiplicity: Solitary was sent, Multiple follows from other facts; neither counts until this is cleared'],
    ['metastasis in the lung and none outside the liver', { 'tumor.metastasisLung': 'YES', 'tumor.extrahepaticMetastasis': 'NO' }, 'tumor.extrahepaticMetastasis', 'Extrahepatic metastasis: No was sent, Yes follows from other facts; neither counts until this is cleared'],
    ['BCLC 0 with portal vein thrombus', { 'tumor.portalVeinThrombus': 'VP2', 'tumor.bclc': 'BCLC_0' }, 'tumor.bclc', 'BCLC stage: BCLC 0 was sent, BCLC C or BCLC D follows from other facts; neither counts until this is cleared'],
    ['no TACE after two cycles', { 'tace.done': 'NO', 'tace.consecutiveCycles': '2' }, 'tace.done', 'TACE done: No was sent, Yes follows from other facts; neither counts until this is cleared'],
  ])('disagree: %s', (_name, sent, fact, says) => {
    const { states, contradictions } = derive(sent);
    expect(states.get(fact)).toEqual({ fact, possible: whole(fact), reason: 'CONFLICTING', ageDays: null, missing: [] });
    const derivation = DERIVATIONS.find(({ output }) => output === fact);
    expect(contradictions).toEqual([{ facts: [fact, ...(derivation?.inputs ?? [])], says }]);
  });

  test('a convention never overrides what was sent', () => {
    const { states, contradictions, given } = derive({ 'performance.ecog': '2', 'performance.karnofsky': '90' });
    expect(states.get('performance.ecog')).toBe(given.get('performance.ecog'));
    expect(contradictions.map(({ says }) => says)).toEqual(['ECOG performance status: 2 was sent, 0 follows from other facts; the value sent counts']);
  });

  test('a contradiction is not known any further: what rests on it names it', () => {
    const { states } = derive({ ...PARTS, [POINTS]: '9', 'tace.failedLocoregionalTreatmentsIn12Months': '3' });
    expect(states.get(POINTS)?.reason).toBe('CONFLICTING');
    expect(states.get(CLASS)).toEqual({ fact: CLASS, possible: whole(CLASS), reason: 'NOT_DERIVABLE', ageDays: null, missing: [POINTS] });
    expect(states.get('tace.refractoryNhi')).toMatchObject({ reason: 'NOT_DERIVABLE', missing: [POINTS] });
  });
});

describe('inputs that cannot be used', () => {
  test.each<UnknownReason>(['CONFLICTING', 'IMPLAUSIBLE', 'ASKED_BUT_UNAVAILABLE', 'NOT_PROVIDED', 'STALE'])('%s: the derived fact names them', (reason) => {
    const { states } = derive(PARTS, { ...unknown('labs.bilirubin', reason), possible: possibleOf('labs.bilirubin', '20') });
    expect(states.get(POINTS)).toEqual({ fact: POINTS, possible: possibleOf(POINTS, '[5, 7]'), reason: 'NOT_DERIVABLE', ageDays: null, missing: ['labs.bilirubin'] });
  });

  test('too old by the vocabulary counts as not known, a day younger counts', () => {
    const stale = derive(PARTS, dated('labs.bilirubin', '20', 29, 31));
    expect(stale.states.get(POINTS)).toMatchObject({ reason: 'NOT_DERIVABLE', missing: ['labs.bilirubin'] });
    // What was sent stays as it is: whether it is too old for a criterion, the criterion says.
    expect(stale.states.get('labs.bilirubin')?.possible).toEqual(possibleOf('labs.bilirubin', '20'));
    expect(derive(PARTS, dated('labs.bilirubin', '20', 30)).states.get(POINTS)).toEqual(known(POINTS, '5'));
  });

  test('a stale range is missing, not imprecise', () => {
    expect(derive(PARTS, dated('labs.bilirubin', '[30, 40]', 40)).states.get(POINTS)).toMatchObject({ reason: 'NOT_DERIVABLE', missing: ['labs.bilirubin'] });
  });

  test('facts that do not age are never too old', () => {
    expect(derive({}, dated('tace.consecutiveCycles', '2', 4000)).states.get('tace.done')).toEqual(known('tace.done', 'YES'));
  });
});

describe('a sent value that cannot be used', () => {
  test.each<UnknownReason>(['IMPLAUSIBLE', 'ASKED_BUT_UNAVAILABLE', 'NOT_PROVIDED'])('%s: what is derived counts', (reason) => {
    expect(derive(PARTS, unknown(CLASS, reason)).states.get(CLASS)).toEqual(known(CLASS, 'A'));
  });

  test('contradictory values stay so, whatever is derived', () => {
    const sent = unknown(CLASS, 'CONFLICTING');
    expect(derive(PARTS, sent).states.get(CLASS)).toBe(sent);
  });

  test('its reason stays when nothing can be derived', () => {
    expect(derive({}, unknown(CLASS, 'IMPLAUSIBLE')).states.get(CLASS)).toMatchObject({ reason: 'IMPLAUSIBLE', missing: [] });
    expect(derive({}, unknown(CLASS, 'ASKED_BUT_UNAVAILABLE')).states.get(CLASS)).toMatchObject({ reason: 'ASKED_BUT_UNAVAILABLE', missing: [] });
    expect(derive({}, unknown(CLASS, 'NOT_PROVIDED')).states.get(CLASS)?.reason).toBe('NOT_DERIVABLE');
  });

  test('the weightier reason is told when what is derived leaves several values', () => {
    const { 'liver.encephalopathy': _, ...parts } = PARTS;
    const open = { ...parts, 'labs.bilirubin': '60' };
    expect(derive(open, unknown(CLASS, 'IMPLAUSIBLE')).states.get(CLASS)?.reason ?? null).toBeNull();
    expect(derive(parts, unknown(POINTS, 'IMPLAUSIBLE')).states.get(POINTS)).toMatchObject({ possible: possibleOf(POINTS, '[5, 7]'), reason: 'IMPLAUSIBLE', missing: [] });
    expect(derive(parts, unknown(POINTS, 'ASKED_BUT_UNAVAILABLE')).states.get(POINTS)).toMatchObject({ reason: 'NOT_DERIVABLE', missing: ['liver.encephalopathy'] });
  });

  test('too old: what is derived counts, and without it the fact is STALE', () => {
    expect(derive({ ...PARTS, 'labs.bilirubin': '60' }, dated(CLASS, 'A', 400)).states.get(CLASS)).toEqual(known(CLASS, 'B'));
    expect(derive({}, dated(CLASS, 'A', 400)).states.get(CLASS)).toEqual({ fact: CLASS, possible: whole(CLASS), reason: 'STALE', ageDays: { min: 400, max: 400 }, missing: [] });
    expect(derive({ ...PARTS, 'labs.bilirubin': '60' }, dated(CLASS, 'A', 400)).contradictions).toEqual([]);
  });
});

describe('results outside what the fact can be', () => {
  test('are as good as missing', () => {
    const { states } = derive({ 'labs.alt': '30000', 'labs.altUpperLimit': '10' });
    expect(states.get('labs.altTimesUln')).toEqual(known('labs.altTimesUln', '3000'));
    const outside = deriveFacts(statesOf({ 'labs.alt': '40', 'labs.altUpperLimit': '40' }), VOCABULARY, [
      {
        id: 'outside', output: 'labs.altTimesUln', inputs: ['labs.alt', 'labs.altUpperLimit'], onDisagreement: 'CONFLICT', definition: '-', source: '-', cutpoints: {},
        derive: () => ({ possible: possibleOf('labs.alt', '9999'), missing: [], steps: ['-'] }),
      },
    ]);
    expect(outside.states.get('labs.altTimesUln')).toMatchObject({ possible: whole('labs.altTimesUln'), reason: 'IMPRECISE' });
  });

  test('a derivation that reads what it does not name is a mistake of ours', () => {
    const sneaky = { ...DERIVATIONS[0]!, inputs: [] };
    expect(() => deriveFacts(new Map(), VOCABULARY, [sneaky])).toThrow('ecog-from-karnofsky reads performance.karnofsky without naming it as an input');
  });
});
