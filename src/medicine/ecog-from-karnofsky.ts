import { exactQuotient } from '../engine/exact.js';
import { interval } from '../engine/possible.js';
import type { Derivation } from './derivation.js';
import { numericBands } from './numeric-bands.js';
import { possibleText } from './possible-text.js';

const ECOG = numericBands({ 0: '[90, 100]', 1: '[70, 80]', 2: '[50, 60]', 3: '[30, 40]', 4: '[10, 20]' });
const ANY = [0, 1, 2, 3, 4];

/**
 * ECOG performance status from the Karnofsky index: 90 to 100 is 0, 70 to 80 is 1, 50 to 60 is 2, 30 to 40 is 3, 10 to 20 is 4.
 * One way only: a Karnofsky index never follows from ECOG. A convention and not an equivalence, and another table in use
 * differs; so a given ECOG always wins and a difference is shown.
 * Source: MII kerndatensatzmodul-onkologie, performance status ECOG.
 */
export const ECOG_FROM_KARNOFSKY: Derivation = {
  id: 'ecog-from-karnofsky',
  output: 'performance.ecog',
  inputs: ['performance.karnofsky'],
  onDisagreement: 'SHOW',
  definition: 'Karnofsky 90 to 100: ECOG 0; 70 to 80: 1; 50 to 60: 2; 30 to 40: 3; 10 to 20: 4. A convention, used only where ECOG is not given.',
  source: 'Mapping of the MII core data set oncology; other tables differ (Karnofsky 80 to 90 as ECOG 1)',
  cutpoints: { 'performance.karnofsky': ['20', '40', '60', '80'] },
  derive(read) {
    const karnofsky = read('performance.karnofsky');
    const met = ECOG.met(karnofsky).map(Number);
    // Karnofsky 0 is death, outside the grades that a board assesses: nothing follows from it.
    const grades = met.length === 0 ? ANY : met;
    const bound = (grade: number) => ({ at: exactQuotient(BigInt(grade), 1n), included: true });
    return {
      possible: interval(bound(Math.min(...grades)), bound(Math.max(...grades))),
      missing: grades.length > 1 ? ['performance.karnofsky'] : [],
      get steps() {
        return [`Karnofsky ${possibleText(karnofsky)}: ECOG ${grades.join(' or ')}`];
      },
    };
  },
};
