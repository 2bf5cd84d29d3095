import { PageRefused } from '../request/page-refused.js';

/** A day, or a moment in UTC as RFC 3339 writes it. Compared as texts in the record, so no second spelling is let in. */
const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}\.\d{3}Z)?$/;

/**
 * Refuses bounds of a period that are no moments: compared as texts they would narrow to something nobody asked for.
 * @throws PageRefused that names the bound, not its value
 */
export function checkedMoments<T extends { readonly from?: string | null | undefined; readonly to?: string | null | undefined }>(filter: T): T {
  for (const bound of ['from', 'to'] as const) {
    const text = filter[bound];
    if (text === null || text === undefined || (MOMENT.test(text) && !Number.isNaN(Date.parse(text)))) continue;
    throw new PageRefused(`\`${bound}\` is no day as in "2026-11-21" and no moment as in "2026-11-21T08:00:00.000Z"`);
  }
  return filter;
}
