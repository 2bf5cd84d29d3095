import { intersect, subset, type Possible } from '../engine/possible.js';
import { codesOf } from './codes-of.js';
import type { Derivation } from './derivation.js';
import { isOneValue } from './is-one-value.js';
import { numericBands } from './numeric-bands.js';
import { possibleText } from './possible-text.js';
import { YES_NO, type YesNo } from './yes-no.js';

const BEFORE = 'tumor.largestDiameterBeforeTace';
const NOW = 'tumor.largestDiameter';
const DONE = 'tace.done';
const INPUTS = [DONE, BEFORE, NOW];
const LIMIT = numericBands({ YES: '[5, )', NO: '(, 5)' });

/** After TACE, one of the two diameters suffices. */
function afterTace(before: Possible, now: Possible): readonly YesNo[] {
  const both = [LIMIT.met(before), LIMIT.met(now)];
  if (both.some((met) => !met.includes('NO'))) return ['YES'];
  return both.some((met) => met.includes('YES')) ? YES_NO : ['NO'];
}

/** Without TACE the diameter before it is the diameter now; when the two contradict each other, nothing follows. */
function withoutTace(before: Possible, now: Possible): readonly YesNo[] {
  const same = intersect(before, now);
  return same === null ? YES_NO : LIMIT.met(same);
}

/**
 * Large HCC: a largest diameter of at least 5 cm, before TACE or now.
 * Source: "large HCC" of source 000 (HCC >= 5 cm, diameter before TACE by our reading of its table 1), widened to the diameter now.
 */
export const LARGE_HCC: Derivation = {
  id: 'large-hcc',
  output: 'tumor.large',
  inputs: INPUTS,
  onDisagreement: 'CONFLICT',
  definition: 'Largest diameter of at least 5 cm, before TACE or now. Without TACE the two are the same diameter.',
  source: 'Source 000 (HCC of 5 cm and more, by the diameter before TACE), widened to the diameter now (our reading)',
  cutpoints: { [BEFORE]: ['5'], [NOW]: ['5'] },
  derive(read) {
    const before = read(BEFORE);
    const now = read(NOW);
    const done = codesOf<YesNo>(read(DONE));
    const met = new Set([...(done.includes('YES') ? afterTace(before, now) : []), ...(done.includes('NO') ? withoutTace(before, now) : [])]);
    const outcomes = YES_NO.filter((outcome) => met.has(outcome));
    return {
      possible: subset(outcomes),
      missing: outcomes.length > 1 ? INPUTS.filter((fact) => !isOneValue(read(fact))) : [],
      get steps() {
        return [
          `TACE done: ${possibleText(read(DONE))}`,
          `Largest diameter before TACE: ${possibleText(before, 'cm')}`,
          `Largest diameter now: ${possibleText(now, 'cm')}`,
        ];
      },
    };
  },
};
