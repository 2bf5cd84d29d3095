import type { Derivation } from './derivation.js';
import { timesUpperLimit } from './times-upper-limit.js';

/** Creatinine as a multiple of the upper limit of normal: Creatinine / limit, exactly. Source: meaning of the words. */
export const CREATININE_TIMES_ULN: Derivation = timesUpperLimit({ id: 'creatinine-times-uln', name: 'Creatinine', fact: 'labs.creatinine', unit: 'umol/L' });
