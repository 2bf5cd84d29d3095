import type { WrittenCriterion } from '../../conformance/case-file.js';
import type { Fact, Value } from './fact.js';
import { writeFraction } from './fraction.js';
import type { NumberSample } from './number-samples.js';

/** Which criteria a value satisfies: values with the same signature are not told apart. */
function signature(fact: Fact, value: Value): string {
  return fact.criteria.map((criterion) => (fact.satisfies(criterion, value) ? 'y' : 'n')).join('');
}

/** Clause 3.5: numbers are parted where the signature changes, codes are gathered by signature. */
export function cellsOf(fact: Fact): Value[][] {
  const cells: { signature: string; values: Value[] }[] = [];
  for (const value of fact.domain) {
    const own = signature(fact, value);
    const cell = fact.isChoice ? cells.find((each) => each.signature === own) : cells.at(-1);
    if (cell?.signature === own) cell.values.push(value);
    else cells.push({ signature: own, values: [value] });
  }
  return cells.map(({ values }) => values);
}

/** A set as the conformance cases write it; over whole numbers with its first and last number. */
export function writeSet(fact: Fact, values: readonly Value[]): string {
  if (fact.isChoice) return `{${(values as string[]).join(', ')}}`;
  const first = values[0] as NumberSample;
  const last = values.at(-1) as NumberSample;
  const closed = (sample: NumberSample): boolean => sample.isLimit || fact.isWhole;
  const low = first.from === null ? '(' : closed(first) ? `[${writeFraction(first.value)}` : `(${writeFraction(first.from)}`;
  const high = last.to === null ? ')' : closed(last) ? `${writeFraction(last.value)}]` : `${writeFraction(last.to)})`;
  return `${low}, ${high}`;
}

/** Clause 3.4, as text: two criteria on a fact with the same text are the same. */
export function sameness(fact: Fact, criterion: WrittenCriterion): string {
  return `${criterion.maxAgeDays ?? 'any age'} ${fact.domain.map((value) => fact.satisfies(criterion, value)).join()}`;
}
