import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { loadRules } from '../src/app/load-rules.js';
import { assess } from '../src/assessment/assess.js';
import { expandShorthand } from '../src/vocabulary/shorthand.js';
import { VOCABULARY } from '../src/vocabulary/vocabulary.js';
import { measure, type Measured, type Task } from './measure.js';

/** Worked patients of the rule set: nothing known, as in practice, and with nearly every criterion of one source told. */
const CASES = { empty: 'empty', typical: '001-figure-4', full: '000-fits' } as const;

interface WorkedPatient {
  readonly asOf: string;
  readonly profile: unknown;
}

function readCase(name: string): WorkedPatient {
  return parse(readFileSync(new URL(`../rules/hcc/cases/${name}.yaml`, import.meta.url), 'utf8')) as WorkedPatient;
}

/** A whole assessment with the rules that ship: from the profile as sent to the finished answer with trace and ranking. */
export async function benchAssess(times: number, rounds: number): Promise<Map<string, Measured>> {
  const rules = loadRules();
  if (rules.kind === 'broken') throw new Error(rules.defects.join('\n'));
  const tools = { prepared: rules.prepared, vocabulary: VOCABULARY, engineVersion: 'bench' };
  const tasks = Object.entries(CASES).map(([name, file]): Task => {
    const { asOf, profile } = readCase(file);
    const request = { asOf, profile: expandShorthand(profile, VOCABULARY) };
    if (assess(request, tools).kind !== 'assessed') throw new Error(`the case ${file} is refused`);
    return { name, times, run: () => assess(request, tools) };
  });
  return measure(tasks, rounds);
}
