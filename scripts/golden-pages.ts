import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { engineVersion } from '../src/app/engine-version.js';
import { loadRules, RULES_FOLDER } from '../src/app/load-rules.js';
import { assess } from '../src/assessment/assess.js';
import type { PreparedRuleSet } from '../src/assessment/prepared-rule-set.js';
import { assessmentPage } from '../src/cli/page/assessment-page.js';
import { readCaseFile } from '../src/cli/read-case-file.js';
import { VOCABULARY } from '../src/vocabulary/vocabulary.js';

/** Cases of typical patients whose printed page is committed and was read line by line. */
const TYPICAL = /^typical-.*\.yaml$/u;

const CASES = `${RULES_FOLDER}/cases`;

/** The page of every typical patient, as `consilium assess` prints it, by the path of its golden file. */
export const GOLDEN_PAGES: readonly { readonly path: string; readonly render: () => string }[] = readdirSync(CASES)
  .filter((name) => TYPICAL.test(name))
  .sort()
  .map((name) => ({ path: `test/golden/${basename(name, '.yaml')}.txt`, render: () => pageOf(`${CASES}/${name}`) }));

let loaded: PreparedRuleSet | undefined;

function rules(): PreparedRuleSet {
  if (loaded !== undefined) return loaded;
  const read = loadRules();
  if (read.kind === 'broken') throw new Error(read.defects.join('\n'));
  loaded = read.prepared;
  return loaded;
}

function pageOf(path: string): string {
  const read = readCaseFile(path, VOCABULARY);
  if (read.kind === 'unreadable') throw new Error(read.messages.join('\n'));
  const { profile, asOf, name } = read.file;
  if (asOf === undefined) throw new Error(`${path} names no day`);
  const outcome = assess({ profile, asOf }, { prepared: rules(), vocabulary: VOCABULARY, engineVersion: engineVersion() });
  if (outcome.kind === 'refused') throw new Error(`${path} is refused`);
  return `${assessmentPage(outcome.assessment, name)}\n`;
}
