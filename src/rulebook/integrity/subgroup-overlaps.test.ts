import { defectsOf } from '../../../test/fixtures/rulebook/defects-of.js';
import { inSource } from '../../../test/fixtures/rulebook/small-rule-set.js';

const found = (population: string): readonly string[] => defectsOf(inSource('population: { fact: tumor.size, atLeast: "5 cm", below: "10 cm" }', `population: ${population}`)).filter((line) => line.includes('subgroup-overlap'));

test('subgroups that share a limit overlap, in whatever unit it is written', () => {
  expect(found('{ fact: tumor.size, atLeast: "5 cm", atMost: "100 mm" }')).toEqual([
    expect.stringContaining('DISCREPANCY_NOT_LISTED: values belong to both `survival-small` and `survival-large` (list a discrepancy with check: "subgroup-overlap:tumor.size/overall-survival")'),
  ]);
});

test.each(['{ fact: tumor.size, atLeast: "5 cm", below: "10 cm" }', '{ fact: tumor.size, atLeast: "12 cm" }', '{ fact: tumor.number, atMost: "2" }'])('%s does not', (population) => {
  expect(found(population)).toEqual([]);
});
