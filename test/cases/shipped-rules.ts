import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadRules, RULES_FOLDER } from '../../src/app/load-rules.js';
import { prepareRuleSet, type PreparedRuleSet } from '../../src/assessment/prepared-rule-set.js';
import { DERIVATIONS } from '../../src/medicine/derivations.js';
import { readCaseFolder, type ReadCase } from '../../src/rulebook/cases/read-cases.js';
import type { RuleSetContent } from '../../src/rulebook/content.js';
import { formatDefect } from '../../src/rulebook/format-defect.js';
import { ruleSetOf } from '../../src/rulebook/rule-set.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const KEPT = join(ROOT, 'node_modules/.cache/consilium-rules');
/** What the content of the rules depends on: the files, and the program that reads them. */
const READ_FROM = ['package-lock.json', 'rules/hcc', 'src/rulebook', 'src/vocabulary'];

let shipped: PreparedRuleSet | null = null;

/**
 * The rules that ship, ready to answer. Read and checked by whichever suite comes first and kept for the others, because
 * a hundred suites want them and reading takes seconds; that the kept ones are the read ones is a test.
 */
export function shippedRules(): PreparedRuleSet {
  shipped ??= keptRules();
  return shipped;
}

/** The rules as kept, or as read where nobody has kept them; kept from then on. */
export function keptRules(): PreparedRuleSet {
  // A program compiled into a folder of its own has no place to keep anything.
  if (!existsSync(join(ROOT, 'package-lock.json'))) return readRules();
  const file = join(KEPT, `${digestOfWhatIsRead()}.json`);
  if (existsSync(file)) return prepareRuleSet(ruleSetOf(JSON.parse(readFileSync(file, 'utf8')) as RuleSetContent, VOCABULARY), DERIVATIONS);
  const prepared = readRules();
  mkdirSync(KEPT, { recursive: true });
  const writing = `${file}.${process.pid}`;
  writeFileSync(writing, JSON.stringify(prepared.ruleSet.content));
  renameSync(writing, file);
  return prepared;
}

/** Reads and checks the rule files, however often it was done before. */
export function readRules(): PreparedRuleSet {
  const rules = loadRules();
  if (rules.kind === 'broken') throw new Error(rules.defects.join('\n'));
  return rules.prepared;
}

function digestOfWhatIsRead(): string {
  const hash = createHash('sha256');
  for (const path of READ_FROM.flatMap(filesUnder)) hash.update(`\0${path}\0`).update(readFileSync(join(ROOT, path)));
  return hash.digest('hex').slice(0, 16);
}

/** The files at or under a path, but for the worked cases, which are no part of the rules. */
function filesUnder(path: string): readonly string[] {
  if (path.includes('.')) return [path];
  return readdirSync(join(ROOT, path), { withFileTypes: true })
    .filter(({ name }) => name !== 'cases' || path !== 'rules/hcc')
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(`${path}/${entry.name}`) : [`${path}/${entry.name}`]))
    .sort();
}

/** The worked cases that ship with them. */
export function shippedCases(prepared: PreparedRuleSet): readonly ReadCase[] {
  const { cases, defects } = readCaseFolder(RULES_FOLDER, prepared.ruleSet.content, VOCABULARY);
  if (defects.length > 0) throw new Error(defects.map(formatDefect).join('\n'));
  return cases;
}
