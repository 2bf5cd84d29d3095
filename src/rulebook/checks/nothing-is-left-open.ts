import type { Check } from '../check.js';
import type { RuleDefect } from '../rule-defect.js';

/** What a scaffold leaves for its author; docs/rule-authoring.md. */
export const LEFT_OPEN = 'TODO';

/** No text that a scaffold left open reaches a patient. */
export const nothingIsLeftOpen: Check = {
  name: 'nothing-is-left-open',
  needs: 'source',
  run: ({ sources, options, cautions, places }) => {
    const defects: RuleDefect[] = [];
    const visit = (value: unknown, at: (() => RuleDefect['at']) | undefined): void => {
      if (typeof value === 'string') {
        if (at !== undefined && (value === LEFT_OPEN || value.startsWith(`${LEFT_OPEN}:`))) defects.push({ code: 'LEFT_OPEN', at: at(), message: value === LEFT_OPEN ? 'this is still to be written' : `still to be written:${value.slice(LEFT_OPEN.length + 1)}` });
      } else if (Array.isArray(value)) {
        for (const [index, member] of value.entries()) visit(member, () => places.of(value, index));
      } else if (typeof value === 'object' && value !== null) {
        for (const [key, member] of Object.entries(value)) visit(member, () => places.of(value, key));
      }
    };
    for (const each of [...sources, ...options, ...cautions]) visit(each, undefined);
    return defects;
  },
};
