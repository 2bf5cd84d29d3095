import { describe, expect, test } from '@jest/globals';
import { possibleOf, readerOf } from '../../test/medicine/reader-of.js';
import type { Derivation } from './derivation.js';
import { TACE_DONE } from './tace-done.js';
import { TACE_REFRACTORY_BY_CLINICIAN } from './tace-refractory-by-clinician.js';
import { TACE_REFRACTORY_JSH_2014 } from './tace-refractory-jsh-2014.js';
import { TACE_REFRACTORY_NHI } from './tace-refractory-nhi.js';
import { TACE_REFRACTORY_NO_RESPONSE } from './tace-refractory-no-response.js';
import { TACE_RESISTANCE_SOURCE_001 } from './tace-resistance-source-001.js';

type Row = readonly [known: Readonly<Record<string, string>>, outcomes: string, missing: readonly string[]];

function expectRow(derivation: Derivation, [known, outcomes, missing]: Row): void {
  const derived = derivation.derive(readerOf(known));
  expect(derived.possible).toEqual(possibleOf(derivation.output, outcomes));
  expect(derived.missing).toEqual(missing);
}

const DONE = { 'tace.done': 'YES' };
const CYCLES = 'tace.consecutiveCycles';
const MONTHS = 'tace.monthsFromLastToProgression';
const RESPONSE = 'tace.bestResponseOfLastTwo';
const FAILED = 'tace.failedLocoregionalTreatmentsIn12Months';
const INSUFFICIENT = 'tace.consecutiveInsufficientResponses';

describe('TACE done', () => {
  test.each<Row>([
    [{ [CYCLES]: '0' }, 'NO', []],
    [{ [CYCLES]: '1' }, 'YES', []],
    [{ [CYCLES]: '[1, 50]' }, 'YES', []],
    [{ [CYCLES]: '[0, 1]' }, 'YES|NO', [CYCLES]],
  ])('%j: %s', (...row) => expectRow(TACE_DONE, row));

  test('tells the cycles', () => expect(TACE_DONE.derive(readerOf({ [CYCLES]: '2' })).steps).toEqual(['Consecutive TACE cycles: 2']));
});

describe('TACE resistance as source 001 defines it', () => {
  test.each<Row>([
    [{ ...DONE, [CYCLES]: '2', [MONTHS]: '3' }, 'YES', []],
    [{ ...DONE, [CYCLES]: '2', [MONTHS]: '3.01' }, 'NO', []],
    [{ ...DONE, [CYCLES]: '1', [MONTHS]: '3' }, 'NO', []],
    [{ ...DONE, [CYCLES]: '5', [MONTHS]: '0' }, 'YES', []],
    [{ 'tace.done': 'NO' }, 'NO', []],
    [{ [CYCLES]: '1' }, 'NO', []],
    [{ [MONTHS]: '4' }, 'NO', []],
    [{ ...DONE, [MONTHS]: '2' }, 'YES|NO', [CYCLES]],
    [{ ...DONE, [CYCLES]: '2' }, 'YES|NO', [MONTHS]],
    [{ ...DONE, [CYCLES]: '2', [MONTHS]: '[2, 4]' }, 'YES|NO', [MONTHS]],
    [{ [CYCLES]: '2', [MONTHS]: '2' }, 'YES|NO', ['tace.done']],
    [{}, 'YES|NO', ['tace.done', CYCLES, MONTHS]],
  ])('%j: %s', (...row) => expectRow(TACE_RESISTANCE_SOURCE_001, row));

  test('tells its parts', () => {
    const steps = TACE_RESISTANCE_SOURCE_001.derive(readerOf({ ...DONE, [CYCLES]: '2', [MONTHS]: '3' })).steps;
    expect(steps).toEqual(['TACE done: YES', 'Consecutive TACE cycles: 2', 'From the last cycle to progression: 3 mo']);
  });
});

describe('TACE-refractory: no response to two', () => {
  test.each<Row>([
    [{ ...DONE, [CYCLES]: '2', [RESPONSE]: 'CR' }, 'NO', []],
    [{ ...DONE, [CYCLES]: '2', [RESPONSE]: 'PR' }, 'NO', []],
    [{ ...DONE, [CYCLES]: '2', [RESPONSE]: 'SD' }, 'YES', []],
    [{ ...DONE, [CYCLES]: '3', [RESPONSE]: 'PD' }, 'YES', []],
    [{ ...DONE, [CYCLES]: '1', [RESPONSE]: 'PD' }, 'NO', []],
    [{ ...DONE, [CYCLES]: '2', [RESPONSE]: 'SD|PD' }, 'YES', []],
    [{ ...DONE, [CYCLES]: '2', [RESPONSE]: 'PR|SD' }, 'YES|NO', [RESPONSE]],
    [{ ...DONE, [RESPONSE]: 'SD' }, 'YES|NO', [CYCLES]],
    [{ [CYCLES]: '2', [RESPONSE]: 'SD' }, 'YES|NO', ['tace.done']],
    [{ 'tace.done': 'NO' }, 'NO', []],
  ])('%j: %s', (...row) => expectRow(TACE_REFRACTORY_NO_RESPONSE, row));

  test('tells its parts', () => {
    const steps = TACE_REFRACTORY_NO_RESPONSE.derive(readerOf({ ...DONE, [CYCLES]: '2', [RESPONSE]: 'SD' })).steps;
    expect(steps).toEqual(['TACE done: YES', 'Consecutive TACE cycles: 2', 'Best response of the last two: SD']);
  });
});

describe('TACE-refractory: reimbursement rule of Taiwan', () => {
  test.each<Row>([
    [{ 'liver.childPughClass': 'A', [FAILED]: '3' }, 'YES', []],
    [{ 'liver.childPughClass': 'A', [FAILED]: '2' }, 'NO', []],
    [{ 'liver.childPughClass': 'B', [FAILED]: '3' }, 'NO', []],
    [{ 'liver.childPughClass': 'C' }, 'NO', []],
    [{ [FAILED]: '2' }, 'NO', []],
    [{ [FAILED]: '4' }, 'YES|NO', ['liver.childPughClass']],
    [{ 'liver.childPughClass': 'A' }, 'YES|NO', [FAILED]],
  ])('%j: %s', (...row) => expectRow(TACE_REFRACTORY_NHI, row));

  test('tells its parts', () => {
    const steps = TACE_REFRACTORY_NHI.derive(readerOf({ 'liver.childPughClass': 'A', [FAILED]: '3' })).steps;
    expect(steps).toEqual(['Child-Pugh class: A', 'Failed locoregional treatments in 12 months: 3']);
  });
});

describe('TACE-refractory: Japan Society of Hepatology 2014, item a', () => {
  test.each<Row>([
    [{ [INSUFFICIENT]: '1' }, 'NO', []],
    [{ [INSUFFICIENT]: '2' }, 'YES', []],
    [{ [INSUFFICIENT]: '[1, 2]' }, 'YES|NO', [INSUFFICIENT]],
  ])('%j: %s', (...row) => expectRow(TACE_REFRACTORY_JSH_2014, row));

  test('names what is not assessed', () => {
    expect(TACE_REFRACTORY_JSH_2014.derive(readerOf({ [INSUFFICIENT]: '1' })).steps).toEqual([
      'Item a, consecutive insufficient responses: 1',
      'Not assessed: increase in number, markers, vascular invasion, extrahepatic spread, and how the items combine',
    ]);
    expect(TACE_REFRACTORY_JSH_2014.definition).toContain('Not assessed');
  });
});

describe('TACE-refractory: as judged by the clinician', () => {
  test.each<Row>([
    [{ 'tace.failureByClinician': 'YES' }, 'YES', []],
    [{ 'tace.failureByClinician': 'NO' }, 'NO', []],
    [{}, 'YES|NO', ['tace.failureByClinician']],
  ])('%j: %s', (...row) => expectRow(TACE_REFRACTORY_BY_CLINICIAN, row));

  test('tells the judgement', () => {
    expect(TACE_REFRACTORY_BY_CLINICIAN.derive(readerOf({ 'tace.failureByClinician': 'NO' })).steps).toEqual(['Failure as judged by the clinician: NO']);
  });
});
