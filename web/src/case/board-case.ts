import type { Entries, Entry } from './entry';
import { EMPTY_DRAFT, type Choice, type DecisionDraft, type Participant } from '../decide/decision-draft';
import type { DecisionOnRecord } from '../decide/decision-on-record';

/** That the answer for one state of the case was recorded. */
export interface RecordedCase {
  /** The values it answers, the very ones: other ones were typed since. */
  readonly entries: Entries;
  readonly assessment: string;
  readonly position: number;
  readonly recordedAt: string;
  readonly leafHash: string;
  /** Day and rules of the recorded answer. */
  readonly asOf: string;
  readonly ruleSet: string;
}

/** One patient on this page. Lives in memory only and is gone with the page. */
export interface BoardCase {
  /** Random; tells patients apart and says nothing about them. */
  readonly token: string;
  /** "Case 1": told apart on the page without a name. */
  readonly label: string;
  /** Counts the changes; an answer belongs to one token and one number. */
  readonly number: number;
  readonly entries: Entries;
  /** The board's own reference of the patient, as typed: an id, never a name. */
  readonly reference: string;
  readonly recorded: RecordedCase | null;
  readonly decision: DecisionOnRecord | null;
  /** What the board noted before it saw the options. */
  readonly firstChoice: Choice | null;
  /** The decision while it is put together. */
  readonly draft: DecisionDraft;
}

export interface Cases {
  readonly cases: readonly BoardCase[];
  readonly current: string;
  /** How many cases were ever opened here, so that no label comes twice. */
  readonly opened: number;
  /** Day of the meeting, YYYY-MM-DD; null: today. Every answer is as of this day. */
  readonly meetingDay: string | null;
  /** Whether the board notes its own choice before it sees the options. */
  readonly choosesFirst: boolean;
  /** Who takes part in the meeting: asked once, remembered for every case. */
  readonly participants: readonly Participant[];
}

/** A case as it comes from elsewhere: the record, a bundle, or nowhere. */
export type NewCase = { readonly token: string; readonly entries: Entries } & Partial<Pick<BoardCase, 'reference' | 'recorded' | 'decision'>>;

export type CasesAction =
  | { readonly kind: 'open'; readonly opened: NewCase }
  | { readonly kind: 'switch'; readonly token: string }
  | { readonly kind: 'close'; readonly token: string }
  | { readonly kind: 'close-all'; readonly token: string }
  | { readonly kind: 'answer'; readonly token: string; readonly path: string; readonly entry: Entry }
  | { readonly kind: 'fill'; readonly token: string; readonly entries: Entries }
  | { readonly kind: 'refer'; readonly token: string; readonly reference: string }
  | { readonly kind: 'meet'; readonly meetingDay: string | null }
  | { readonly kind: 'choose-first'; readonly choosesFirst: boolean }
  | { readonly kind: 'recorded'; readonly token: string; readonly recorded: RecordedCase }
  | { readonly kind: 'decided'; readonly token: string; readonly decision: DecisionOnRecord }
  | { readonly kind: 'noted'; readonly token: string; readonly firstChoice: Choice }
  | { readonly kind: 'draft'; readonly token: string; readonly draft: DecisionDraft }
  | { readonly kind: 'take-part'; readonly participants: readonly Participant[] };

function emptyCase(label: string, opened: NewCase): BoardCase {
  return { label, number: 0, reference: '', recorded: null, decision: null, firstChoice: null, draft: EMPTY_DRAFT, ...opened };
}

/** The cases of a page that was just opened: one, empty. */
export function firstCases(token: string): Cases {
  return { cases: [emptyCase('Case 1', { token, entries: {} })], current: token, opened: 1, meetingDay: null, choosesFirst: false, participants: [] };
}

function withCase(cases: Cases, token: string, change: (one: BoardCase) => BoardCase): Cases {
  return { ...cases, cases: cases.cases.map((one) => (one.token === token ? change(one) : one)) };
}

function withEntries(cases: Cases, token: string, entries: (one: BoardCase) => Entries): Cases {
  return withCase(cases, token, (one) => ({ ...one, number: one.number + 1, entries: entries(one) }));
}

/** Whether the answer to what is typed now, on this day and under these rules, is on record. */
export function isOnRecord({ recorded, entries }: BoardCase, answer: { readonly asOf: string; readonly ruleSet: { readonly digest: string } }): boolean {
  return recorded !== null && recorded.entries === entries && recorded.asOf === answer.asOf && recorded.ruleSet === answer.ruleSet.digest;
}

/** Whether the options of a case stay hidden until the board noted its own choice. */
export function isVeiled({ choosesFirst }: Cases, { firstChoice, decision }: BoardCase): boolean {
  return choosesFirst && firstChoice === null && decision === null;
}

/** Every change names the case it is for, so that a late one can't reach another patient. */
export function casesAfter(cases: Cases, action: CasesAction): Cases {
  switch (action.kind) {
    case 'open':
      return {
        ...cases,
        cases: [...cases.cases, emptyCase(`Case ${cases.opened + 1}`, action.opened)],
        current: action.opened.token,
        opened: cases.opened + 1,
      };
    case 'switch':
      return { ...cases, current: action.token };
    case 'close': {
      const rest = cases.cases.filter(({ token }) => token !== action.token);
      if (rest.length === 0) return cases;
      return { ...cases, cases: rest, current: cases.current === action.token ? (rest[0] as BoardCase).token : cases.current };
    }
    case 'close-all':
      return firstCases(action.token);
    case 'answer':
      return withEntries(cases, action.token, ({ entries }) => ({ ...entries, [action.path]: action.entry }));
    case 'fill':
      return withEntries(cases, action.token, () => action.entries);
    case 'refer':
      return withCase(cases, action.token, (one) => ({ ...one, reference: action.reference }));
    case 'meet':
      // Every answer is as of the day: none of those at hand answers the new question.
      return { ...cases, meetingDay: action.meetingDay, cases: cases.cases.map((one) => ({ ...one, number: one.number + 1 })) };
    case 'choose-first':
      return { ...cases, choosesFirst: action.choosesFirst };
    case 'recorded':
      return withCase(cases, action.token, (one) => ({ ...one, recorded: action.recorded, decision: null }));
    case 'decided':
      return withCase(cases, action.token, (one) => ({ ...one, decision: action.decision }));
    case 'noted':
      return withCase(cases, action.token, (one) => ({ ...one, firstChoice: action.firstChoice }));
    case 'draft':
      return withCase(cases, action.token, (one) => ({ ...one, draft: action.draft }));
    case 'take-part':
      return { ...cases, participants: action.participants };
  }
}
