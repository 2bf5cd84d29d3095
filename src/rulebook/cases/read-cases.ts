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
import { caseOfRow, caseSeriesSchema, type CaseSeries } from './case-series.js';
import type { Places } from '../places.js';

export interface ReadCase {
  /** Path of the file, as shown in defects; for a row of a series with its name behind `#`. */
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
  const take = (file: RuleFile, worked: WorkedCase, named: object, member: string, places: Places, found: RuleDefect[]): void => {
    const earlier = fileOfName.get(worked.case);
    if (earlier !== undefined) {
      found.push({ code: 'ID_DUPLICATE', at: places.of(named, member), message: 'a second case has this name', hint: `the first is ${earlier}` });
    }
    fileOfName.set(worked.case, file.path);
  };
  for (const file of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const read = readYaml(file.path, file.bytes);
    const isSeries = typeof read.value === 'object' && read.value !== null && 'series' in read.value;
    const shape = read.value === undefined ? [] : shapeDefects(read.value, isSeries ? caseSeriesSchema : caseSchema, read.places, file.path);
    const found = [...read.defects, ...shape];
    if (read.value !== undefined && found.length === 0) {
      const workedHere: ReadCase[] = [];
      if (isSeries) {
        const series = read.value as CaseSeries;
        found.push(...caseReferences({ profile: series.profile, expect: {} }, content, vocabulary, read.places));
        for (const row of series.rows) {
          const worked = caseOfRow(series, row);
          found.push(...caseReferences({ profile: row.profile ?? {}, expect: row.expect, without: row.without ?? [] }, content, vocabulary, read.places));
          take(file, worked, row, 'case', read.places, found);
          workedHere.push({ file: `${file.path}#${row.case}`, worked });
        }
      } else {
        const worked = read.value as WorkedCase;
        found.push(...caseReferences(worked, content, vocabulary, read.places));
        take(file, worked, worked, 'case', read.places, found);
        workedHere.push({ file: file.path, worked });
      }
      if (found.length === 0) cases.push(...workedHere);
    }
    defects.push(...found);
  }
  return { cases, defects: sortDefects(defects) };
}
