import type { ImpactReader } from './ports/impact-store.js';

/** What other rules would change, as one house may read it. */
export function houseImpacts(all: ImpactReader, tenant: string): ImpactReader {
  return {
    withId: async (id) => {
      const job = await all.withId(id);
      return job?.tenant === tenant ? job : null;
    },
    newest: (_tenant, from, to) => all.newest(tenant, from, to),
    unfinished: async () => (await all.unfinished()).filter((job) => job.tenant === tenant),
    candidates: (job, above, count) => all.candidates({ ...job, tenant }, above, count),
    countCandidates: (job) => all.countCandidates({ ...job, tenant }),
    cases: async (id, below, count) => {
      const job = await all.withId(id);
      return job?.tenant === tenant ? all.cases(id, below, count) : { rows: [], total: 0 };
    },
  };
}
