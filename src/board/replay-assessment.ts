import { assess } from '../assessment/assess.js';
import type { AssessmentDifference } from '../assessment/assessment.js';
import { differenceBetween } from '../assessment/difference.js';
import { canonicalText } from '../ledger/canonical-text.js';
import { textDigest } from '../ledger/content-digest.js';
import { admitted } from './admitted.js';
import type { Asker } from './asker.js';
import { chosenRuleSet } from './chosen-rule-set.js';
import type { RecordDesk } from './record-desk.js';
import { appendRefusal } from './refusal-entry.js';
import { storedAssessment } from './stored-assessment.js';

const OPERATION = 'replayAssessment';

export interface Replay {
  readonly id: string;
  /** IDENTICAL: the same bytes. DIFFERENT: anything else. */
  readonly outcome: 'IDENTICAL' | 'DIFFERENT';
  /** Rule set of the replay. */
  readonly ruleSet: string;
  /** Version of the software that replayed; the recorded one stands in the receipt. */
  readonly engine: string;
  /** SHA-256 of the canonical texts. */
  readonly recordedDigest: string;
  readonly replayedDigest: string;
  /** Verdicts that turned. May be empty although the bytes differ: then only reasons, words or the rule set's name do. */
  readonly difference: AssessmentDifference;
  /** Verdicts that stand, for another reason: "criterion 000/large-hcc", "option tace-alone". */
  readonly reasonsChanged: readonly string[];
}

export type ReplayOutcome = { readonly kind: 'replayed'; readonly replay: Replay } | { readonly kind: 'unknown' } | { readonly kind: 'erased' } | { readonly kind: 'rule-set-unknown' };

/**
 * Assesses a recorded profile again, as of its recorded day, under its recorded rule set or another one, and compares.
 * The replay is an entry of the log.
 *
 * @throws RecordUnavailable when the entry cannot be written: nothing is shown
 */
export async function replayAssessment(id: string, ruleSet: string | undefined, asker: Asker, open: RecordDesk): Promise<ReplayOutcome> {
  const desk = admitted(asker, 'replay-assessment', open);
  const refuse = async <T extends ReplayOutcome>(outcome: T, code: string): Promise<T> => {
    await desk.book.write((page) => Promise.resolve(appendRefusal(page, { operation: OPERATION, code }, asker)));
    return outcome;
  };
  const row = await desk.reader.assessment(id);
  if (row === null || row.tenant !== desk.tenant) return refuse({ kind: 'unknown' }, 'ASSESSMENT_UNKNOWN');
  const prepared = chosenRuleSet(ruleSet ?? row.ruleSet, desk.shelf);
  if (prepared === undefined) return refuse({ kind: 'rule-set-unknown' }, 'RULE_SET_UNKNOWN');
  const recorded = await storedAssessment(row, desk.reader, desk);
  if (recorded === 'erased') return refuse({ kind: 'erased' }, 'CASE_ERASED');

  const { payload } = recorded;
  // The recorded version, so that a release that decides alike replays alike; which one replayed is told beside.
  const again = assess({ profile: payload.profile, asOf: payload.asOf }, { prepared, vocabulary: desk.vocabulary, engineVersion: payload.engine });
  if (again.kind === 'refused') throw new Error('a recorded profile is refused by the vocabulary of today');
  const replayed = canonicalText(again.assessment);
  const outcome = replayed === payload.assessment ? 'IDENTICAL' : 'DIFFERENT';
  await desk.book.write((page) => {
    page.append({
      kind: 'assessment-replayed',
      actor: asker.actor,
      subject: row.subject,
      facts: { assessment: id, ruleSet: prepared.ruleSet.digest, engine: desk.engineVersion, outcome },
      payload: { correlation: asker.correlationId },
    });
    return Promise.resolve();
  });
  return {
    kind: 'replayed',
    replay: {
      id,
      outcome,
      ruleSet: prepared.ruleSet.digest,
      engine: desk.engineVersion,
      recordedDigest: textDigest(payload.assessment),
      replayedDigest: textDigest(replayed),
      difference: differenceBetween(recorded.assessment, again.assessment),
      reasonsChanged: outcome === 'IDENTICAL' ? [] : reasonsChanged(recorded.assessment, again.assessment),
    },
  };
}

type Assessed = Parameters<typeof differenceBetween>[0];

/** Verdicts of both that are equal and stand for another reason. */
function reasonsChanged(before: Assessed, after: Assessed): readonly string[] {
  const first = new Map(reasonsOf(before));
  return reasonsOf(after).flatMap(([key, { verdict, reason }]) => {
    const was = first.get(key);
    return was !== undefined && was.verdict === verdict && was.reason !== reason ? [key] : [];
  });
}

function reasonsOf({ sources, options }: Assessed): readonly (readonly [string, { readonly verdict: string; readonly reason: string | null }])[] {
  return [
    ...sources.flatMap(({ code, state, because, criteria }) => [
      [`source ${code}`, { verdict: state, reason: because }] as const,
      ...criteria.map(({ id, truth, reason }) => [`criterion ${code}/${id}`, { verdict: truth, reason }] as const),
    ]),
    ...options.map(({ code, state, because }) => [`option ${code}`, { verdict: state, reason: because }] as const),
  ];
}
