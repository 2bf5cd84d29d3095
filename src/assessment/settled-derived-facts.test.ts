import { deriveFacts } from '../medicine/derive-facts.js';
import { DERIVATIONS } from '../medicine/derivations.js';
import { readProfile } from '../vocabulary/read-profile.js';
import { expandShorthand } from '../vocabulary/shorthand.js';
import { VOCABULARY } from '../vocabulary/vocabulary.js';
import { settledDerivedFacts } from './settled-derived-facts.js';

function settledIn(profile: unknown): ReadonlySet<string> {
  const { states, problems } = readProfile(expandShorthand(profile, VOCABULARY), '2026-11-21', VOCABULARY);
  expect(problems.filter(({ effect }) => effect === 'REFUSED')).toEqual([]);
  return settledDerivedFacts(deriveFacts(states, VOCABULARY, DERIVATIONS), VOCABULARY);
}

const FOUR_BAD_PARTS = { liver: { ascites: 'MODERATE_SEVERE' }, labs: { bilirubin: '80 umol/L', albumin: '22 g/L', inr: '2.8' } };

it('a class that follows without the encephalopathy is settled although it is missing', () => {
  expect(settledIn(FOUR_BAD_PARTS).has('liver.childPughClass')).toBe(true);
});

it('points that are still a range are not settled', () => {
  expect(settledIn(FOUR_BAD_PARTS).has('liver.childPughPoints')).toBe(false);
});

it('nothing is missing when every part is known', () => {
  expect(settledIn({ ...FOUR_BAD_PARTS, liver: { ...FOUR_BAD_PARTS.liver, encephalopathy: 'NONE' } }).has('liver.childPughClass')).toBe(false);
});

it('the prothrombin time stands in for the INR, and neither is missing when the other is known', () => {
  const parts = { liver: { ascites: 'NONE', encephalopathy: 'NONE' }, labs: { bilirubin: '20 umol/L', albumin: '40 g/L' } };
  const withClotting = (clotting: object): boolean => settledIn({ ...parts, labs: { ...parts.labs, ...clotting } }).has('liver.childPughPoints');
  expect(withClotting({ inr: '1.1' })).toBe(false);
  expect(withClotting({ prothrombinProlongation: '2 s' })).toBe(false);
});

it('a class that was sent rests on nothing else', () => {
  expect(settledIn({ ...FOUR_BAD_PARTS, liver: { ...FOUR_BAD_PARTS.liver, childPughClass: 'C' } }).has('liver.childPughClass')).toBe(false);
});

it('a part that is too old counts as missing', () => {
  const old = { ...FOUR_BAD_PARTS, liver: { ascites: 'MODERATE_SEVERE', encephalopathy: 'NONE on 2020-01-01' } };
  expect(settledIn(old).has('liver.childPughClass')).toBe(true);
});

it('an empty profile settles nothing', () => {
  expect([...settledIn({})]).toEqual([]);
});
