import type { Derivation } from './derivation.js';
import { timesUpperLimit } from './times-upper-limit.js';

/** AST as a multiple of the upper limit of normal: AST / limit, exactly. Source: meaning of the words. */
export const AST_TIMES_ULN: Derivation = timesUpperLimit({ id: 'ast-times-uln', name: 'AST', fact: 'labs.ast', unit: 'U/L' });
