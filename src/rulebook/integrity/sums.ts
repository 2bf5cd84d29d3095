import type { ArmResult, WrittenSource } from '../content.js';
import { slug } from '../slug.js';
import { categoryTables } from './count-tables.js';
import type { IntegrityCheck, IntegrityFinding } from './integrity-finding.js';
import { EVERYONE, resultPath, statementsOf } from './statement.js';
import type { Statement } from './statement.js';

/** Columns add up: categories to the arm, arms to everyone, named parts to their sum, exclusions to what remains. */
export const sums: IntegrityCheck = {
  keys: ['sum', 'sum-of', 'sum-of-arms', 'flow-sum'],
  run: (source) => [...categorySums(source), ...statementsOf(source).flatMap((statement) => [...armSums(statement), ...namedSums(statement, source)]), ...flowSums(source)],
};

function categorySums(source: WrittenSource): readonly IntegrityFinding[] {
  return categoryTables(source).flatMap((table) =>
    table.arms.flatMap((arm, column) => {
      const total = table.totals[column];
      const added = table.rows.reduce((sum, row) => sum + (Number.isNaN(row.counts[column]) ? 0 : (row.counts[column] ?? 0)), 0);
      if (total === undefined || (table.exhaustive ? added === total : added <= total)) return [];
      return [{ key: `sum:${table.path}@${arm}`, message: `the categories add up to ${added}, the arm has ${total}`, object: table.statement.object, member: 'results' }];
    }),
  );
}

function armSums(statement: Statement): readonly IntegrityFinding[] {
  return statement.results.flatMap((whole) => {
    if (whole.arm !== EVERYONE || whole.count === undefined) return [];
    const parts = statement.results.filter((part) => part.arm !== EVERYONE && sameCell(part, whole));
    if (parts.length < 2 || parts.some((part) => part.count === undefined)) return [];
    const added = parts.reduce((sum, part) => sum + Number(part.count), 0);
    if (added === Number(whole.count)) return [];
    return [{ key: `sum-of-arms:${resultPath(statement, whole)}`, message: `the arms add up to ${added}, printed for everyone is ${whole.count}`, object: whole, member: 'count' }];
  });
}

function namedSums(statement: Statement, source: WrittenSource): readonly IntegrityFinding[] {
  const { sumOf } = statement.object;
  if (sumOf === undefined) return [];
  const parts = statementsOf(source).filter((each) => sumOf.includes(each.path));
  return statement.results.flatMap((whole) => {
    const found = parts.map((part) => part.results.find((result) => result.arm === whole.arm && sameCell(result, whole)));
    if (whole.count === undefined || found.length !== sumOf.length || found.some((part) => part?.count === undefined)) return [];
    const added = found.reduce((sum, part) => sum + Number(part?.count), 0);
    if (added === Number(whole.count)) return [];
    return [{ key: `sum-of:${resultPath(statement, whole)}`, message: `the named parts add up to ${added}, printed is ${whole.count}`, object: whole, member: 'count' }];
  });
}

function sameCell(a: ArmResult, b: ArmResult): boolean {
  return a.statistic === b.statistic && a.category === b.category && a.at === b.at;
}

function flowSums(source: WrittenSource): readonly IntegrityFinding[] {
  const findings: IntegrityFinding[] = [];
  let left: number | undefined;
  for (const step of source.flow) {
    const count = Number(step.count);
    if (step.is === 'start') left = count;
    else if (step.is === 'minus' && left !== undefined) left -= count;
    else if (step.is === 'remains' && left !== undefined) {
      if (left !== count) {
        findings.push({ key: `flow-sum:flow/${step.id ?? slug(step.says)}`, message: `the exclusions leave ${left}, printed is ${step.count}`, object: step, member: 'count' });
      }
      left = count;
    }
  }
  return findings;
}
