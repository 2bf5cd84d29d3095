import { describe, expect, test } from '@jest/globals';
import { possibleOf, readerOf } from '../../test/medicine/reader-of.js';
import { BCLC } from './bclc.js';
import { MILAN } from './milan.js';

type Known = Readonly<Record<string, string>>;

const B = 'BCLC_B1|BCLC_B2|BCLC_B3|BCLC_B4';

const EARLY: Known = {
  'performance.ecog': '0',
  'liver.childPughClass': 'A',
  'liver.childPughPoints': '5',
  'liver.ascites': 'NONE',
  'liver.encephalopathy': 'NONE',
  'tumor.macrovascularInvasion': 'NO',
  'tumor.extrahepaticMetastasis': 'NO',
  'tumor.number': '1',
  'tumor.largestDiameter': '2',
};
const B8: Known = { 'liver.childPughClass': 'B', 'liver.childPughPoints': '8' };
const B7: Known = { 'liver.childPughClass': 'B', 'liver.childPughPoints': '7' };
const C10: Known = { 'liver.childPughClass': 'C', 'liver.childPughPoints': '10' };

function without(...facts: readonly string[]): Known {
  return Object.fromEntries(Object.entries(EARLY).filter(([fact]) => !facts.includes(fact)));
}

function derive(known: Known) {
  return BCLC.derive(readerOf(known));
}

describe('BCLC stage', () => {
  test.each<[string, Known, string, readonly string[]]>([
    ['one nodule of 2 cm', EARLY, 'BCLC_0', []],
    ['one nodule of 2.1 cm', { ...EARLY, 'tumor.largestDiameter': '2.1' }, 'BCLC_A', []],
    ['one nodule of any size', { ...EARLY, 'tumor.largestDiameter': '14' }, 'BCLC_A', []],
    ['a solitary nodule whose number is not given', { ...without('tumor.number'), 'tumor.multiplicity': 'SOLITARY' }, 'BCLC_0', []],
    ['two nodules of 1 cm', { ...EARLY, 'tumor.number': '2', 'tumor.largestDiameter': '1' }, 'BCLC_A', []],
    ['three nodules of 3 cm', { ...EARLY, 'tumor.number': '3', 'tumor.largestDiameter': '3' }, 'BCLC_A', []],
    ['three nodules of 3.1 cm', { ...EARLY, 'tumor.number': '3', 'tumor.largestDiameter': '3.1' }, B, []],
    ['two nodules of 3.1 cm', { ...EARLY, 'tumor.number': '2', 'tumor.largestDiameter': '3.1' }, B, []],
    ['four nodules of 1 cm', { ...EARLY, 'tumor.number': '4', 'tumor.largestDiameter': '1' }, B, []],
    ['several nodules of 3.1 cm', { ...without('tumor.number'), 'tumor.multiplicity': 'MULTIPLE', 'tumor.largestDiameter': '3.1' }, B, []],
    ['several nodules of 3 cm', { ...without('tumor.number'), 'tumor.multiplicity': 'MULTIPLE', 'tumor.largestDiameter': '3' }, `BCLC_A|${B}`, ['tumor.number']],
    ['macrovascular invasion', { ...EARLY, 'tumor.macrovascularInvasion': 'YES' }, 'BCLC_C', []],
    ['extrahepatic metastasis', { ...EARLY, 'tumor.extrahepaticMetastasis': 'YES' }, 'BCLC_C', []],
    ['spread without a nodule in the liver', { ...EARLY, 'tumor.number': '0', 'tumor.extrahepaticMetastasis': 'YES' }, 'BCLC_C', []],
    ['ECOG 1 from the cancer', { ...EARLY, 'performance.ecog': '1', 'performance.ecogAttributableToHcc': 'YES' }, 'BCLC_C', []],
    ['ECOG 2 from the cancer', { ...EARLY, 'performance.ecog': '2', 'performance.ecogAttributableToHcc': 'YES' }, 'BCLC_C', []],
    ['ECOG 3 from the cancer', { ...EARLY, 'performance.ecog': '3', 'performance.ecogAttributableToHcc': 'YES' }, 'BCLC_D', []],
    ['ECOG 4 from the cancer', { ...EARLY, 'performance.ecog': '4', 'performance.ecogAttributableToHcc': 'YES' }, 'BCLC_D', []],
    ['ECOG 2 from something else', { ...EARLY, 'performance.ecog': '2', 'performance.ecogAttributableToHcc': 'NO' }, 'BCLC_0', []],
    ['ECOG 4 from something else', { ...EARLY, 'performance.ecog': '4', 'performance.ecogAttributableToHcc': 'NO' }, 'BCLC_0', []],
    ['ECOG 1, cause unknown: both stages', { ...EARLY, 'performance.ecog': '1' }, 'BCLC_0|BCLC_C', ['performance.ecogAttributableToHcc']],
    ['ECOG 3, cause unknown: both stages', { ...EARLY, 'performance.ecog': '3' }, 'BCLC_0|BCLC_D', ['performance.ecogAttributableToHcc']],
    ['ECOG 1 with spread, cause unknown but without weight', { ...EARLY, 'performance.ecog': '1', 'tumor.macrovascularInvasion': 'YES' }, 'BCLC_C', []],
    ['ECOG unknown', without('performance.ecog'), 'BCLC_0|BCLC_C|BCLC_D', ['performance.ecog', 'performance.ecogAttributableToHcc']],
    ['ECOG unknown but not from the cancer', { ...without('performance.ecog'), 'performance.ecogAttributableToHcc': 'NO' }, 'BCLC_0', []],
    ['B7 without signs is preserved', { ...EARLY, ...B7 }, 'BCLC_0', []],
    ['B7 with ascites is for the board', { ...EARLY, ...B7, 'liver.ascites': 'SLIGHT', 'liver.transplantCandidate': 'YES' }, 'BCLC_0|BCLC_A', []],
    ['B7 with encephalopathy is for the board', { ...EARLY, ...B7, 'liver.encephalopathy': 'GRADE_1_2', 'liver.transplantCandidate': 'NO' }, 'BCLC_0|BCLC_D', []],
    ['B7 with unknown ascites', { ...without('liver.ascites'), ...B7, 'liver.transplantCandidate': 'NO' }, 'BCLC_0|BCLC_D', ['liver.ascites']],
    ['B8 is for the board', { ...EARLY, ...B8, 'tumor.largestDiameter': '4', 'liver.transplantCandidate': 'NO' }, 'BCLC_A|BCLC_D', []],
    ['B8 in a transplant candidate', { ...EARLY, ...B8, 'tumor.largestDiameter': '4', 'liver.transplantCandidate': 'YES' }, 'BCLC_A', []],
    ['B9', { ...EARLY, ...B8, 'liver.childPughPoints': '9', 'tumor.number': '4', 'liver.transplantCandidate': 'NO' }, `${B}|BCLC_D`, []],
    ['B with unknown points', { ...without('liver.childPughPoints'), 'liver.childPughClass': 'B', 'liver.transplantCandidate': 'NO' }, 'BCLC_0|BCLC_D', ['liver.childPughPoints']],
    ['class C', { ...EARLY, ...C10, 'liver.transplantCandidate': 'NO' }, 'BCLC_D', []],
    ['class C in a transplant candidate', { ...EARLY, ...C10, 'liver.transplantCandidate': 'YES', 'tumor.largestDiameter': '3' }, 'BCLC_A', []],
    ['class C in a transplant candidate with a nodule of 2 cm fits no rule', { ...EARLY, ...C10, 'liver.transplantCandidate': 'YES' }, 'BCLC_0|BCLC_A', []],
    ['class C in a transplant candidate with spread', { ...EARLY, ...C10, 'liver.transplantCandidate': 'YES', 'tumor.macrovascularInvasion': 'YES' }, 'BCLC_C', []],
    ['class C, transplant unknown', { ...EARLY, ...C10, 'tumor.macrovascularInvasion': 'YES' }, 'BCLC_C|BCLC_D', ['liver.transplantCandidate']],
    ['unknown spread', without('tumor.macrovascularInvasion'), 'BCLC_0|BCLC_C', ['tumor.macrovascularInvasion']],
    ['unknown number', without('tumor.number'), `BCLC_0|BCLC_A|${B}`, ['tumor.number']],
    ['unknown diameter', without('tumor.largestDiameter'), 'BCLC_0|BCLC_A', ['tumor.largestDiameter']],
    ['a diameter from 1.8 to 2.5 cm', { ...EARLY, 'tumor.largestDiameter': '[1.8, 2.5]' }, 'BCLC_0|BCLC_A', ['tumor.largestDiameter']],
  ])('%s', (_name, known, stages, missing) => {
    const derived = derive(known);
    expect(derived.possible).toEqual(possibleOf('tumor.bclc', stages));
    expect(derived.missing).toEqual(missing);
  });

  test('says nothing without a nodule', () => {
    const derived = derive({ ...EARLY, 'tumor.number': '0' });
    expect(derived.possible).toEqual(possibleOf('tumor.bclc', `BCLC_0|BCLC_A|${B}|BCLC_C|BCLC_D`));
    expect(derived.steps.at(-1)).toBe('No nodule: no stage follows');
  });

  test('class and points that fit no common case leave the liver function open', () => {
    const derived = derive({ ...EARLY, 'liver.childPughClass': 'B', 'liver.childPughPoints': '12', 'liver.transplantCandidate': 'NO' });
    expect(derived.possible).toEqual(possibleOf('tumor.bclc', 'BCLC_0|BCLC_D'));
  });

  test('tells what it rests on', () => {
    expect(derive({ ...EARLY, ...B7, 'liver.ascites': 'NONE|SLIGHT', 'liver.transplantCandidate': 'NO' }).steps).toEqual([
      'ECOG: 0, caused by the cancer or the liver disease: YES or NO',
      'Liver function: preserved or for the board to judge; transplant candidate: NO',
      'Macrovascular invasion: NO; extrahepatic metastasis: NO',
      'Nodules: 1, largest 2 cm',
      'Stages left: 0, D',
    ]);
    expect(derive({ ...EARLY, ...C10, 'liver.transplantCandidate': 'NO' }).steps[1]).toBe('Liver function: end-stage; transplant candidate: NO');
  });

  test('B always lies beyond Milan, 0 within, A may lie beyond', () => {
    const seen = new Set<string>();
    for (const number of ['1', '2', '3', '4', '7'])
      for (const diameter of ['0.5', '2', '2.1', '3', '3.1', '5', '5.1', '9']) {
        const known = { ...EARLY, 'tumor.number': number, 'tumor.largestDiameter': diameter };
        const stages = derive(known).possible;
        const milan = MILAN.derive(readerOf(known)).possible;
        const stage = stages.kind === 'subset' ? (stages.codes[0] ?? '') : '';
        const within = milan.kind === 'subset' ? milan.codes.join() : '';
        seen.add(`${stage} ${within}`);
      }
    expect([...seen].sort()).toEqual(['BCLC_0 YES', 'BCLC_A NO', 'BCLC_A YES', 'BCLC_B1 NO']);
  });
});
