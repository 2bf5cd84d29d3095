import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleDefect } from '../../rulebook/rule-defect.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import { readTableMap } from './read-table-map.js';

/** Defects of every table map beside the rules (<folder>/maps/*.yaml). */
export function tableMapDefects(folder: string, vocabulary: Vocabulary): readonly RuleDefect[] {
  const below = join(folder, 'maps');
  const names = existsSync(below) ? readdirSync(below).filter((name) => /\.ya?ml$/u.test(name)) : [];
  return names.sort().flatMap((name) => {
    const read = readTableMap(`${folder}/maps/${name}`, readFileSync(join(below, name)), vocabulary);
    return read.kind === 'read' ? [] : read.defects;
  });
}
