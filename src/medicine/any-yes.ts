import type { Possible } from '../engine/possible.js';
import { codesOf } from './codes-of.js';
import type { YesNo } from './yes-no.js';

/** Whether at least one of the yes/no facts is YES: one YES settles it, NO needs every one to be NO. */
export function anyYes(facts: readonly string[], read: (fact: string) => Possible): readonly YesNo[] {
  const all = facts.map((fact) => codesOf<YesNo>(read(fact)));
  if (all.some((codes) => !codes.includes('NO'))) return ['YES'];
  return all.some((codes) => codes.includes('YES')) ? ['YES', 'NO'] : ['NO'];
}
