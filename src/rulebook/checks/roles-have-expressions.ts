import type { Check } from '../check.js';
import type { RuleDefect } from '../rule-defect.js';

/** What each role of a criterion needs: design section 3, "Criteria". */
export const rolesHaveExpressions: Check = {
  name: 'roles-have-expressions',
  needs: 'source',
  run: ({ sources, places }) =>
    sources.flatMap((source) =>
      source.criteria.flatMap((criterion) => {
        const defects: RuleDefect[] = [];
        const { role, requires, excludes } = criterion;
        const both = requires !== undefined && excludes !== undefined;
        const none = requires === undefined && excludes === undefined;
        if (both) {
          defects.push({ code: 'EXPRESSION_NOT_EXPECTED', at: places.of(criterion, 'excludes'), message: `\`${criterion.id}\` has both \`requires\` and \`excludes\``, hint: 'make it two criteria' });
        }
        if (none && criterion.notRead === undefined && (role === 'eligibility' || role === 'implied' || role === 'arm')) {
          defects.push({ code: 'ROLE_NEEDS_EXPRESSION', at: places.of(criterion), message: `\`${criterion.id}\` of role ${role} has neither \`requires\` nor \`excludes\`` });
        }
        if (criterion.notRead !== undefined && (!none || role !== 'eligibility')) {
          defects.push({ code: 'EXPRESSION_NOT_EXPECTED', at: places.of(criterion, 'notRead'), message: `\`${criterion.id}\` was not read, so it is of role eligibility and tests no fact` });
        }
        if (role === 'arm' && criterion.option === undefined) {
          defects.push({ code: 'ARM_WITHOUT_OPTION', at: places.of(criterion), message: `\`${criterion.id}\` of role arm names no \`option\`` });
        }
        if (role !== 'arm' && criterion.option !== undefined) {
          defects.push({ code: 'EXPRESSION_NOT_EXPECTED', at: places.of(criterion, 'option'), message: `\`option\` belongs to role arm, not ${role}` });
        }
        if (role === 'conduct' && criterion.bias === undefined) {
          defects.push({ code: 'CONDUCT_WITHOUT_BIAS', at: places.of(criterion), message: `\`${criterion.id}\` of role conduct names no \`bias\``, hint: 'for example immortal-time or selection' });
        }
        for (const alternative of criterion.reading?.alternatives ?? []) {
          const forms = [alternative.requires, alternative.excludes].filter((each) => each !== undefined).length;
          if (forms > 1) defects.push({ code: 'EXPRESSION_NOT_EXPECTED', at: places.of(alternative), message: 'an alternative has both `requires` and `excludes`' });
        }
        return defects;
      }),
    ),
};
