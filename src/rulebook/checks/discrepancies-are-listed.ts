import type { Check } from '../check.js';
import { didYouMean } from '../did-you-mean.js';
import { INTEGRITY_CHECKS } from '../integrity/integrity-checks.js';
import type { RuleDefect } from '../rule-defect.js';
import { showWords } from '../show-words.js';

/** Published numbers are recomputed: what does not fit is listed in the file, and what is listed does not fit. */
export const discrepanciesAreListed: Check = {
  name: 'discrepancies-are-listed',
  needs: 'source',
  run: ({ sources, places, vocabulary }) =>
    sources.flatMap((source) => {
      const found = INTEGRITY_CHECKS.flatMap((check) => check.run(source, vocabulary));
      const foundKeys = new Set(found.map((each) => each.key));
      const listed = source.discrepancies.flatMap((discrepancy) => [
        ...(discrepancy.check === undefined ? [] : [{ key: discrepancy.check, at: places.of(discrepancy, 'check') }]),
        ...(discrepancy.checks ?? []).map((key, index) => ({ key, at: places.of(discrepancy.checks ?? [], index) })),
      ]);
      const listedKeys = new Set(listed.map((each) => each.key));
      const unlisted = found
        .filter((each) => !listedKeys.has(each.key))
        .map((each): RuleDefect => ({
          code: 'DISCREPANCY_NOT_LISTED',
          at: places.of(each.object, each.member),
          message: each.message,
          hint: `list a discrepancy with check: "${each.key}"`,
        }));
      const unfound = listed
        .filter((each) => !foundKeys.has(each.key))
        .map((each): RuleDefect => {
          const near = didYouMean(each.key, foundKeys);
          return { code: 'DISCREPANCY_NOT_FOUND', at: each.at, message: `recomputation does not find ${showWords(each.key)}`, ...(near === undefined ? {} : { hint: near }) };
        });
      return [...unlisted, ...unfound];
    }),
};
