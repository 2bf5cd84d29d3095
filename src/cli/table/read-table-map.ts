import { readYaml } from '../../rulebook/read-yaml.js';
import type { Places } from '../../rulebook/places.js';
import type { RuleDefect } from '../../rulebook/rule-defect.js';
import { shapeDefects } from '../../rulebook/shape-defects.js';
import { sortDefects } from '../../rulebook/sort-defects.js';
import { suggestion } from '../../vocabulary/suggestion.js';
import { findUnit } from '../../vocabulary/units/find-unit.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import { cellStatement } from './cell-statement.js';
import { tableMapSchema, type MappedFact, type TableMap } from './table-map-schema.js';

export type TableMapRead = { readonly kind: 'read'; readonly map: TableMap } | { readonly kind: 'broken'; readonly defects: readonly RuleDefect[] };

/** Reads and checks a table map; every defect with line and column. */
export function readTableMap(file: string, bytes: Uint8Array, vocabulary: Vocabulary): TableMapRead {
  const read = readYaml(file, bytes);
  const shape = read.value === undefined ? [] : shapeDefects(read.value, tableMapSchema, read.places, file);
  const defects = [...read.defects, ...shape];
  if (read.value === undefined || defects.length > 0) return { kind: 'broken', defects: sortDefects(defects) };
  const map = read.value as TableMap;
  const found = meaningDefects(map, vocabulary, read.places);
  return found.length === 0 ? { kind: 'read', map } : { kind: 'broken', defects: sortDefects(found) };
}

function meaningDefects(map: TableMap, vocabulary: Vocabulary, places: Places): readonly RuleDefect[] {
  const defects: RuleDefect[] = [];
  const mapped = new Map<string, string>();
  if (map.dateColumn !== undefined && map.columns[map.dateColumn] === undefined) {
    defects.push({ code: 'REFERENCE_UNKNOWN', at: places.of(map, 'dateColumn'), message: 'the column of the day is not among the columns', hint: 'name it there too, as ignored' });
  }
  for (const [header, column] of Object.entries(map.columns)) {
    if ((column.facts === undefined) === (column.ignored === undefined)) {
      defects.push({ code: 'KEY_MISSING', at: places.ofKey(map.columns, header), message: 'a column has either `facts` or `ignored`', hint: 'ignored: why it speaks about no fact' });
    }
    for (const entry of column.facts ?? []) {
      const earlier = mapped.get(entry.fact);
      if (earlier !== undefined) defects.push({ code: 'ID_DUPLICATE', at: places.of(entry, 'fact'), message: `two columns speak about \`${entry.fact}\``, hint: `the other is \`${earlier}\`` });
      mapped.set(entry.fact, header);
      defects.push(...factDefects(entry, vocabulary, places));
    }
  }
  return defects;
}

function factDefects(entry: MappedFact, vocabulary: Vocabulary, places: Places): readonly RuleDefect[] {
  const definition = vocabulary.fact(entry.fact);
  const at = places.of(entry, 'fact');
  if (definition === undefined || !definition.given) {
    const near = suggestion(entry.fact, vocabulary.facts.filter(({ given }) => given).map(({ path }) => path));
    return [{ code: 'FACT_NOT_IN_VOCABULARY', at, message: `no fact that can be sent is called \`${entry.fact}\``, ...(near === null ? {} : { hint: `did you mean ${near}?` }) }];
  }
  const defects: RuleDefect[] = [];
  if (definition.kind === 'quantity' && entry.unit === undefined) {
    defects.push({ code: 'UNIT_MISSING', at, message: 'a quantity needs the unit of its column', hint: `allowed: ${definition.units.map(({ unit }) => unit).join(', ')}` });
  }
  if (entry.unit !== undefined && (definition.kind !== 'quantity' || findUnit(definition, entry.unit) === undefined)) {
    const hint = definition.kind === 'quantity' ? `allowed: ${definition.units.map(({ unit }) => unit).join(', ')}` : 'remove it';
    defects.push({ code: 'UNIT_NOT_ALLOWED', at: places.of(entry, 'unit'), message: `\`${entry.unit}\` is not a unit of ${entry.fact}`, hint });
  }
  if (definition.kind === 'choice' && entry.values === undefined) {
    defects.push({ code: 'KEY_MISSING', at, message: 'a choice needs `values`: what each cell stands for' });
  }
  if (definition.kind === 'choice' && entry.accept !== undefined) {
    defects.push({ code: 'KEY_UNKNOWN', at: places.ofKey(entry, 'accept'), message: '`accept` is for numbers' });
  }
  for (const [cell, stands] of Object.entries(entry.values ?? {})) {
    const problem = cellStatement(definition, stands, entry.unit, vocabulary).problem;
    if (problem !== null) {
      const code = definition.kind === 'choice' ? 'CODE_NOT_IN_VOCABULARY' : 'BOUND_FORMAT';
      defects.push({ code, at: places.of(entry.values ?? {}, cell), message: `\`${stands}\` is no statement about ${entry.fact}`, ...(problem === '' ? {} : { hint: problem }) });
    }
  }
  return defects;
}
