import { rankMissing } from '../src/engine/rank.js';
import type { Evaluation } from '../src/engine/evaluation.js';
import { checkAgreement, type Agreement } from './agreement.js';
import { prepareConsilium, type Consilium } from './contenders/consilium.js';
import type { Contender } from './contenders/contender.js';
import { prepareCql } from './contenders/cql-execution.js';
import { prepareJsonLogicEngine } from './contenders/json-logic-engine.js';
import { prepareJsonRulesEngine } from './contenders/json-rules-engine.js';
import { prepareZen, prepareZenWithTrace } from './contenders/zen-engine.js';
import { measure, type Measured, type Task } from './measure.js';
import { benchWork, type BenchWork } from './work.js';

const SEED = 45;

/** One size of rule set. */
export interface RuleBenchSize {
  readonly rules: number;
  /** Patients of whom all engines must say the same. */
  readonly compared: number;
  /** How many patients one round of an engine takes, by how fast it is. */
  readonly times: { readonly fast: number; readonly ranked: number; readonly rendered: number; readonly peer: number };
  readonly rounds: number;
}

export interface RuleBenchResult {
  readonly rules: number;
  readonly distinctCriteria: number;
  readonly agreement: Agreement;
  readonly measured: ReadonlyMap<string, Measured>;
}

/** Names of the rows that are no peer. */
export const ROWS = {
  packed: 'Consilium, packed trace',
  rendered: 'Consilium, whole trace rendered',
  rank: 'ranking of missing facts',
  turns: 'ranking, every turn of every cell rendered',
} as const;

export const PEERS = [prepareJsonRulesEngine, prepareCql, prepareZenWithTrace, prepareZen, prepareJsonLogicEngine] as const;

const PATIENTS = 100;

function ownTasks(own: Consilium, times: RuleBenchSize['times']): Task[] {
  // Ranking prepares and keeps what it needs of an evaluation: each is ranked once.
  const evaluations = (count: number) => (): Evaluation[] => Array.from({ length: count }, (_, turn) => own.run(turn % PATIENTS));
  return [
    { name: ROWS.packed, times: times.fast, run: (turn) => own.run(turn % PATIENTS) },
    { name: ROWS.rendered, times: times.rendered, run: (turn) => own.run(turn % PATIENTS).traceOf() },
    { name: ROWS.rank, times: times.ranked, before: evaluations(times.ranked), run: (turn, prepared) => rankMissing((prepared as Evaluation[])[turn]!) },
    {
      name: ROWS.turns,
      times: times.rendered,
      before: evaluations(times.rendered),
      run: (turn, prepared) => rankMissing((prepared as Evaluation[])[turn]!).map(({ cells }) => cells.map((cell) => cell.turns)),
    },
  ];
}

function peerTask(peer: Contender, times: number): Task {
  return { name: peer.name, times, run: (turn) => peer.run(turn % PATIENTS) };
}

/** The work of a size, the same in every run. */
export function workOfSize(rules: number): BenchWork {
  return benchWork(SEED, rules, PATIENTS);
}

/** Compares, then measures, all engines on rules of one size. */
export async function benchRules(size: RuleBenchSize): Promise<RuleBenchResult> {
  const work = workOfSize(size.rules);
  const own = prepareConsilium(work);
  const peers = PEERS.map((prepare) => prepare(work));
  const agreement = await checkAgreement(own, peers, size.compared);
  const tasks = [...ownTasks(own, size.times), ...peers.map((peer) => peerTask(peer, size.times.peer))];
  return { rules: size.rules, distinctCriteria: own.compiled.leaves.length, agreement, measured: await measure(tasks, size.rounds) };
}
