import type { Argument, OptionVerdict } from './assessment.js';
import { orderOptions } from './order-options.js';

const argument = (certainty: Argument['certainty'], bearing: Argument['bearing'] = 'BEARS', deciding = true): Argument => ({
  source: '1',
  finding: 'os',
  direction: 'FOR',
  bearing,
  bearingWhy: '',
  says: '',
  endpoint: 'overall-survival',
  deciding,
  certainty,
  certaintyReasons: [],
  studyLevel: '',
  directness: 'DIRECT',
  discrepancies: [], bearsAsRead: true, contradictedBy: [], marks: [],
});

const option = (code: string, state: OptionVerdict['state'], args: readonly Argument[] = []): Omit<OptionVerdict, 'rank'> => ({
  code,
  name: code,
  state,
  because: '',
  needs: [],
  partings: [], guidance: [], arguments: args,
  harms: [],
  monitor: [],
  cautions: [],
  course: [],
});

const order = (options: readonly Omit<OptionVerdict, 'rank'>[]) => orderOptions(options, ['state', 'certainty', 'directness']).map(({ code, rank }) => `${rank} ${code}`);

describe('orderOptions', () => {
  it('orders by state first', () => {
    const states = ['NOT_COVERED', 'OPPOSED', 'UNDETERMINED', 'UNSETTLED', 'CONTESTED', 'SUPPORTED'] as const;
    expect(order(states.map((state) => option(state, state)))).toEqual(['1 SUPPORTED', '2 CONTESTED', '3 UNSETTLED', '4 UNDETERMINED', '5 OPPOSED', '6 NOT_COVERED']);
  });

  it('parts equal states by the best certainty among deciding arguments that bear', () => {
    expect(order([option('a', 'SUPPORTED', [argument('LOW')]), option('b', 'SUPPORTED', [argument('VERY_LOW'), argument('MODERATE')])])).toEqual(['1 b', '2 a']);
  });

  it('does not let an argument count that does not bear or does not decide', () => {
    const loud = option('a', 'SUPPORTED', [argument('HIGH', 'MAY_BEAR'), argument('HIGH', 'BEARS', false), argument('VERY_LOW')]);
    expect(order([loud, option('b', 'SUPPORTED', [argument('LOW')])])).toEqual(['1 b', '2 a']);
  });

  it('leaves ties as ties, and goes on counting after them', () => {
    const options = [option('b', 'UNSETTLED'), option('a', 'UNSETTLED'), option('c', 'OPPOSED')];
    expect(order(options)).toEqual(['1 a', '1 b', '3 c']);
    expect(order([...options].reverse())).toEqual(['1 a', '1 b', '3 c']);
  });
});
