import type { FactState } from '../engine/fact-state.js';
import { isSingle, wholeDomain, type Possible } from '../engine/possible.js';
import { renderTurns } from '../engine/packed-turn.js';
import { packedTurnsAfter } from '../engine/reevaluate.js';
import type { UnknownReason } from '../engine/truth.js';
import { domainOf } from '../vocabulary/domain-of.js';
import type { FactDefinition } from '../vocabulary/fact-definition.js';
import type { MissingFact } from './assessment.js';
import { cellsBetween } from './cells.js';
import { openOver } from './open-over.js';
import { reaches, turnedOutcomes } from './outcome-reach.js';
import type { Outcomes } from './outcomes.js';
import { inWords, type PatientView } from './patient-view.js';
import type { PreparedRuleSet } from './prepared-rule-set.js';
import type { TruthOf } from './source-state.js';

/** How the facts look after one given fact is changed: the fact itself and every derived fact that it moves. */
export type Rederive = (changed: FactState) => readonly FactState[];

interface MissingInput {
  readonly prepared: PreparedRuleSet;
  readonly outcomes: Outcomes;
  readonly view: PatientView;
  /** States as given (before derivation): what is missing is what could be asked for. */
  readonly given: ReadonlyMap<string, FactState>;
  readonly states: ReadonlyMap<string, FactState>;
  readonly rederive: Rederive;
}

/**
 * The facts worth asking for, ranked by what knowing each one alone could turn, found by trying every cell the fact may
 * be in (semantics 9). A fact that turns nothing alone is kept when an open source or option waits for it.
 */
export function missingFacts(input: MissingInput): MissingFact[] {
  const after = new OutcomesAfter(input);
  const waiting = openOver(input.prepared.ruleSet.content, input.prepared.plan, input.outcomes, input.view, input.states);
  const found = input.view.vocabulary.facts
    .filter((definition) => definition.given && input.prepared.matters.has(definition.path))
    .map((definition) => ({ definition, lack: lackOf(definition, input) }))
    .filter((entry): entry is { definition: FactDefinition; lack: Lack } => entry.lack !== null)
    .map(({ definition, lack }) => ({
      fact: definition.path,
      label: definition.label,
      reason: lack.reason,
      couldTurn: couldTurn(definition, lack.possible, input, after),
      neededFor: waiting.get(definition.path) ?? [],
    }))
    .filter((entry) => entry.couldTurn.length > 0 || entry.neededFor.length > 0);
  return ranked(found);
}

interface Lack {
  readonly possible: Possible;
  readonly reason: UnknownReason;
}

/** Why a fact is worth asking for, and what it may still be; `null` when it is known well enough. */
function lackOf(definition: FactDefinition, input: MissingInput): Lack | null {
  const domain = domainOf(definition);
  const state = input.states.get(definition.path);
  if (state === undefined) return { possible: wholeDomain(domain), reason: 'NOT_PROVIDED' };
  const { freshForDays } = definition;
  if (freshForDays !== null && state.ageDays !== null && state.ageDays.max > freshForDays) return { possible: wholeDomain(domain), reason: 'STALE' };
  if (isSingle(state.possible, domain)) return null;
  const given = input.given.get(definition.path);
  return { possible: state.possible, reason: given?.reason ?? (state.reason === 'NOT_DERIVABLE' ? 'NOT_PROVIDED' : (state.reason ?? 'IMPRECISE')) };
}

/** The sources and options that turn with rules: asked for one fact after another, and most facts turn the same rules as others. */
class OutcomesAfter {
  private readonly known = new Map<string, Outcomes>();

  constructor(private readonly input: MissingInput) {}

  /** `null` when no source and no option turns. */
  of(changed: readonly FactState[]): Outcomes | null {
    const { view, outcomes, prepared } = this.input;
    const packed = packedTurnsAfter(view.evaluation, changed);
    if (packed.length === 0) return null;
    const key = packed.join(' ');
    const known = this.known.get(key);
    if (known !== undefined) return isEmpty(known) ? null : known;
    const { ruleSet, plan, reach } = prepared;
    // Rules of cautions, course and context turn no source and no option.
    const turns = renderTurns(ruleSet.compiled, packed).filter(({ rule }) => reaches(reach, rule));
    const truthBefore: TruthOf = (rule) => view.evaluation.truthOf(rule);
    const after = turnedOutcomes(outcomes, new Map(turns.map((turn) => [turn.rule, turn.after])), { content: ruleSet.content, plan, reach }, truthBefore);
    this.known.set(key, after);
    return isEmpty(after) ? null : after;
  }
}

function isEmpty({ sources, options }: Outcomes): boolean {
  return sources.size === 0 && options.size === 0;
}

function couldTurn(definition: FactDefinition, possible: Possible, input: MissingInput, outcomesAfter: OutcomesAfter): MissingFact['couldTurn'] {
  const { prepared, outcomes, view } = input;
  const points = prepared.turningPoints.get(definition.path) ?? [];
  const turned = new Map<string, { kind: 'SOURCE' | 'OPTION'; code: string; from: string; to: string; cells: string[] }>();
  for (const cell of cellsBetween(points, possible, domainOf(definition))) {
    const changed = input.rederive({ fact: definition.path, possible: cell, reason: 'IMPRECISE', ageDays: null, missing: [] });
    const after = outcomesAfter.of(changed);
    if (after === null) continue;
    const { text } = inWords(view, definition.path, cell);
    const note = (kind: 'SOURCE' | 'OPTION', before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): void => {
      for (const [code, to] of now) {
        const from = before.get(code);
        if (from === undefined || from === to) continue;
        const key = `${kind}/${code}/${to}`;
        const entry = turned.get(key) ?? { kind, code, from, to, cells: [] };
        entry.cells.push(text);
        turned.set(key, entry);
      }
    };
    note('SOURCE', outcomes.sources, after.sources);
    note('OPTION', outcomes.options, after.options);
  }
  return [...turned.values()].map(({ cells, ...turn }) => ({ ...turn, when: cells.join(' or ') }));
}

function ranked(found: readonly Omit<MissingFact, 'rank'>[]): MissingFact[] {
  const keyed = found.map((entry) => ({ entry, turns: new Set(entry.couldTurn.map((turn) => `${turn.kind}/${turn.code}`)).size, waits: entry.neededFor.length }));
  keyed.sort((a, b) => b.turns - a.turns || b.waits - a.waits || (a.entry.fact < b.entry.fact ? -1 : 1));
  let rank = 0;
  return keyed.map(({ entry, turns, waits }, index) => {
    const previous = keyed[index - 1];
    if (previous === undefined || previous.turns !== turns || previous.waits !== waits) rank = index + 1;
    return { ...entry, rank };
  });
}
