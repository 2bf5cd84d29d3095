import { defectsOf } from '../../../test/fixtures/rulebook/defects-of.js';
import { inSource } from '../../../test/fixtures/rulebook/small-rule-set.js';

const READ = 'read: { extent: abstract, publishedAs: paper, says: "The abstract was read." }\n';
const saysRead = inSource('attributes:', `${READ}attributes:`);
const unreadSize = inSource('    requires: { fact: tumor.size, atLeast: "5 cm", maxAgeDays: "90" }\n', '    notRead: the size that was asked for\n');

test('a source read in part that says what was not read is in order', () => {
  expect(defectsOf(saysRead, unreadSize).filter((defect) => !defect.includes('FIGURE_NOT_IN_QUOTE'))).toEqual([]);
});

test('a source read in part must say what was not read', () => {
  expect(defectsOf(saysRead).filter((defect) => !defect.includes('FIGURE_NOT_IN_QUOTE'))).toEqual([expect.stringContaining('READ_IN_PART: the source was read in part, but no criterion says')]);
});

test('a source read in full has nothing that was not read', () => {
  expect(defectsOf(unreadSize)).toEqual([expect.stringContaining('READ_IN_PART: `size` was not read, but the source does not say')]);
});

test('what was not read tests no fact', () => {
  const both = inSource('    requires: { fact: tumor.size, atLeast: "5 cm", maxAgeDays: "90" }\n', '    requires: { fact: tumor.size, atLeast: "5 cm", maxAgeDays: "90" }\n    notRead: the size\n');
  expect(defectsOf(saysRead, both).filter((defect) => !defect.includes('FIGURE_NOT_IN_QUOTE'))).toEqual([expect.stringContaining('EXPRESSION_NOT_EXPECTED: `size` was not read')]);
});
