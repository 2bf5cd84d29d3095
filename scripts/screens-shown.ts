export type ScreenName = 'case' | 'answer' | 'source' | 'findings' | 'missing' | 'what-if' | 'decide' | 'meeting' | 'library' | 'audit' | 'dark' | 'tablet' | 'print';

export interface Screen {
  /** Also the name of the picture under docs/screens. */
  readonly name: ScreenName;
  readonly scheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** What the README says below it. */
  readonly says: string;
}

/** The pictures of the page, in the order in which the README shows them. */
export const SCREENS: readonly Screen[] = [
  { name: 'case', says: 'Case: units, limits, dates and “pending” are answers; what is set aside is said where it is typed' },
  { name: 'answer', says: 'Answer: what speaks for and against each option, with what contradicts it' },
  { name: 'source', says: 'A source: every criterion with the patient’s value, the limit and the words it rests on' },
  { name: 'findings', says: 'Findings as figures: intervals, the line of no effect, and what does not fit beside the number' },
  { name: 'missing', says: 'What is missing, by what knowing it could turn' },
  { name: 'what-if', says: 'What if: other values, and only the difference; the case stays as it is' },
  { name: 'decide', says: 'Decide: a deviation needs a coded reason' },
  { name: 'meeting', says: 'Meeting: where each case stands, what is missing, what will be too old on the day' },
  { name: 'library', says: 'Library: what the answers rest on' },
  { name: 'audit', says: 'Audit: which rules fired; the auditor sees no patient' },
  { name: 'dark', scheme: 'dark', says: 'The same in the dark theme' },
  { name: 'tablet', viewport: { width: 820, height: 1180 }, says: 'On a tablet' },
  { name: 'print', says: 'On paper: one sheet for each case' },
];
