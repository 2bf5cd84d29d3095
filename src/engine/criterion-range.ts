import type { Criterion } from './expression.js';
import { interval, subset, type Possible } from './possible.js';

/** The values with which a criterion holds. */
export function criterionRange(criterion: Criterion): Possible {
  return criterion.kind === 'within' ? interval(criterion.low, criterion.high) : subset(criterion.codes);
}
