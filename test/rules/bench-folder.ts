import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface BenchFolder {
  /** Folder of a small rule set: scope, options and policy that ship, one source, no case. */
  readonly rules: string;
  readonly path: string;
  write(name: string, text: string): string;
  remove(): void;
}

/** A folder with a few of the rules that ship, to work in. */
export function benchFolder(): BenchFolder {
  const path = mkdtempSync(join(tmpdir(), 'consilium-bench-'));
  const rules = join(path, 'rules', 'bench');
  mkdirSync(join(rules, 'sources'), { recursive: true });
  mkdirSync(join(rules, 'cases'));
  for (const name of ['rulebook.yaml', 'options.yaml', 'policy.yaml', 'sources/sharp.yaml']) cpSync(join('rules/hcc', name), join(rules, name));
  for (const kind of ['rule', 'source', 'case', 'options']) cpSync(`rules/${kind}.schema.json`, join(path, 'rules', `${kind}.schema.json`));
  writeFileSync(join(rules, 'cautions.yaml'), 'cautions: []\n');
  return {
    rules,
    path,
    write: (name, text) => {
      writeFileSync(join(path, name), text);
      return join(path, name);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
