import type { CourseRule } from '../../rulebook/content.js';
import type { Notice, NoticeCheck } from './notice.js';

/** Course rules that say the opposite of each other name each other, so that neither is shown alone. */
export const oppositionIsMutual: NoticeCheck = {
  name: 'opposition-is-mutual',
  run: ({ sources, places }) => {
    const rules = new Map<string, CourseRule>(sources.flatMap(({ code, course }) => course.map((rule) => [`${code}/${rule.id}`, rule])));
    return [...rules].flatMap(([key, rule]): readonly Notice[] =>
      (rule.opposes ?? []).flatMap((opposed, index): readonly Notice[] => {
        const other = rules.get(opposed);
        if (other === undefined || other.opposes?.includes(key) === true) return [];
        return [{ code: 'OPPOSITION_ONE_SIDED', at: places.of(rule.opposes ?? [], index), message: `\`${opposed}\` does not name \`${key}\` in turn` }];
      }),
    );
  },
};
