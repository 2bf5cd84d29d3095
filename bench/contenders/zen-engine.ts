import { ZenEngine, type ZenEngineResponse } from '@gorules/zen-engine';
import { plainPatient } from '../plain-patient.js';
import type { BenchCriterion, BenchRule, BenchWork } from '../work.js';
import type { Contender } from './contender.js';

function cellOf(criterion: BenchCriterion): string {
  if (criterion.kind === 'flag') return String(criterion.is);
  if (criterion.kind === 'code') return criterion.codes.map((code) => `'${code}'`).join(', ');
  const { low, high } = criterion;
  if (low !== null && high !== null) return `${low.included ? '[' : '('}${low.at}..${high.at}${high.included ? ']' : ')'}`;
  return low !== null ? `${low.included ? '>=' : '>'} ${low.at}` : `${high!.included ? '<=' : '<'} ${high!.at}`;
}

/** One decision table: a column for every fact, a row for every rule, cells that do not matter left empty. */
function tableOf({ facts, rules }: BenchWork): object {
  const empty = Object.fromEntries(facts.map(({ name }) => [name, '']));
  const rowOf = (rule: BenchRule, index: number): object => ({ ...empty, ...Object.fromEntries(rule.map((criterion) => [criterion.fact, cellOf(criterion)])), _id: `r${index}`, rule: String(index) });
  const content = { hitPolicy: 'collect', inputs: facts.map(({ name }) => ({ id: name, name, field: name })), outputs: [{ id: 'rule', name: 'rule', field: 'rule' }], rules: rules.map(rowOf) };
  return {
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in' },
      { id: 'table', type: 'decisionTableNode', name: 'table', content },
      { id: 'out', type: 'outputNode', name: 'out' },
    ],
    edges: [
      { id: 'e1', sourceId: 'in', targetId: 'table', type: 'edge' },
      { id: 'e2', sourceId: 'table', targetId: 'out', type: 'edge' },
    ],
  };
}

function prepare(work: BenchWork, trace: boolean): Contender {
  const decision = new ZenEngine().createDecision(tableOf(work));
  const patients = work.patients.map(plainPatient);
  const run = (patient: number): Promise<ZenEngineResponse> => decision.evaluate(patients[patient], { trace });
  return {
    name: trace ? 'zen-engine, trace' : 'zen-engine, no trace',
    run,
    find: async (patient) => ({ holds: new Set(((await run(patient)).result as { rule: number }[]).map(({ rule }) => rule)), unknown: null }),
  };
}

/** Its trace tells of the rows that match, not of those that fail. */
export const prepareZenWithTrace = (work: BenchWork): Contender => prepare(work, true);

export const prepareZen = (work: BenchWork): Contender => prepare(work, false);
