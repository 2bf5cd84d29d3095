import { comparePrintedP } from './printed-p.js';

describe('comparePrintedP', () => {
  it.each([
    ['0.03', 'BELOW'],
    ['0.0499', 'BELOW'],
    ['0.05', 'NOT_BELOW'],
    ['0.050', 'NOT_BELOW'],
    ['0.3', 'NOT_BELOW'],
    ['<0.001', 'BELOW'],
    ['< 0.05', 'BELOW'],
    ['<0.06', 'NOT_BELOW'],
    ['≤0.044', 'BELOW'],
    ['≤0.05', 'NOT_BELOW'],
    ['>0.05', 'NOT_BELOW'],
    ['> 0.01', 'NOT_BELOW'],
    ['≥0.01', 'NOT_BELOW'],
    ['= 0.03', 'BELOW'],
    ['n.s.', 'NOT_BELOW'],
    ['', 'NOT_BELOW'],
    ['0,03', 'NOT_BELOW'],
  ])('%s against 0.05 is %s', (printed, expected) => {
    expect(comparePrintedP(printed, '0.05')).toBe(expected);
  });
});
