import { LogicEngine } from 'json-logic-engine';
import { plainPatient } from '../plain-patient.js';
import type { BenchCriterion, BenchRule, BenchWork } from '../work.js';
import type { Contender } from './contender.js';

type Logic = Readonly<Record<string, unknown>>;

/** The upper limits need the guard: a missing value is `null`, and `null <= 5` is true in JavaScript. */
function logicOf(criterion: BenchCriterion): Logic[] {
  const value = { var: criterion.fact };
  if (criterion.kind === 'flag') return [{ '===': [value, criterion.is] }];
  if (criterion.kind === 'code') return [{ in: [value, criterion.codes] }];
  const { low, high } = criterion;
  return [
    { '!==': [value, null] },
    ...(low === null ? [] : [{ [low.included ? '>=' : '>']: [value, Number(low.at)] }]),
    ...(high === null ? [] : [{ [high.included ? '<=' : '<']: [value, Number(high.at)] }]),
  ];
}

/** Every rule compiled to a function by the engine. It gives no trace. */
export function prepareJsonLogicEngine(work: BenchWork): Contender {
  const engine = new LogicEngine();
  const rules = work.rules.map((rule: BenchRule) => engine.build({ and: rule.flatMap(logicOf) }) as (data: unknown) => unknown);
  const patients = work.patients.map(plainPatient);
  const run = (patient: number): number[] => {
    const data = patients[patient];
    const holds: number[] = [];
    rules.forEach((rule, index) => {
      if (rule(data) === true) holds.push(index);
    });
    return holds;
  };
  return { name: 'json-logic-engine 5', run, find: async (patient) => ({ holds: new Set(run(patient)), unknown: null }) };
}
