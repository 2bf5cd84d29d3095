import { readNumberText } from './read-number-text';

describe('a number as typed', () => {
  it.each([
    ['5.2', { value: '5.2' }],
    [' 0.70 ', { value: '0.70' }],
    ['<0.3', { comparator: '<', value: '0.3' }],
    ['≥ 5', { comparator: '>=', value: '5' }],
    ['2-3', { low: '2', high: '3' }],
    ['2 to 3.5', { low: '2', high: '3.5' }],
    ['2–3', { low: '2', high: '3' }],
    ['-2.6', { value: '-2.6' }],
  ])('%s is read digit by digit', (text, claim) => {
    expect(readNumberText(text)).toEqual(claim);
  });

  it.each(['5,2', '1e3', 'five', '5 cm', '<', '2-', '.5', '5.', '1 2', '<<3'])('%s is not guessed at', (text) => {
    expect(readNumberText(text)).toBeNull();
  });
});
