import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { possibleOf, statesOf } from '../../test/medicine/reader-of.js';
import type { FactState } from '../engine/fact-state.js';
import { wholeDomain } from '../engine/possible.js';
import { domainOf } from '../vocabulary/domain-of.js';
import { VOCABULARY } from '../vocabulary/vocabulary.js';
import type { Derivation } from './derivation.js';
import { DERIVATIONS } from './derivations.js';
import { deriveFacts } from './derive-facts.js';
import { rederiveFacts } from './rederive-facts.js';

const VALUES: Readonly<Record<string, readonly string[]>> = {
  'labs.bilirubin': ['20', '40', '60', '[30, 40]'],
  'labs.albumin': ['40', '30', '20'],
  'labs.inr': ['1.1', '2'],
  'labs.prothrombinTime': ['12', '17'],
  'labs.prothrombinControl': ['11'],
  'liver.ascites': ['NONE', 'SLIGHT', 'SLIGHT|MODERATE_SEVERE'],
  'liver.encephalopathy': ['NONE', 'GRADE_1_2'],
  'liver.childPughClass': ['A', 'B', 'A|B'],
  'liver.childPughPoints': ['5', '7', '[5, 8]'],
  'performance.ecog': ['0', '1', '3'],
  'performance.karnofsky': ['90', '70'],
  'performance.ecogAttributableToHcc': ['YES', 'NO'],
  'tumor.number': ['1', '3', '5'],
  'tumor.multiplicity': ['SOLITARY', 'MULTIPLE'],
  'tumor.largestDiameter': ['2', '3', '6'],
  'tumor.portalVeinThrombus': ['NONE', 'VP3'],
  'tumor.metastasisLung': ['YES', 'NO'],
  'tumor.extrahepaticMetastasis': ['YES', 'NO'],
  'tumor.bclc': ['BCLC_A', 'BCLC_C'],
  'tumor.liverVolumeShare': ['30'],
  'tace.done': ['YES', 'NO'],
  'tace.consecutiveCycles': ['0', '2'],
  'tace.monthsFromLastToProgression': ['2', '5'],
};

function stateOf(fact: string, text: string): FactState {
  const state = statesOf({ [fact]: text }).get(fact);
  if (state === undefined) throw new Error(fact);
  return state;
}

/** A known state of a fact, at times dated, at times asked for in vain. */
function anyState(fact: string): fc.Arbitrary<FactState> {
  const definition = VOCABULARY.fact(fact);
  if (definition === undefined) throw new Error(fact);
  const unavailable: FactState = { fact, possible: wholeDomain(domainOf(definition)), reason: 'ASKED_BUT_UNAVAILABLE', ageDays: null, missing: [] };
  const knownState = fc
    .tuple(fc.constantFrom(...(VALUES[fact] ?? [])), fc.option(fc.constantFrom(1, 500)))
    .map(([text, age]) => ({ ...stateOf(fact, text), ageDays: age === null ? null : { min: age, max: age } }));
  return fc.oneof({ weight: 5, arbitrary: knownState }, { weight: 1, arbitrary: fc.constant(unavailable) });
}

const FACTS = Object.keys(VALUES);
const anyStates = fc.subarray(FACTS).chain((facts) => fc.tuple(...facts.map(anyState)));

describe('deriving again', () => {
  test('gives what deriving everything gives, and only what differs', () => {
    fc.assert(
      fc.property(anyStates, fc.subarray(FACTS, { minLength: 1, maxLength: 3 }).chain((facts) => fc.tuple(...facts.map(anyState))), (sent, changed) => {
        const given = new Map(sent.map((state) => [state.fact, state]));
        const base = deriveFacts(given, VOCABULARY, DERIVATIONS);
        const all = deriveFacts(new Map([...given, ...changed.map((state) => [state.fact, state] as const)]), VOCABULARY, DERIVATIONS);
        const different = rederiveFacts(base, changed);
        expect(new Map([...base.states, ...different.map((state) => [state.fact, state] as const)])).toEqual(all.states);
        for (const state of different) expect(base.states.get(state.fact)).not.toEqual(state);
      }),
      { numRuns: 400 },
    );
  });

  test('runs only the derivations downstream of a difference', () => {
    const ran: string[] = [];
    const watched: readonly Derivation[] = DERIVATIONS.map((derivation) => ({
      ...derivation,
      derive(read) {
        ran.push(derivation.id);
        return derivation.derive(read);
      },
    }));
    const base = deriveFacts(statesOf({ 'labs.bilirubin': '20', 'labs.albumin': '40', 'labs.inr': '1.1', 'liver.ascites': 'NONE', 'liver.encephalopathy': 'NONE' }), VOCABULARY, watched);
    ran.length = 0;
    expect(rederiveFacts(base, [stateOf('tumor.liverVolumeShare', '30')])).toEqual([stateOf('tumor.liverVolumeShare', '30')]);
    expect(ran).toEqual([]);
    rederiveFacts(base, [stateOf('liver.ascites', 'SLIGHT')]);
    // Six points are class A as five are: what reads the class alone is not run.
    expect(ran).toEqual(['child-pugh-points', 'child-pugh-class', 'bclc']);
    ran.length = 0;
    rederiveFacts(base, [stateOf('liver.childPughClass', 'A')]);
    expect(ran).toEqual(['child-pugh-class']);
    expect(rederiveFacts(base, [stateOf('labs.bilirubin', '20')])).toEqual([]);
  });

  test('leaves the base as it is', () => {
    const base = deriveFacts(statesOf({ 'tumor.number': '1' }), VOCABULARY, DERIVATIONS);
    const before = new Map(base.states);
    const changed = rederiveFacts(base, [stateOf('tumor.number', '3')]);
    expect(changed.find(({ fact }) => fact === 'tumor.multiplicity')?.possible).toEqual(possibleOf('tumor.multiplicity', 'MULTIPLE'));
    expect(base.states).toEqual(before);
  });
});
