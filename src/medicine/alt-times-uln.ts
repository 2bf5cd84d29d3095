import type { Derivation } from './derivation.js';
import { timesUpperLimit } from './times-upper-limit.js';

/** ALT as a multiple of the upper limit of normal: ALT / limit, exactly. Source: meaning of the words. */
export const ALT_TIMES_ULN: Derivation = timesUpperLimit({ id: 'alt-times-uln', name: 'ALT', fact: 'labs.alt', unit: 'U/L' });
