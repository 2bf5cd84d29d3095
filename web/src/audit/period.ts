/** A period as typed: days, both included; empty is open. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export const WHOLE_TIME: Period = { from: '', to: '' };

/** The day after, for a service that reads "recorded before then". */
function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00.000Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** The period as a filter of the service; an open end narrows nothing. */
export function periodFilter({ from, to }: Period): { readonly from?: string; readonly to?: string } {
  return { ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to: dayAfter(to) }) };
}
