import { expandShorthand } from './shorthand.js';
import { VOCABULARY } from './vocabulary.js';

const expand = (path: string, written: unknown) => {
  const [group = '', name = ''] = path.split('.');
  return (expandShorthand({ [group]: { [name]: written } }, VOCABULARY) as Record<string, Record<string, unknown>>)[group]?.[name];
};

describe('expandShorthand', () => {
  it.each([
    ['5.2 cm', { value: '5.2', unit: 'cm' }],
    ['5.2cm', { value: '5.2', unit: 'cm' }],
    ['5.2', { value: '5.2' }],
    ['-1 s', { value: '-1', unit: 's' }],
    ['42000 /uL', { value: '42000', unit: '/uL' }],
    ['250 x10^3/uL', { value: '250', unit: 'x10^3/uL' }],
    ['250 10*9/L', { value: '250', unit: '10*9/L' }],
    ['< 0.3 mg/dL', { value: '0.3', comparator: '<', unit: 'mg/dL' }],
    ['<0.3 mg/dL', { value: '0.3', comparator: '<', unit: 'mg/dL' }],
    ['<= 3 cm', { value: '3', comparator: '<=', unit: 'cm' }],
    ['\u2264 3 cm', { value: '3', comparator: '<=', unit: 'cm' }],
    ['> 3', { value: '3', comparator: '>' }],
    ['>= 3', { value: '3', comparator: '>=' }],
    ['\u2265 3', { value: '3', comparator: '>=' }],
    ['2-3 cm', { low: '2', high: '3', unit: 'cm' }],
    ['2 - 3 cm', { low: '2', high: '3', unit: 'cm' }],
    ['2\u20133 cm', { low: '2', high: '3', unit: 'cm' }],
    ['2 to 3 cm', { low: '2', high: '3', unit: 'cm' }],
    ['2 to 3', { low: '2', high: '3' }],
    ['2-3 10*9/L', { low: '2', high: '3', unit: '10*9/L' }],
    ['5 cm on 2026-11-02', { value: '5', unit: 'cm', observedOn: '2026-11-02' }],
    ['5 cm on 2026-11', { value: '5', unit: 'cm', observedOn: '2026-11' }],
    ['2-3 cm on 31/12/25', { low: '2', high: '3', unit: 'cm', observedOn: '31/12/25' }],
    ['unavailable: pending', { unavailable: 'PENDING' }],
    ['unavailable: refused by patient', { unavailable: 'REFUSED_BY_PATIENT' }],
    ['unavailable:NOT_DONE on 2026', { unavailable: 'NOT_DONE', observedOn: '2026' }],
    ['1,5 cm', { value: '1,5', unit: 'cm' }],
    ['1e999 cm', { value: '1e999', unit: 'cm' }],
    ['NaN cm', { value: 'NaN', unit: 'cm' }],
    ['-Infinity', { value: '-Infinity' }],
    ['+5 cm', { value: '+5', unit: 'cm' }],
    ['.5 cm', { value: '.5', unit: 'cm' }],
    ['about 5 cm', { value: 'about 5 cm' }],
    ['', { value: '' }],
    ['N/A', { value: 'N/A' }],
    [5, { value: 5 }],
    [true, { value: true }],
    [null, null],
    [{ value: '5' }, { value: '5' }],
    [['5 cm', { value: '6' }], [{ value: '5', unit: 'cm' }, { value: '6' }]],
  ])('number %j becomes %j', (written, expected) => {
    expect(expand('tumor.largestDiameter', written)).toEqual(expected);
  });

  it.each([
    ['A', { code: 'A' }],
    ['A or B', { anyOf: ['A', 'B'] }],
    ['A, B or C', { anyOf: ['A', 'B', 'C'] }],
    ['A,B', { anyOf: ['A', 'B'] }],
    ['A on 2026-11-02', { code: 'A', observedOn: '2026-11-02' }],
    ['A or B on 2026', { anyOf: ['A', 'B'], observedOn: '2026' }],
    ['unavailable: not done', { unavailable: 'NOT_DONE' }],
    ['unavailable: not-recorded', { unavailable: 'NOT_RECORDED' }],
    ['', { code: '' }],
    [1, { code: 1 }],
    [false, { code: false }],
  ])('choice %j becomes %j', (written, expected) => {
    expect(expand('liver.childPughClass', written)).toEqual(expected);
  });

  it('passes on what it does not know, and texts that are too long', () => {
    expect(expandShorthand('text', VOCABULARY)).toBe('text');
    expect(expandShorthand(null, VOCABULARY)).toBeNull();
    expect(expandShorthand({ labs: 'text', glucose: { a: 'b' }, tumor: { size: '5 cm' } }, VOCABULARY)).toEqual({ labs: 'text', glucose: { a: 'b' }, tumor: { size: '5 cm' } });
    const just = `5 ${'c'.repeat(198)}`;
    expect(expand('tumor.largestDiameter', just)).toEqual({ value: '5', unit: 'c'.repeat(198) });
    expect(expand('tumor.largestDiameter', `${just}c`)).toEqual({ value: `${just}c` });
    expect(expand('liver.childPughClass', `${just} or c`)).toEqual({ code: `${just} or c` });
  });
});
