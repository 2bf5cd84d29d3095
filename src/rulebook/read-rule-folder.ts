import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LARGEST_FILE_BYTES } from './read-yaml.js';
import type { RuleFile } from './rule-file.js';

/** Sub-folders with files of their own readers. */
const NOT_RULES: ReadonlySet<string> = new Set(['cases', 'maps']);

/**
 * Every .yaml and .yml file of a rule folder, without its cases and table maps. A file above the size limit is cut one byte after it:
 * enough for the reader to refuse it, and no way to fill the memory.
 *
 * @throws when the folder cannot be read
 */
export function readRuleFolder(folder: string): readonly RuleFile[] {
  const files: RuleFile[] = [];
  const visit = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!NOT_RULES.has(name)) visit(name);
      } else if (/\.ya?ml$/u.test(entry.name)) {
        files.push({ path: `${folder}/${name}`, name, bytes: readLimited(join(folder, name)) });
      }
    }
  };
  visit('');
  return files;
}

function readLimited(path: string): Uint8Array {
  if (statSync(path).size <= LARGEST_FILE_BYTES) return readFileSync(path);
  return new Uint8Array(LARGEST_FILE_BYTES + 1);
}
