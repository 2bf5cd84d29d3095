import { Engine, type RuleProperties } from 'json-rules-engine';
import { plainPatient } from '../plain-patient.js';
import type { BenchCriterion, BenchRule, BenchWork } from '../work.js';
import type { Contender } from './contender.js';

type Condition = { fact: string; operator: string; value: unknown };

function conditionsOf(criterion: BenchCriterion): Condition[] {
  const { fact } = criterion;
  if (criterion.kind === 'flag') return [{ fact, operator: 'equal', value: criterion.is }];
  if (criterion.kind === 'code') return [{ fact, operator: 'in', value: criterion.codes }];
  const { low, high } = criterion;
  return [
    ...(low === null ? [] : [{ fact, operator: low.included ? 'greaterThanInclusive' : 'greaterThan', value: Number(low.at) }]),
    ...(high === null ? [] : [{ fact, operator: high.included ? 'lessThanInclusive' : 'lessThan', value: Number(high.at) }]),
  ];
}

function ruleOf(rule: BenchRule, index: number): RuleProperties {
  return { name: String(index), conditions: { all: rule.flatMap(conditionsOf) }, event: { type: 'holds' } };
}

/** A missing fact is `undefined`; every operator used here answers that with false. The results of all conditions are its trace. */
export function prepareJsonRulesEngine(work: BenchWork): Contender {
  const engine = new Engine(work.rules.map(ruleOf), { allowUndefinedFacts: true });
  const patients = work.patients.map(plainPatient);
  const run = (patient: number): ReturnType<Engine['run']> => engine.run(patients[patient]);
  return {
    name: 'json-rules-engine 7',
    run,
    find: async (patient) => ({ holds: new Set((await run(patient)).results.map(({ name }) => Number(name))), unknown: null }),
  };
}
