import { defectsOf } from '../../../test/fixtures/rulebook/defects-of.js';
import { inSource, type Change } from '../../../test/fixtures/rulebook/small-rule-set.js';

const inPart: readonly Change[] = [
  inSource('attributes:', 'read: { extent: abstract, publishedAs: paper, says: "The abstract was read." }\nattributes:'),
  inSource('    requires: { fact: tumor.size, atLeast: "5 cm", maxAgeDays: "90" }\n', '    notRead: the size that was asked for\n'),
];

const outside = (...changes: readonly Change[]): readonly string[] => defectsOf(...inPart, ...changes).filter((defect) => defect.includes('FIGURE_NOT_IN_QUOTE'));
const figuresOf = (defects: readonly string[]): readonly string[] => defects.map((defect) => /`([^`]*)`/u.exec(defect)?.[1] ?? '');

test('of a source read in part each figure must stand in a quote of its statement', () => {
  const found = figuresOf(outside());
  expect(found).toEqual(expect.arrayContaining(['0.76', '0.61', '0.94', '0.013', '14.0', '9.0', '12 months', '0.47', '1.06']));
  // The quote of the bleeding has its 5 and says nothing of 5.0 % or of 102.
  expect(found).toContain('102');
  expect(outside()[0]).toMatch(/^sources\/100\.yaml:\d+:\d+/u);
});

test('a figure that stands in the quote, or in a quote of a result, is in order', () => {
  const quoted = inSource('quote: { text: longer with the knife, at: Results }', 'quote: { text: "14.0 (10.7-17.3) vs 9.0, HR 0.76 (0.61-0.94), p=0.013", at: Results }');
  expect(figuresOf(outside(quoted))).not.toEqual(expect.arrayContaining(['0.76']));
  const inResult = inSource('- { arm: pill, statistic: median, value: "9.0", unit: months }', '- { arm: pill, statistic: median, value: "9.0", unit: months, quote: { text: "9.0", at: Table 1 } }');
  expect(figuresOf(outside(inResult))).not.toContain('9.0');
});

test('a part of a number is not the number', () => {
  const longer = inSource('quote: { text: longer with the knife, at: Results }', 'quote: { text: "HR 0.761", at: Results }');
  expect(figuresOf(outside(longer))).toContain('0.76');
});

test('a source that was read in full is looked up in its paper instead', () => {
  expect(defectsOf().filter((defect) => defect.includes('FIGURE_NOT_IN_QUOTE'))).toEqual([]);
});
