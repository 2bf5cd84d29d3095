import type { Check } from '../check.js';
import { resultPath, statementsOf } from '../integrity/statement.js';
import { showWords } from '../show-words.js';

/** Each printed number has one path, so that a key of the integrity checks names one number. */
export const resultsAreUnique: Check = {
  name: 'results-are-unique',
  needs: 'source',
  run: ({ sources, places }) =>
    sources.flatMap((source) => {
      const seen = new Set<string>();
      return statementsOf(source).flatMap((statement) =>
        statement.results.flatMap((result) => {
          const path = resultPath(statement, result);
          if (!seen.has(path)) {
            seen.add(path);
            return [];
          }
          return [{ code: 'RESULT_NOT_UNIQUE' as const, at: places.of(result), message: `a second result ${showWords(path)}`, hint: 'tell them apart by statistic, category or at' }];
        }),
      );
    }),
};
