import type { Situation, WrittenCriterion, WrittenRule, WrittenState } from '../conformance/case-file.js';
import type { Implementation } from '../conformance/implementation.js';

/** One fault an engine could have: the situation it misreads, or the answer it gets wrong. */
interface Fault {
  readonly criterion?: (criterion: WrittenCriterion) => WrittenCriterion;
  readonly state?: (state: WrittenState) => WrittenState | null;
  readonly answer?: (implementation: Implementation) => Partial<Implementation>;
}

type Judged = ReturnType<Implementation['judge']>[string];

function eachRule(implementation: Implementation, change: (answer: Judged, situation: Situation, rule: string) => Partial<Judged>): Partial<Implementation> {
  return {
    judge: (situation) => Object.fromEntries(Object.entries(implementation.judge(situation)).map(([rule, answer]) => [rule, { ...answer, ...change(answer, situation, rule) }])),
  };
}

function long(state: WrittenState): Exclude<WrittenState, string> | null {
  return typeof state === 'string' ? null : state;
}

/** Faults by what an engine would get wrong. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  'a lower limit that is excluded is taken as included': { criterion: ({ above, ...rest }) => (above === undefined ? rest : { ...rest, atLeast: above }) },
  'an upper limit that is included is taken as excluded': { criterion: ({ atMost, ...rest }) => (atMost === undefined ? rest : { ...rest, below: atMost }) },
  'isNoneOf is read as isOneOf': { criterion: ({ isNoneOf, ...rest }) => (isNoneOf === undefined ? rest : { ...rest, isOneOf: isNoneOf }) },
  'fractions are rounded to whole numbers': { criterion: ({ above, ...rest }) => (above === '3.5' ? { ...rest, above: '3' } : { ...rest, ...(above === undefined ? {} : { above }) }) },
  'a 21st decimal is lost': { criterion: (criterion) => JSON.parse(JSON.stringify(criterion).replace('4.000000000000000000001', '4')) as WrittenCriterion },
  'a value as old as the limit is stale': { criterion: (criterion) => (criterion.maxAgeDays === undefined ? criterion : { ...criterion, maxAgeDays: criterion.maxAgeDays - 1 }) },
  'no value is ever stale': { criterion: ({ maxAgeDays: _, ...rest }) => rest },
  'of a partial date the youngest day counts': {
    state: (state) => {
      const { ageDays, ...rest } = long(state) ?? {};
      return typeof ageDays === 'object' ? { ...rest, ageDays: ageDays.min } : state;
    },
  },
  'a conflict is read as its first code': {
    state: (state) => {
      const codes = long(state)?.codes;
      return codes === undefined ? state : { ...long(state)!, codes: codes.slice(0, 1) };
    },
  },
  'the reason of a state is lost': {
    state: (state) => {
      if (typeof state === 'string') return state;
      const { reason: _, ...rest } = state;
      return rest;
    },
  },
  'an unavailable fact is taken as never asked': { state: (state) => (long(state)?.reason === 'ASKED_BUT_UNAVAILABLE' && Object.keys(state).length === 1 ? null : state) },
  'UNKNOWN is answered as FAILS': { answer: (by) => eachRule(by, ({ truth }) => (truth === 'UNKNOWN' ? { truth: 'FAILS', reason: null } : {})) },
  'what is settled never rests on anything missing': { answer: (by) => eachRule(by, () => ({ settledAlthoughMissing: false })) },
  'the weaker reason wins': { answer: (by) => eachRule(by, ({ reason }) => (reason === 'STALE' ? { reason: 'IMPRECISE' } : {})) },
  'a node loses its last part': { answer: (by) => eachRule(by, ({ trace }) => ({ trace: trace.length > 2 ? trace.slice(0, -1) : trace })) },
  'reaching the threshold is always enough': {
    answer: (by) => ({
      nearMiss: (situation, rule) => {
        const found = by.nearMiss(situation, rule);
        return found && { ...found, included: true };
      },
    }),
  },
  'a near miss has no sign': {
    answer: (by) => ({
      nearMiss: (situation, rule) => {
        const found = by.nearMiss(situation, rule);
        return found && { ...found, distance: found.distance.replace('-', '') };
      },
    }),
  },
  'ranks are not shared': { answer: (by) => ({ missing: (situation) => by.missing(situation).map((each, at) => ({ ...each, rank: at + 1 })) }) },
  'one cell is not tried': { answer: (by) => ({ missing: (situation) => by.missing(situation).map((each) => ({ ...each, cells: Object.fromEntries(Object.entries(each.cells).slice(0, 2)) })) }) },
  'the first state of a what-if counts': { answer: (by) => ({ turns: (situation, whatIf) => by.turns(situation, [...whatIf].reverse()) }) },
};

function misread(situation: Situation, { criterion, state }: Fault): Situation {
  const { facts } = situation;
  const inRule = (rule: WrittenRule): WrittenRule => {
    if ('all' in rule) return { all: rule.all.map(inRule) };
    if ('any' in rule) return { any: rule.any.map(inRule) };
    if ('not' in rule) return { not: inRule(rule.not) };
    return criterion === undefined ? rule : criterion(rule);
  };
  const states = Object.entries(situation.profile).map(([fact, known]) => [fact, state === undefined ? known : state(known)] as const);
  return {
    facts,
    rules: Object.fromEntries(Object.entries(situation.rules).map(([id, rule]) => [id, inRule(rule)])),
    profile: Object.fromEntries(states.filter((each): each is [string, WrittenState] => each[1] !== null)),
  };
}

/** An implementation that has the fault and is right otherwise. */
export function withFault(right: Implementation, fault: Fault): Implementation {
  const read = (situation: Situation): Situation => misread(situation, fault);
  const misreading: Implementation = {
    judge: (situation) => right.judge(read(situation)),
    nearMiss: (situation, rule) => right.nearMiss(read(situation), rule),
    cells: (situation, fact) => right.cells(read(situation), fact),
    constant: (situation) => right.constant(read(situation)),
    missing: (situation) => right.missing(read(situation)),
    turns: (situation, whatIf) => right.turns(read(situation), whatIf),
  };
  return { ...misreading, ...fault.answer?.(misreading) };
}
