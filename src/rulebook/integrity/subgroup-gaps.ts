import type { Criterion } from '../../engine/expression.js';
import { domainOf } from '../../vocabulary/domain-of.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import { compileLeaf, leavesOf } from '../compile-expression.js';
import type { WrittenExpression, WrittenFinding } from '../content.js';
import { samplePoints, satisfies } from '../sample-points.js';
import type { Point } from '../sample-points.js';
import type { IntegrityCheck } from './integrity-finding.js';

/** Subgroups along one number meet: no value between two of them belongs to none ("5-10 cm" and "> 10 cm" lose exactly 10). */
export const subgroupGaps: IntegrityCheck = {
  keys: ['subgroup-gap'],
  run: (source, vocabulary) => {
    const families = new Map<string, WrittenFinding[]>();
    for (const finding of source.findings) {
      const fact = onlyNumericFact(finding.population, vocabulary);
      if (fact === undefined || finding.secondHand !== undefined) continue;
      const key = `subgroup-gap:${fact}/${finding.endpoint}`;
      families.set(key, [...(families.get(key) ?? []), finding]);
    }
    return [...families].flatMap(([key, findings]) => {
      const [first] = findings;
      if (first === undefined || findings.length < 2) return [];
      const populations = findings.flatMap((finding) => (finding.population === undefined ? [] : [finding.population]));
      const uncovered = gapBetween(populations, vocabulary);
      return uncovered ? [{ key, message: `between the subgroups of ${findings.map((finding) => finding.id).join(', ')} lie values that belong to none`, object: first, member: 'population' }] : [];
    });
  },
};

/** The one number that a population asks about; `undefined` where it asks about a choice or about several facts. */
export function onlyNumericFact(population: WrittenExpression | undefined, vocabulary: Vocabulary): string | undefined {
  const facts = new Set(population === undefined ? [] : leavesOf(population).map((leaf) => leaf.fact));
  const [fact] = facts;
  return facts.size === 1 && fact !== undefined && vocabulary.fact(fact)?.kind !== 'choice' ? fact : undefined;
}

function gapBetween(populations: readonly WrittenExpression[], vocabulary: Vocabulary): boolean {
  const criteria: Criterion[] = populations.flatMap((population) => leavesOf(population).map((leaf) => compileLeaf(leaf, vocabulary)));
  const definition = vocabulary.fact(criteria[0]?.fact ?? '');
  if (definition === undefined) return false;
  const covered = samplePoints(domainOf(definition), criteria).map((point) => populations.some((population) => includes(population, point, vocabulary)));
  return covered.some((each, index) => !each && covered.indexOf(true) < index && covered.lastIndexOf(true) > index && covered.includes(true));
}

function includes(written: WrittenExpression, point: Point, vocabulary: Vocabulary): boolean {
  if ('all' in written) return written.all.every((part) => includes(part, point, vocabulary));
  if ('any' in written) return written.any.some((part) => includes(part, point, vocabulary));
  if ('not' in written) return !includes(written.not, point, vocabulary);
  return satisfies(compileLeaf(written, vocabulary), point);
}
