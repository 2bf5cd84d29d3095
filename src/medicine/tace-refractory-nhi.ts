import { codesOf } from './codes-of.js';
import { DecisionTable } from './decision-table.js';
import { deriveByTable } from './derive-by-table.js';
import type { Derivation } from './derivation.js';
import { numericBands } from './numeric-bands.js';
import { possibleText } from './possible-text.js';
import { YES_NO } from './yes-no.js';

const CLASSES = ['A', 'B', 'C'] as const;
const FAILED = numericBands({ BELOW_THREE: '[0, 2]', THREE_OR_MORE: '[3, )' });

const TABLE = new DecisionTable({ liver: CLASSES, failed: ['BELOW_THREE', 'THREE_OR_MORE'] } as const, YES_NO, ({ liver, failed }) => [
  liver === 'A' && failed === 'THREE_OR_MORE' ? 'YES' : 'NO',
]);

/**
 * TACE-refractory for reimbursement in Taiwan: at least three locoregional treatments within twelve months that failed,
 * in Child-Pugh class A.
 * Source: notice of the National Health Insurance of Taiwan of 2025-06-01, rule 9.34.
 */
export const TACE_REFRACTORY_NHI: Derivation = {
  id: 'tace-refractory-nhi',
  output: 'tace.refractoryNhi',
  inputs: ['liver.childPughClass', 'tace.failedLocoregionalTreatmentsIn12Months'],
  onDisagreement: 'CONFLICT',
  definition: 'At least three locoregional treatments within twelve months that failed, in Child-Pugh class A.',
  source: 'National Health Insurance of Taiwan, notice of 2025-06-01, rule 9.34',
  cutpoints: { 'tace.failedLocoregionalTreatmentsIn12Months': ['2'] },
  derive: (read) =>
    deriveByTable({
      table: TABLE,
      outcomes: YES_NO,
      met: {
        liver: codesOf<(typeof CLASSES)[number]>(read('liver.childPughClass')),
        failed: FAILED.met(read('tace.failedLocoregionalTreatmentsIn12Months')),
      },
      factsOf: { liver: ['liver.childPughClass'], failed: ['tace.failedLocoregionalTreatmentsIn12Months'] },
      read,
      steps: () => [
        `Child-Pugh class: ${possibleText(read('liver.childPughClass'))}`,
        `Failed locoregional treatments in 12 months: ${possibleText(read('tace.failedLocoregionalTreatmentsIn12Months'))}`,
      ],
    }),
};
