import type { WrittenFinding, WrittenSource } from '../rulebook/content.js';
import type { SourceNote } from './assessment.js';
import { notReadOf } from './source-state.js';

/**
 * What whoever reads a source must know about its state on a day (semantics 11.7). A retracted source speaks about nobody,
 * a superseded one decides nothing; one past its day of review goes on to count, and says so.
 */
export function sourceNotes(source: WrittenSource, asOf: string): readonly SourceNote[] {
  const { state, read } = source;
  const notes: SourceNote[] = [];
  if (state.is === 'retracted') notes.push({ code: 'SOURCE_RETRACTED', says: 'retracted: it speaks about nobody' });
  notes.push(...notesOfAge(source, asOf));
  if (read !== undefined) {
    const unread = notReadOf(source).map((criterion) => criterion.notRead ?? '');
    notes.push({ code: 'SOURCE_READ_IN_PART', says: `${read.says} Not read: ${unread.join('; ')}.` });
    if (read.publishedAs === 'congress' || read.publishedAs === 'press') notes.push({ code: 'SOURCE_NOT_IN_A_PAPER', says: `known from a ${read.publishedAs === 'press' ? 'press release' : 'congress'} only` });
  }
  return notes;
}

/** What newer sources or the calendar have done to a source. */
function notesOfAge({ state }: WrittenSource, asOf: string): readonly SourceNote[] {
  const notes: SourceNote[] = [];
  if (state.is === 'superseded') notes.push({ code: 'SOURCE_SUPERSEDED', says: `superseded${state.by === undefined ? '' : ` by ${state.by}`}: it is shown and decides nothing` });
  if (state.reviewBy < asOf) notes.push({ code: 'SOURCE_OUTDATED', says: `due for review since ${state.reviewBy}: something newer may be known` });
  return notes;
}

/** Whether a source is no longer current, or past its day of review. */
export function isOutdated(source: WrittenSource, asOf: string): boolean {
  return source.state.is !== 'current' || source.state.reviewBy < asOf;
}

/** What marks the figures of one finding. */
export function marksOf(source: WrittenSource, finding: WrittenFinding, asOf: string): readonly string[] {
  return [
    ...(finding.secondHand === undefined ? [] : [`second-hand: ${finding.secondHand.of}`]),
    ...(finding.publishedAs === undefined ? [] : [finding.publishedAs === 'press' ? 'press release only' : 'congress only']),
    ...(finding.supersededBy === undefined ? [] : [`superseded by ${finding.supersededBy}`]),
    ...notesOfAge(source, asOf).map(({ says }) => says),
  ];
}
