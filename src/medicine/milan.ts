import { DecisionTable } from './decision-table.js';
import { deriveByTable } from './derive-by-table.js';
import type { Derivation } from './derivation.js';
import { anyYes } from './any-yes.js';
import { noduleCount } from './nodule-count.js';
import { numericBands } from './numeric-bands.js';
import { possibleText } from './possible-text.js';
import { YES_NO } from './yes-no.js';

const SPREAD = ['tumor.macrovascularInvasion', 'tumor.extrahepaticMetastasis'];
const COUNT = numericBands({ NONE: '[0, 0]', ONE: '[1, 1]', TWO_OR_THREE: '[2, 3]', MORE: '[4, )' });
const DIAMETER = numericBands({ UP_TO_3: '(, 3]', UP_TO_5: '(3, 5]', ABOVE_5: '(5, )' });

const TABLE = new DecisionTable(
  {
    spread: YES_NO,
    count: ['NONE', 'ONE', 'TWO_OR_THREE', 'MORE'],
    diameter: ['UP_TO_3', 'UP_TO_5', 'ABOVE_5'],
  } as const,
  YES_NO,
  ({ spread, count, diameter }) => {
    // The criteria speak about a tumor: without a nodule they say nothing.
    if (count === 'NONE') return [];
    const fits = (count === 'ONE' && diameter !== 'ABOVE_5') || (count === 'TWO_OR_THREE' && diameter === 'UP_TO_3');
    return [fits && spread === 'NO' ? 'YES' : 'NO'];
  },
);

/**
 * Milan criteria: one nodule of at most 5 cm, or two to three nodules of at most 3 cm each (the largest decides),
 * without macrovascular invasion and extrahepatic spread.
 * Source: Milan criteria (Mazzaferro et al. 1996) as tabulated in PMC6558441 table 1 and PMC4641125 table 1.
 */
export const MILAN: Derivation = {
  id: 'milan',
  output: 'tumor.withinMilan',
  inputs: ['tumor.number', 'tumor.multiplicity', 'tumor.largestDiameter', ...SPREAD],
  onDisagreement: 'CONFLICT',
  definition: 'One nodule of at most 5 cm, or two to three nodules of at most 3 cm each, without macrovascular invasion and extrahepatic metastasis.',
  source: 'Milan criteria (Mazzaferro et al. 1996), as tabulated in PMC6558441 and PMC4641125',
  cutpoints: { 'tumor.number': ['1', '3'], 'tumor.largestDiameter': ['3', '5'] },
  derive: (read) =>
    deriveByTable({
      table: TABLE,
      outcomes: YES_NO,
      met: { spread: anyYes(SPREAD, read), count: COUNT.met(noduleCount(read)), diameter: DIAMETER.met(read('tumor.largestDiameter')) },
      factsOf: { spread: SPREAD, count: ['tumor.number'], diameter: ['tumor.largestDiameter'] },
      read,
      steps: () => [
        `Number of nodules: ${possibleText(noduleCount(read))}`,
        `Largest diameter: ${possibleText(read('tumor.largestDiameter'), 'cm')}`,
        `Macrovascular invasion: ${possibleText(read('tumor.macrovascularInvasion'))}`,
        `Extrahepatic metastasis: ${possibleText(read('tumor.extrahepaticMetastasis'))}`,
      ],
    }),
};
