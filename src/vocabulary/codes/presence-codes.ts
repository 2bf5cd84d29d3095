import { CodeTable, rowsOf } from './code-table.js';
import type { UnavailableReason } from '../fact-input.js';

/** What an answer says of a finding. Not knowing is a third answer with its own reason, and never "absent". */
export type Presence = 'PRESENT' | 'ABSENT' | { readonly unavailable: UnavailableReason };

const UNKNOWN: Presence = { unavailable: 'UNKNOWN_TO_SENDER' };
const NOT_RECORDED: Presence = { unavailable: 'NOT_RECORDED' };

/** Answers to "is it there?" as hospitals send them. */
export const PRESENCE_CODES = new CodeTable<Presence>([
  ...rowsOf<Presence>('snomed', ['260373001', '10828004'], 'PRESENT'),
  ...rowsOf<Presence>('snomed', ['52101004'], 'PRESENT', { mark: 'V2' }),
  ...rowsOf<Presence>('snomed', ['260415000'], 'ABSENT'),
  ...rowsOf<Presence>('snomed', ['2667000', '260385009'], 'ABSENT', { mark: 'V2' }),
  ...rowsOf<Presence>('snomed', ['261665006'], UNKNOWN),
  ...rowsOf<Presence>('snomed', ['1220561009'], NOT_RECORDED),
  ...rowsOf<Presence>('loinc', ['LA6576-8', 'LA9633-4', 'LA11882-0'], 'PRESENT', { mark: 'V2' }),
  ...rowsOf<Presence>('loinc', ['LA6577-6', 'LA9634-2', 'LA11883-8'], 'ABSENT', { mark: 'V2' }),
  ...rowsOf<Presence>('loinc', ['LA11884-6', 'LA4489-6'], UNKNOWN, { mark: 'V2' }),
  ...rowsOf<Presence>('interpretation', ['POS', 'DET'], 'PRESENT'),
  ...rowsOf<Presence>('interpretation', ['NEG', 'ND'], 'ABSENT'),
  ...rowsOf<Presence>('interpretation', ['IND', 'E'], UNKNOWN),
]);

/** Why FHIR says there is no value. */
export const ABSENT_REASON_CODES = new CodeTable<UnavailableReason>([
  ...rowsOf<UnavailableReason>('absent', ['unknown', 'asked-unknown', 'masked', 'not-permitted', 'error', 'as-text', 'unsupported', 'not-a-number', 'negative-infinity', 'positive-infinity', 'not-applicable'], 'UNKNOWN_TO_SENDER'),
  ...rowsOf<UnavailableReason>('absent', ['temp-unknown'], 'PENDING'),
  ...rowsOf<UnavailableReason>('absent', ['not-performed'], 'NOT_DONE'),
  ...rowsOf<UnavailableReason>('absent', ['not-asked'], 'NOT_RECORDED'),
  ...rowsOf<UnavailableReason>('absent', ['asked-declined'], 'REFUSED_BY_PATIENT'),
]);
