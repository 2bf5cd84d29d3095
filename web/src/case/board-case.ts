import type { Entries, Entry } from './entry';

/** One patient on this page. Lives in memory only and is gone with the page. */
export interface BoardCase {
  /** Random; tells patients apart and says nothing about them. */
  readonly token: string;
  /** "Case 1": told apart on the page without a name. */
  readonly label: string;
  /** Counts the changes; an answer belongs to one token and one number. */
  readonly number: number;
  readonly entries: Entries;
}

export interface Cases {
  readonly cases: readonly BoardCase[];
  readonly current: string;
  /** How many cases were ever opened here, so that no label comes twice. */
  readonly opened: number;
}

export type CasesAction =
  | { readonly kind: 'open'; readonly token: string; readonly entries: Entries }
  | { readonly kind: 'switch'; readonly token: string }
  | { readonly kind: 'close'; readonly token: string }
  | { readonly kind: 'answer'; readonly token: string; readonly path: string; readonly entry: Entry }
  | { readonly kind: 'fill'; readonly token: string; readonly entries: Entries };

/** The cases of a page that was just opened: one, empty. */
export function firstCases(token: string): Cases {
  return { cases: [{ token, label: 'Case 1', number: 0, entries: {} }], current: token, opened: 1 };
}

function changed(cases: Cases, token: string, change: (one: BoardCase) => Entries): Cases {
  return { ...cases, cases: cases.cases.map((one) => (one.token === token ? { ...one, number: one.number + 1, entries: change(one) } : one)) };
}

/** Every change names the case it is for, so that a late one can't reach another patient. */
export function casesAfter(cases: Cases, action: CasesAction): Cases {
  switch (action.kind) {
    case 'open':
      return {
        cases: [...cases.cases, { token: action.token, label: `Case ${cases.opened + 1}`, number: 0, entries: action.entries }],
        current: action.token,
        opened: cases.opened + 1,
      };
    case 'switch':
      return { ...cases, current: action.token };
    case 'close': {
      const rest = cases.cases.filter(({ token }) => token !== action.token);
      if (rest.length === 0) return cases;
      return { ...cases, cases: rest, current: cases.current === action.token ? (rest[0] as BoardCase).token : cases.current };
    }
    case 'answer':
      return changed(cases, action.token, ({ entries }) => ({ ...entries, [action.path]: action.entry }));
    case 'fill':
      return changed(cases, action.token, () => action.entries);
  }
}
