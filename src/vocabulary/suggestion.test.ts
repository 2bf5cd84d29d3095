import { suggestion } from './suggestion.js';

describe('suggestion', () => {
  const known = ['bilirubin', 'albumin', 'afp', 'BCLC_B1', 'BCLC_B2'];

  it.each([
    ['bilirubn', 'bilirubin'],
    ['Bilirubin', 'bilirubin'],
    ['billirubine', 'bilirubin'],
    ['albumen', 'albumin'],
    ['aft', 'afp'],
    ['BCLC B2', 'BCLC_B2'],
    ['bclc_b', 'BCLC_B1'],
  ])('%s probably means %s', (word, meant) => {
    expect(suggestion(word, known)).toBe(meant);
  });

  it.each(['', 'glucose', 'a', 'creatinine', 'abc', 'x'.repeat(61)])('%j is near to none', (word) => {
    expect(suggestion(word, known)).toBeNull();
  });

  it('lets two fifths of the letters differ and no more', () => {
    expect(suggestion('abcxyz', ['abcdef'])).toBeNull();
    expect(suggestion('abcdxy', ['abcdef'])).toBe('abcdef');
    expect(suggestion('abxyz', ['abcde'])).toBeNull();
    expect(suggestion('abcyz', ['abcde'])).toBe('abcde');
  });

  it('compares words of up to sixty letters', () => {
    expect(suggestion('y'.repeat(60), ['y'.repeat(59)])).toBe('y'.repeat(59));
    expect(suggestion('y'.repeat(61), ['y'.repeat(60)])).toBeNull();
  });

  it('takes the nearest, the first of equals', () => {
    expect(suggestion('abcdefghi', ['abcdefgxx', 'abcdefghx', 'abcdefghy'])).toBe('abcdefghx');
  });
});
