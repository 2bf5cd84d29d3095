// Checks a folder of rule files and its cases, and prints every defect with file, line and column.
import { existsSync } from 'node:fs';
import { readCaseFolder } from '../src/rulebook/cases/read-cases.js';
import { formatDefect } from '../src/rulebook/format-defect.js';
import { loadRuleSet } from '../src/rulebook/load-rule-set.js';
import { VOCABULARY } from '../src/vocabulary/vocabulary.js';

const folder = process.argv[2] ?? 'rules/hcc';
if (!existsSync(folder)) throw new Error(`there is no folder ${folder}`);
const { ruleSet, defects, skipped } = loadRuleSet(folder, VOCABULARY, process.env['SOURCES_DIR'] ?? '../shared/sources');
for (const message of skipped) console.log(message);
for (const defect of defects) console.log(formatDefect(defect));
const cases = ruleSet === undefined ? undefined : readCaseFolder(folder, ruleSet.content, VOCABULARY);
for (const defect of cases?.defects ?? []) console.log(formatDefect(defect));
if (cases === undefined) console.log('cases are not checked while the rules have defects');
const count = defects.length + (cases?.defects.length ?? 0);
console.log(ruleSet === undefined ? `${count} defects` : `${count} defects, ${cases?.cases.length ?? 0} cases, rule set ${ruleSet.digest}`);
process.exitCode = count === 0 ? 0 : 1;
