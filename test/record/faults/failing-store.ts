import type { RecordStore, RecordTransaction } from '../../../src/board/ports/record-store.js';
import { RecordUnavailable } from '../../../src/board/record-unavailable.js';

/** A store whose accesses are counted within each transaction, and of which one fails. */
export interface FailingStore extends RecordStore {
  /** Which access of every transaction fails, from 1; `null`: none. */
  failsAt: number | null;
  /** Accesses of the last transaction that ended well. */
  readonly accesses: number;
}

/** Lets one access of a transaction fail, as the database would: before it takes effect or after. */
export function failingStore(store: RecordStore, when: 'before' | 'after'): FailingStore {
  let accesses = 0;
  const failing: FailingStore = {
    ...store,
    failsAt: null,
    get accesses() {
      return accesses;
    },
    transaction: (work) =>
      store.transaction(async (rows) => {
        let count = 0;
        const counted = new Proxy(rows, {
          get: (target, name) => {
            const member = Reflect.get(target, name) as unknown;
            if (typeof member !== 'function') return member;
            return async (...words: unknown[]) => {
              count += 1;
              const fails = count === failing.failsAt;
              if (fails && when === 'before') throw new RecordUnavailable('INJECTED');
              const result = await (member as (...all: unknown[]) => unknown).apply(target, words);
              if (fails) throw new RecordUnavailable('INJECTED');
              return result;
            };
          },
        });
        const result = await work(counted as RecordTransaction);
        accesses = count;
        return result;
      }),
  };
  return failing;
}
