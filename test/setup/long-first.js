import { readFileSync } from 'node:fs';
import TestSequencer from '@jest/test-sequencer';

/** Suites that take longest, the longest first: begun last, one of them would run alone while the other worker waits. */
const LONG_SUITES = JSON.parse(readFileSync(new URL('./long-suites.json', import.meta.url), 'utf8'));

/** Jest's own order, which on a new machine knows no durations, with the long suites in front. */
export default class LongFirst extends TestSequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const place = LONG_SUITES.findIndex((suite) => path.endsWith(`/${suite}`));
      return place < 0 ? LONG_SUITES.length : place;
    };
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other));
  }
}
