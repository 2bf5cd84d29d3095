import { anyYes } from './any-yes.js';
import { BCLC_OUTCOMES, BCLC_TABLE } from './bclc-table.js';
import { codesOf } from './codes-of.js';
import { deriveByTable } from './derive-by-table.js';
import type { Derivation } from './derivation.js';
import { LIVER_RESERVE_INPUTS, liverReserve } from './liver-reserve.js';
import { noduleCount } from './nodule-count.js';
import { numericBands } from './numeric-bands.js';
import { possibleText } from './possible-text.js';
import type { YesNo } from './yes-no.js';

const SPREAD = ['tumor.macrovascularInvasion', 'tumor.extrahepaticMetastasis'];
const ECOG = numericBands({ ZERO: '[0, 0]', ONE_OR_TWO: '[1, 2]', THREE_OR_FOUR: '[3, 4]' });
const COUNT = numericBands({ NONE: '[0, 0]', ONE: '[1, 1]', TWO_OR_THREE: '[2, 3]', MORE: '[4, )' });
const DIAMETER = numericBands({ UP_TO_2: '(, 2]', UP_TO_3: '(2, 3]', ABOVE_3: '(3, )' });

/**
 * BCLC stage by the rules of 2022, the first that fits: D, C, 0, A, B. What is missing leaves every stage possible that
 * some value of it would give; an unknown cause of a reduced performance status leaves both stages possible. Stage B is
 * the set of its substages, because the table that defines them could not be read. Two to three nodules "each at most
 * 3 cm" is the same as the largest being at most 3 cm.
 *
 * Source: Reig et al., J Hepatol 2022;76:681 (abstract; rules read in secondary texts, mark V2: the figure itself could not be
 * read). Of ours (mark D): at most 2 cm and at most 3 cm as comparators; the measure of liver function in liver-reserve.ts,
 * where a clinician must judge what it leaves open.
 */
export const BCLC: Derivation = {
  id: 'bclc',
  output: 'tumor.bclc',
  inputs: [
    'performance.ecog', 'performance.ecogAttributableToHcc', ...LIVER_RESERVE_INPUTS, 'liver.transplantCandidate', ...SPREAD,
    'tumor.number', 'tumor.multiplicity', 'tumor.largestDiameter',
  ],
  onDisagreement: 'CONFLICT',
  definition:
    'First that fits. D: ECOG 3 to 4 from the cancer or liver disease, or end-stage liver function without being a transplant candidate. C: macrovascular invasion, extrahepatic metastasis, or ECOG 1 to 2 from the cancer. 0: one nodule of at most 2 cm and preserved liver function. A: one larger nodule of any size, or two to three nodules of at most 3 cm. B: more or larger nodules. By our own measure (a clinician must confirm), liver function is preserved in Child-Pugh A or B7 without ascites and encephalopathy, end-stage in C, and otherwise for the board to judge. Substages of B are not derived.',
  source: 'Reig et al., J Hepatol 2022;76:681 (BCLC 2022; rules read in secondary texts, comparators and measure of liver function chosen by us)',
  cutpoints: {
    'performance.ecog': ['0', '3'],
    'liver.childPughPoints': ['7'],
    'tumor.number': ['1', '3'],
    'tumor.largestDiameter': ['2', '3'],
  },
  derive(read) {
    const reserve = liverReserve(read);
    return deriveByTable({
      table: BCLC_TABLE,
      outcomes: BCLC_OUTCOMES,
      met: {
        ecog: ECOG.met(read('performance.ecog')),
        attributable: codesOf<YesNo>(read('performance.ecogAttributableToHcc')),
        reserve,
        candidate: codesOf<YesNo>(read('liver.transplantCandidate')),
        spread: anyYes(SPREAD, read),
        count: COUNT.met(noduleCount(read)),
        diameter: DIAMETER.met(read('tumor.largestDiameter')),
      },
      factsOf: {
        ecog: ['performance.ecog'],
        attributable: ['performance.ecogAttributableToHcc'],
        reserve: LIVER_RESERVE_INPUTS,
        candidate: ['liver.transplantCandidate'],
        spread: SPREAD,
        count: ['tumor.number'],
        diameter: ['tumor.largestDiameter'],
      },
      read,
      steps: (stages) => [
        `ECOG: ${possibleText(read('performance.ecog'))}, caused by the cancer or the liver disease: ${possibleText(read('performance.ecogAttributableToHcc'))}`,
        `Liver function: ${reserve.map((code) => RESERVE_TEXT[code]).join(' or ')}; transplant candidate: ${possibleText(read('liver.transplantCandidate'))}`,
        `Macrovascular invasion: ${possibleText(read('tumor.macrovascularInvasion'))}; extrahepatic metastasis: ${possibleText(read('tumor.extrahepaticMetastasis'))}`,
        `Nodules: ${possibleText(noduleCount(read))}, largest ${possibleText(read('tumor.largestDiameter'), 'cm')}`,
        stages.length === 0 ? 'No nodule: no stage follows' : `Stages left: ${stages.map((stage) => stage.slice('BCLC_'.length)).join(', ')}`,
      ],
    });
  },
};

const RESERVE_TEXT = { PRESERVED: 'preserved', FOR_THE_BOARD: 'for the board to judge', END_STAGE: 'end-stage' } as const;
