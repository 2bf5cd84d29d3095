import { anyYes } from './any-yes.js';
import { DecisionTable } from './decision-table.js';
import { deriveByTable } from './derive-by-table.js';
import type { Derivation } from './derivation.js';
import { addIntervals } from './interval-arithmetic.js';
import { intervalOf } from './interval-of.js';
import { noduleCount } from './nodule-count.js';
import { numericBands } from './numeric-bands.js';
import { possibleText } from './possible-text.js';
import { YES_NO } from './yes-no.js';
import { intersect } from '../engine/possible.js';
import { writtenInterval } from './written-interval.js';

const SPREAD = ['tumor.macrovascularInvasion', 'tumor.extrahepaticMetastasis'];
const AT_LEAST_ONE = writtenInterval('[1, )');
const SUM = numericBands({ UP_TO_7: '(, 7]', ABOVE_7: '(7, )' });

const TABLE = new DecisionTable({ spread: YES_NO, sum: ['UP_TO_7', 'ABOVE_7'] } as const, YES_NO, ({ spread, sum }) => [
  spread === 'NO' && sum === 'UP_TO_7' ? 'YES' : 'NO',
]);

/**
 * Up-to-seven: the largest diameter in centimeters plus the number of nodules is at most seven, without macrovascular
 * invasion and extrahepatic spread. The original also asks for no microvascular invasion, which nobody knows before surgery.
 * Source: Mazzaferro et al. 2009 as given in PMC6558441 table 1 and PMC4521243.
 */
export const UP_TO_SEVEN: Derivation = {
  id: 'up-to-seven',
  output: 'tumor.withinUpToSeven',
  inputs: ['tumor.number', 'tumor.multiplicity', 'tumor.largestDiameter', ...SPREAD],
  onDisagreement: 'CONFLICT',
  definition: 'Largest diameter in cm plus number of nodules at most 7, without macrovascular invasion and extrahepatic metastasis. Microvascular invasion, part of the original, is not assessed.',
  source: 'Up-to-seven criterion (Mazzaferro et al. 2009), as given in PMC6558441 and PMC4521243',
  // A single tumor can fit up to 6 cm, each further nodule takes 1 cm off.
  cutpoints: { 'tumor.number': ['1', '2', '3', '4', '5', '6'], 'tumor.largestDiameter': ['1', '2', '3', '4', '5', '6'] },
  derive(read) {
    const diameter = intervalOf(read('tumor.largestDiameter'));
    const nodules = intersect(noduleCount(read), AT_LEAST_ONE);
    const sum = nodules === null ? null : addIntervals(intervalOf(nodules), diameter);
    return deriveByTable({
      table: TABLE,
      outcomes: YES_NO,
      met: { spread: anyYes(SPREAD, read), sum: sum === null ? [] : SUM.met(sum) },
      factsOf: { spread: SPREAD, sum: ['tumor.number', 'tumor.largestDiameter'] },
      read,
      steps: () => [
        `Largest diameter ${possibleText(diameter, 'cm')} + number of nodules ${possibleText(noduleCount(read))}${sum === null ? '' : `: ${possibleText(sum)}`}`,
        `Macrovascular invasion: ${possibleText(read('tumor.macrovascularInvasion'))}`,
        `Extrahepatic metastasis: ${possibleText(read('tumor.extrahepaticMetastasis'))}`,
      ],
    });
  },
};
