import type { WrittenExpression } from './content.js';
import { expressionInWords } from './expression-in-words.js';
import { leafChanges, leafText } from './leaf-changes.js';
import type { RuleSetChange, RuleSetChangeKind, RuleSetDifference } from './rule-set-change.js';
import { thresholdChanges } from './threshold-changes.js';

/** Members of a part that hold an expression, and what they say of a patient. */
const EXPRESSIONS = { requires: 'requires', excludes: 'excludes', population: 'is about', when: 'bears when', scope: 'is for' } as const;

/** Longer texts stand in `before` and `after`, not in the sentence. */
const LONGEST_IN_SENTENCE = 80;

/** Changes apart by what happened. */
export type PartChanges = Omit<RuleSetDifference, 'sentences'>;

/** A part of a rule set that has a code. */
export interface NamedObject {
  readonly kind: RuleSetChangeKind;
  readonly code: string;
  /** "criterion 000/large-hcc" */
  readonly name: string;
  /** What it says, in one line. */
  readonly says: string;
  readonly object: object;
}

/** Compares two lists of parts by their codes. */
export function listChanges(before: readonly NamedObject[], after: readonly NamedObject[], list: { readonly kind: RuleSetChangeKind; readonly code: string; readonly name: string }): PartChanges {
  const [was, is] = [new Map(before.map((part) => [part.code, part])), new Map(after.map((part) => [part.code, part]))];
  const removed = before.filter(({ code }) => !is.has(code)).map(({ kind, code, name, says }): RuleSetChange => ({ kind, code, sentence: `${name} is gone: ${says}`, before: says, after: null }));
  const added = after.filter(({ code }) => !was.has(code)).map(({ kind, code, name, says }): RuleSetChange => ({ kind, code, sentence: `${name} is new: ${says}`, before: null, after: says }));
  const changed = after.flatMap((part) => objectChanges(was.get(part.code)?.object ?? part.object, part));
  const [order, newOrder] = [before.filter(({ code }) => is.has(code)), after.filter(({ code }) => was.has(code))].map((parts) => parts.map(({ code }) => code).join(', '));
  const moved: readonly RuleSetChange[] = order === newOrder ? [] : [{ kind: list.kind, code: list.code, sentence: `${list.name} stand in another order`, before: order ?? '', after: newOrder ?? '' }];
  return { removed, added, changed: [...changed, ...moved] };
}

/** What changed inside a part that is there before and after. */
export function objectChanges(before: object, { kind, code, name, object: after }: Omit<NamedObject, 'says'>): readonly RuleSetChange[] {
  if (before === after) return [];
  const [was, is] = [before as Readonly<Record<string, unknown>>, after as Readonly<Record<string, unknown>>];
  const members = [...new Set([...Object.keys(was), ...Object.keys(is)])].sort();
  return members.flatMap((member): readonly RuleSetChange[] => {
    if (isExpressionMember(member)) return expressionChanges(member, was[member] as WrittenExpression | undefined, is[member] as WrittenExpression | undefined, { kind, code, name });
    return leafChanges(was[member], is[member], member).map((leaf) => {
      const [from, to] = [leafText(leaf.before), leafText(leaf.after)];
      return { kind, code, sentence: `${name}: ${leaf.path} ${saysChange(from, to)}`, before: from, after: to };
    });
  });
}

function expressionChanges(member: keyof typeof EXPRESSIONS, before: WrittenExpression | undefined, after: WrittenExpression | undefined, part: Pick<NamedObject, 'kind' | 'code' | 'name'>): readonly RuleSetChange[] {
  const moved = before === undefined || after === undefined ? null : thresholdChanges(before, after);
  if (moved !== null) return moved.map(({ before: was, after: is }) => ({ kind: 'THRESHOLD', code: part.code, sentence: `${part.name} now ${EXPRESSIONS[member]} ${is} instead of ${was}`, before: was, after: is }));
  const [was, is] = [before, after].map((expression) => (expression === undefined ? null : expressionInWords(expression)));
  if (was === is) return [];
  const sentence = is === null || is === undefined ? `${part.name} no longer ${EXPRESSIONS[member]} ${was ?? ''}` : `${part.name} now ${EXPRESSIONS[member]} ${is}${was === null || was === undefined ? '' : ` instead of ${was}`}`;
  return [{ kind: part.kind, code: part.code, sentence, before: was ?? null, after: is ?? null }];
}

function isExpressionMember(member: string): member is keyof typeof EXPRESSIONS {
  return Object.hasOwn(EXPRESSIONS, member);
}

function saysChange(from: string | null, to: string | null): string {
  if (to === null) return 'is gone';
  if (from === null) return isShort(to) ? `is new: "${to}"` : 'is new';
  return isShort(from) && isShort(to) ? `is "${to}" instead of "${from}"` : 'reads differently';
}

function isShort(text: string): boolean {
  return text.length <= LONGEST_IN_SENTENCE;
}
