import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { parse } from 'yaml';
import { expressionSchema } from '../../src/rulebook/expression-schema.js';
import { readYaml } from '../../src/rulebook/read-yaml.js';
import { ruleFileSchemas } from '../../src/rulebook/rule-file-schemas.js';
import { ruleJsonSchema } from '../../src/rulebook/rule-json-schema.js';
import { shapeDefects } from '../../src/rulebook/shape-defects.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';
import { SMALL_FILES } from '../fixtures/rulebook/small-rule-set.js';
import { SMALL_VOCABULARY } from '../fixtures/rulebook/small-vocabulary.js';

const schemas = ruleFileSchemas(expressionSchema(SMALL_VOCABULARY));
const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, strictTypes: false });
ajv.addSchema(ruleJsonSchema(SMALL_VOCABULARY), 'rules');

const KINDS = [
  ['SourceFile', schemas.source, SMALL_FILES['sources/100.yaml']],
  ['OptionsFile', schemas.options, SMALL_FILES['options.yaml']],
  ['CautionsFile', schemas.cautions, SMALL_FILES['cautions.yaml']],
  ['PolicyFile', schemas.policy, SMALL_FILES['policy.yaml']],
  ['RulebookFile', schemas.rulebook, SMALL_FILES['rulebook.yaml']],
] as const;

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

function editorAccepts(kind: string, value: Json): boolean {
  const validate = ajv.getSchema(`rules#/$defs/${kind}`) as ValidateFunction | undefined;
  if (validate === undefined) throw new Error(`no schema for ${kind}`);
  return validate(value) as boolean;
}

function readerAccepts(schema: (typeof KINDS)[number][1], value: Json): boolean {
  const read = readYaml('a.yaml', new TextEncoder().encode(JSON.stringify(value)));
  return read.value !== undefined && read.defects.length + shapeDefects(read.value, schema, read.places, 'a.yaml').length === 0;
}

/** Every place in a value, so that a change can be made anywhere. */
function placesIn(value: Json): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  const keys: (string | number)[] = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return keys.flatMap((key) => [[key], ...placesIn((value as Record<string | number, Json>)[key] as Json).map((rest) => [key, ...rest])]);
}

function changed(value: Json, place: readonly (string | number)[], change: (parent: Record<string | number, Json>, key: string | number) => void): Json {
  const copy = structuredClone(value);
  const parent = place.slice(0, -1).reduce<Json>((at, key) => (at as Record<string | number, Json>)[key] as Json, copy);
  change(parent as Record<string | number, Json>, place.at(-1) ?? '');
  return copy;
}

const REPLACEMENTS: readonly Json[] = [
  'x', 'YES', 'A', 'B', 'D', '5 cm', '5 mm', '5 centimeter', '5', '-5 cm', '5 kg', '05', '1.50 cm', '100', '0.05', '<0.001', '≤0.044', '.5', '1.2', 'NS', '2027-06-30', 'overall', 'knife', '95%', 'not-reached', 'unknown',
  'tumor.size', 'tumor.number', 'tumor.stage', 'tumor.sise', 1, 1.5, true, null, [], ['A'], ['A', 'D'], {},
  { fact: 'tumor.size', atLeast: '5 cm' }, { fact: 'tumor.size', atLeast: '5 cm', above: '6 cm' }, { fact: 'tumor.size', equals: '5 cm', below: '6 cm' }, { fact: 'tumor.size', is: 'A' }, { fact: 'tumor.size' },
  { fact: 'tumor.number', atMost: '3' }, { fact: 'tumor.number', atMost: '3.5' }, { fact: 'tumor.number', atMost: '3 cm' }, { fact: 'tumor.number', equals: '1', maxAgeDays: '30' }, { fact: 'tumor.number', equals: '1', maxAgeDays: '0' },
  { fact: 'tumor.stage', is: 'B' }, { fact: 'tumor.stage', isOneOf: ['A', 'B'] }, { fact: 'tumor.stage', isOneOf: [] }, { fact: 'tumor.stage', is: 'A', isNot: 'C' }, { fact: 'tumor.stage', isNoneOf: 'C' }, { fact: 'tumor.stage', atLeast: '5 cm' },
  { all: [{ fact: 'tumor.spread', is: 'NO' }] }, { any: [] }, { all: [{ fact: 'tumor.spread', is: 'NO' }], any: [{ fact: 'tumor.spread', is: 'NO' }] }, { not: { fact: 'tumor.spread', is: 'MAYBE' } }, { not: { not: { fact: 'tumor.spread', is: 'NO' } } },
  { text: 'x', at: 'y' }, { text: 'x' }, { says: 'x', quote: { text: 'x', at: 'y' } },
];

describe('an editor with rules/rule.schema.json and the reader accept and refuse the same files', () => {
  test.each(KINDS)('%s: the good one', (kind, schema, text) => {
    expect([editorAccepts(kind, parse(text) as Json), readerAccepts(schema, parse(text) as Json)]).toEqual([true, true]);
  });

  test.each(KINDS)('%s: with anything anywhere', (kind, schema, text) => {
    const good = parse(text) as Json;
    const places = placesIn(good);
    let accepted = 0;
    let refused = 0;
    const change = fc.oneof(
      fc.constantFrom(...REPLACEMENTS).map((by) => (parent: Record<string | number, Json>, key: string | number) => void (parent[key] = structuredClone(by))),
      fc.constant((parent: Record<string | number, Json>, key: string | number) => void (Array.isArray(parent) ? parent.splice(Number(key), 1) : delete parent[key])),
      fc.constantFrom('note', 'x', 'option', 'when', 'table', 'maxAgeDays', 'unit').map((extra) => (parent: Record<string | number, Json>) => void (Array.isArray(parent) ? parent.push('x') : (parent[extra] = 'x'))),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), change, (place, apply) => {
        const value = changed(good, place, apply);
        const [editor, reader] = [editorAccepts(kind, value), readerAccepts(schema, value)];
        if (reader) accepted += 1;
        else refused += 1;
        if (editor !== reader) throw new Error(`the editor ${editor ? 'accepts' : 'refuses'}, the reader ${reader ? 'accepts' : 'refuses'}: ${JSON.stringify(place)} ${JSON.stringify(value).slice(0, 2000)}`);
      }),
      { numRuns: kind === 'SourceFile' ? 700 : 1500, seed: 7 },
    );
    // The corpus says something only if both verdicts occur in it.
    expect(accepted).toBeGreaterThan(20);
    expect(refused).toBeGreaterThan(20);
  });

  test('every replacement as the expression of a criterion', () => {
    const good = parse(SMALL_FILES['rulebook.yaml']) as Json;
    for (const by of REPLACEMENTS) {
      const value = changed(good, ['scope'], (parent, key) => void (parent[key] = structuredClone(by)));
      expect([by, editorAccepts('RulebookFile', value)]).toEqual([by, readerAccepts(schemas.rulebook, value)]);
    }
  });
});

test('the schema of the real vocabulary is a valid schema and names every fact', () => {
  const schema = ruleJsonSchema(VOCABULARY) as { $defs: { FactTest: { properties: { fact: { enum: string[] } } } } };
  expect(() => new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, strictTypes: false }).compile(schema)).not.toThrow();
  expect(schema.$defs.FactTest.properties.fact.enum).toEqual(VOCABULARY.facts.map((fact) => fact.path));
});
