import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import type { RuleSetContent } from '../content.js';
import { readYaml } from '../read-yaml.js';
import type { RuleDefect } from '../rule-defect.js';
import type { RuleFile } from '../rule-file.js';
import { shapeDefects } from '../shape-defects.js';
import { sortDefects } from '../sort-defects.js';
import { caseReferences } from './case-references.js';
import type { WorkedCase } from './case-schema.js';
import { caseSchema } from './case-schema.js';

export interface ReadCase {
  /** Path of the file, as shown in defects. */
  readonly file: string;
  readonly worked: WorkedCase;
}

export interface ReadCases {
  /** In the order of the file names. */
  readonly cases: readonly ReadCase[];
  readonly defects: readonly RuleDefect[];
}

/** The case files of a rule folder (<folder>/cases/*.yaml), judged against the content they are about. */
export function readCaseFolder(folder: string, content: RuleSetContent, vocabulary: Vocabulary): ReadCases {
  const below = join(folder, 'cases');
  const names = existsSync(below) ? readdirSync(below).filter((name) => /\.ya?ml$/u.test(name)) : [];
  return readCases(names.map((name) => ({ name, path: `${folder}/cases/${name}`, bytes: readFileSync(join(below, name)) })), content, vocabulary);
}

/** The same for files already read. */
export function readCases(files: readonly RuleFile[], content: RuleSetContent, vocabulary: Vocabulary): ReadCases {
  const cases: ReadCase[] = [];
  const defects: RuleDefect[] = [];
  const fileOfName = new Map<string, string>();
  for (const file of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const read = readYaml(file.path, file.bytes);
    const shape = read.value === undefined ? [] : shapeDefects(read.value, caseSchema, read.places, file.path);
    const found = [...read.defects, ...shape];
    if (read.value !== undefined && found.length === 0) {
      const worked = read.value as WorkedCase;
      found.push(...caseReferences(worked, content, vocabulary, read.places));
      const earlier = fileOfName.get(worked.case);
      if (earlier !== undefined) {
        found.push({ code: 'ID_DUPLICATE', at: read.places.of(worked, 'case'), message: 'a second case has this name', hint: `the first is ${earlier}` });
      }
      fileOfName.set(worked.case, file.path);
      if (found.length === 0) cases.push({ file: file.path, worked });
    }
    defects.push(...found);
  }
  return { cases, defects: sortDefects(defects) };
}
