import type { PreparedRuleSet } from '../../assessment/prepared-rule-set.js';
import { compile } from '../../engine/compile.js';
import { evaluate } from '../../engine/evaluate.js';
import type { Expression } from '../../engine/expression.js';
import type { FactState } from '../../engine/fact-state.js';
import type { Truth } from '../../engine/truth.js';
import { compileExpression } from '../../rulebook/compile-expression.js';
import { domainsOf } from '../../rulebook/rule-set.js';
import { rulesOf } from '../../rulebook/rules-of.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import { rowOf, type CaseRow } from '../case-row.js';
import { shownTruth } from '../shown-truth.js';
import { viewOfStates, type StatesView } from '../view-of-states.js';
import type { MutationScore, Survivor } from './mutation-score.js';
import { roleCandidates } from './role-candidates.js';
import type { RowCandidate } from './row-candidate.js';

/** A patient who notices several mutants. */
interface Row {
  states: ReadonlyMap<string, FactState>;
  view: StatesView;
  readonly absent: Set<string>;
  readonly candidates: RowCandidate[];
}

/**
 * Rows of a series, ready to paste, that would kill what survived, as few as suffice: one patient may stand for many rules.
 * The truth in them is what the rules say today; whether the publications say so too is for the author to judge.
 */
export function rowsThatKill(score: MutationScore, prepared: PreparedRuleSet, vocabulary: Vocabulary, asOf: string): readonly CaseRow[] {
  const domains = domainsOf(vocabulary);
  const originals = new Map(rulesOf(prepared.ruleSet.content).map(({ id, written, negated }) => [id, negated ? ({ kind: 'not', of: compileExpression(written, vocabulary) } as const) : compileExpression(written, vocabulary)]));
  const candidatesFor = ({ mutant: { rule, becomes }, witness }: Survivor): readonly RowCandidate[] => {
    if (becomes.kind === 'role') return roleCandidates(becomes, originals, prepared, vocabulary);
    // A forgotten condition is told by a patient of whom nothing is known.
    const states = witness ?? (becomes.written === null ? [] : null);
    if (states === null) return [];
    const written = becomes.written === null ? null : compileExpression(becomes.written, vocabulary);
    const changed: Expression | null = written !== null && becomes.negated ? { kind: 'not', of: written } : written;
    const compiled = changed === null ? null : compile([{ id: rule, expression: changed }], domains);
    const kills = (view: StatesView): boolean => {
      const shown = (own: Truth): Truth => shownTruth(rule, own, prepared.ruleSet.content, (id) => view.truths.get(id) ?? 'UNKNOWN');
      return shown(view.truths.get(rule) ?? 'UNKNOWN') !== shown(compiled === null ? 'HOLDS' : evaluate(compiled, view.states).truthOf(rule));
    };
    const facts = new Set(states.map(({ fact }) => fact));
    const asked = [...factsOf(originals.get(rule))].filter((fact) => !facts.has(fact));
    return [{ states: new Map(states.map((state) => [state.fact, state])), absent: new Set(asked), rule, source: null, kills }];
  };
  const rows: Row[] = [];
  for (const survivor of score.survived) {
    const candidates = candidatesFor(survivor);
    const [first] = candidates;
    if (first === undefined) continue;
    const noticing = rows.find((row) => first.kills(row.view));
    if (noticing !== undefined) noticing.candidates.push(first);
    else if (!rows.some((row) => candidates.some((each) => joins(each, row, prepared, vocabulary, asOf)))) rows.push(...newRow(candidates, prepared, vocabulary, asOf));
  }
  return rows.map(({ states, candidates }, index) => {
    const sources = candidates.flatMap(({ source }) => (source === null ? [] : [source]));
    return rowOf({ rules: [...new Set(candidates.map(({ rule }) => rule))], states: [...states.values()], sources, number: index + 1, prepared, vocabulary, asOf });
  });
}

function newRow(candidates: readonly RowCandidate[], prepared: PreparedRuleSet, vocabulary: Vocabulary, asOf: string): readonly Row[] {
  for (const candidate of candidates) {
    const view = viewOfStates([...candidate.states.values()], prepared, vocabulary, asOf);
    if (view !== null && candidate.kills(view)) return [{ states: candidate.states, view, absent: new Set(candidate.absent), candidates: [candidate] }];
  }
  return [];
}

/** Whether the row may have the facts of the candidate too, and all that it notices is still noticed; then it has. */
function joins(candidate: RowCandidate, row: Row, prepared: PreparedRuleSet, vocabulary: Vocabulary, asOf: string): boolean {
  const collide = [...candidate.states].some(([fact, state]) => row.absent.has(fact) || (row.states.has(fact) && text(row.states.get(fact)) !== text(state))) || [...row.states.keys()].some((fact) => candidate.absent.has(fact));
  if (collide) return false;
  const states = new Map([...row.states, ...candidate.states]);
  const view = viewOfStates([...states.values()], prepared, vocabulary, asOf);
  if (view === null || !candidate.kills(view) || !row.candidates.every((each) => each.kills(view))) return false;
  row.states = states;
  row.view = view;
  for (const fact of candidate.absent) row.absent.add(fact);
  row.candidates.push(candidate);
  return true;
}

function text(state: FactState | undefined): string {
  return JSON.stringify(state, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
}

function factsOf(expression: Expression | undefined): ReadonlySet<string> {
  if (expression === undefined) return new Set();
  if (expression.kind === 'not') return factsOf(expression.of);
  if (expression.kind === 'all' || expression.kind === 'any') return new Set(expression.of.flatMap((part) => [...factsOf(part)]));
  return new Set([expression.fact]);
}
