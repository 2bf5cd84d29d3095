import type { Check } from '../check.js';
import { statementsOf } from '../integrity/statement.js';
import { showWords } from '../show-words.js';

/** One number, possibly one-sided; a range for statistics that are one; or the words for "no number". */
const NUMBER = /^[<>≤≥]?-?[0-9]+(\.[0-9]+)?$/u;
const RANGE = /^-?[0-9]+(\.[0-9]+)? ?[-–~] ?[0-9]+(\.[0-9]+)?$/u;
const NO_NUMBER = /^(unknown|not-reached)$/u;

/** What cannot be read as a number would escape every recomputation. */
export const printedNumbersAreReadable: Check = {
  name: 'printed-numbers-are-readable',
  needs: 'source',
  run: ({ sources, places }) =>
    sources.flatMap((source) =>
      statementsOf(source).flatMap(({ results }) =>
        results.flatMap((result) => {
          const isRange = result.statistic === 'range' || result.statistic === 'median-range';
          if (NUMBER.test(result.value) || NO_NUMBER.test(result.value) || (isRange && RANGE.test(result.value))) return [];
          return [
            {
              code: 'NUMBER_FORMAT' as const,
              at: places.of(result, 'value'),
              message: `${showWords(result.value)} is not a number`,
              hint: isRange ? 'write "2-45"' : 'write a number such as "14.0", unknown or not-reached; unit, spread and interval have keys of their own',
            },
          ];
        }),
      ),
    ),
};
