import type { Check } from '../check.js';
import type { RuleDefect } from '../rule-defect.js';

/** A source that was not read in full has an eligibility criterion that says so, and only such a source has one. */
export const unreadIsSaid: Check = {
  name: 'unread-is-said',
  needs: 'source',
  run: ({ sources, places }) =>
    sources.flatMap((source): readonly RuleDefect[] => {
      const unread = source.criteria.filter((criterion) => criterion.notRead !== undefined);
      if (source.read === undefined) {
        return unread.map((criterion) => ({
          code: 'READ_IN_PART' as const,
          at: places.of(criterion, 'notRead'),
          message: `\`${criterion.id}\` was not read, but the source does not say that it was read in part`,
          hint: 'give the source `read`',
        }));
      }
      if (unread.length > 0) return [];
      return [
        {
          code: 'READ_IN_PART',
          at: places.of(source, 'read'),
          message: 'the source was read in part, but no criterion says what was not read',
          hint: 'give it a criterion of role eligibility with `notRead`, so that it never applies for certain',
        },
      ];
    }),
};
