/** Why there is no value, as the vocabulary of the service names it. */
export const UNAVAILABLE = {
  NOT_DONE: 'Not done',
  PENDING: 'Pending',
  NOT_RECORDED: 'Not recorded',
  REFUSED_BY_PATIENT: 'Refused by patient',
  UNKNOWN_TO_SENDER: 'Not known to us',
} as const;

export type Unavailable = keyof typeof UNAVAILABLE;

/** What was typed for one fact, exactly as typed; empty text stands for "nothing typed". */
export interface Entry {
  readonly text: string;
  readonly unit: string;
  readonly codes: readonly string[];
  /** Whether several codes are held to be possible. */
  readonly several: boolean;
  readonly observedOn: string;
  readonly unavailable: Unavailable | '';
  /** Further statements about the fact that came with a recorded case or a bundle; sent along unchanged. */
  readonly carried: readonly Readonly<Record<string, unknown>>[];
}

export const EMPTY_ENTRY: Entry = { text: '', unit: '', codes: [], several: false, observedOn: '', unavailable: '', carried: [] };

/** By path of the fact. */
export type Entries = Readonly<Record<string, Entry>>;
