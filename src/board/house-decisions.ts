import type { DecisionReader, DecisionRow } from './ports/decision-store.js';

/** Decisions as one house may read them. */
export function houseDecisions(all: DecisionReader, tenant: string): DecisionReader {
  const own = (row: DecisionRow | null): DecisionRow | null => (row?.tenant === tenant ? row : null);
  return {
    withId: async (id) => own(await all.withId(id)),
    standing: async (assessment) => own(await all.standing(assessment)),
    find: (filter, below, count) => all.find({ ...filter, tenant }, below, count),
    count: (filter) => all.count({ ...filter, tenant }),
    countReasons: (filter) => all.countReasons({ ...filter, tenant }),
  };
}
