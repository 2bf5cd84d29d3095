import type { ArgumentFragment, OptionAnswerFragment, OptionState } from '../api/graphql';
import { contradictingSources } from './contradicting-sources';
import { optionGroups } from './option-groups';

const argument = (over: Partial<ArgumentFragment>): ArgumentFragment => ({
  source: '000',
  finding: 'os',
  endpoint: 'overall-survival',
  direction: 'FOR',
  bearing: 'MAY_BEAR',
  bearsAsRead: false,
  deciding: true,
  says: '',
  certainty: 'LOW',
  directness: 'DIRECT',
  marks: [],
  discrepancies: [],
  contradictedBy: [],
  ...over,
});

const option = (code: string, state: OptionState, over: Partial<OptionAnswerFragment> = {}): OptionAnswerFragment => ({ code, name: code, state, because: '', harms: [], needs: [], cautions: [], guidance: [], partings: [], arguments: [], others: [], ...over });

it('tells first what is spoken for, then what is contested, open and spoken against', () => {
  const { told } = optionGroups([option('a', 'OPPOSED'), option('b', 'UNSETTLED'), option('c', 'SUPPORTED'), option('d', 'CONTESTED'), option('e', 'SUPPORTED')]);
  expect(told.map(({ code }) => code)).toEqual(['c', 'e', 'd', 'b', 'a']);
});

it('keeps what fits as far as it was read apart from what nothing is known about, and loses no option', () => {
  const guided = option('g', 'UNDETERMINED', { guidance: [{ source: 'x', id: 'y', stance: 'FIRST', says: '', truth: 'HOLDS' }] });
  const groups = optionGroups([option('r', 'UNDETERMINED', { arguments: [argument({ bearsAsRead: true })] }), guided, option('u', 'UNDETERMINED'), option('n', 'NOT_COVERED')]);
  expect(groups.asRead.map(({ code }) => code)).toEqual(['r', 'g']);
  expect(groups.open.map(({ code }) => code)).toEqual(['u']);
  expect(groups.notCovered.map(({ code }) => code)).toEqual(['n']);
  expect(groups.told).toEqual([]);
});

it('names each source that contradicts what decides once, and none for what decides nothing', () => {
  const by = { source: 'space', finding: 'os', how: 'NOT_CONFIRMED', says: '', bearing: 'DOES_NOT_BEAR', bearsAsRead: false } as const;
  const bears = argument({ bearing: 'BEARS', contradictedBy: [by, { ...by, finding: 'ttp' }] });
  expect(contradictingSources(option('a', 'SUPPORTED', { arguments: [bears, bears] }))).toEqual(['space']);
  expect(contradictingSources(option('a', 'SUPPORTED', { arguments: [{ ...bears, deciding: false }, { ...bears, bearing: 'MAY_BEAR' }] }))).toEqual([]);
});
