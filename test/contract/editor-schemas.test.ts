import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { EDITOR_SCHEMA_KINDS, editorSchema, type EditorSchemaKind } from '../../src/rulebook/editor-schemas.js';
import { ruleJsonSchema } from '../../src/rulebook/rule-json-schema.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';

const RULES = 'rules/hcc';
const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, strictTypes: false });
ajv.addSchema(ruleJsonSchema(VOCABULARY), 'https://rules.example/rule.schema.json');
// As an editor does it: a reference is resolved beside the file that makes it.
const validators = new Map(EDITOR_SCHEMA_KINDS.map((kind) => [kind, ajv.compile({ ...editorSchema(kind), $id: `https://rules.example/${kind}.schema.json` })]));

function accepts(kind: EditorSchemaKind, value: unknown): boolean {
  return validators.get(kind)?.(value) === true;
}
const filesOf = (folder: string): readonly string[] => readdirSync(`${RULES}/${folder}`).map((name) => `${RULES}/${folder}/${name}`);
const read = (path: string): unknown => parse(readFileSync(path, 'utf8'), { schema: 'failsafe' });

test.each([
  ['source', filesOf('sources')],
  ['case', filesOf('cases')],
  ['options', [`${RULES}/options.yaml`]],
  ['cautions', [`${RULES}/cautions.yaml`]],
] as const)('an editor accepts every %s file that ships', (kind, files) => {
  expect(files.filter((file) => !accepts(kind, read(file)))).toEqual([]);
});

test.each([
  ['a fact that is none', { tumor: { largestDiametre: '5 cm' } }],
  ['a group that is none', { tumour: { largestDiameter: '5 cm' } }],
  ['a number without quotes', { tumor: { number: 3 } }],
])('an editor marks %s in a case', (_, profile) => {
  const worked = { case: 'c', because: 'b', asOf: '2026-11-21', profile: { tumor: { largestDiameter: '5 cm' } }, expect: {} };
  expect([accepts('case', worked), accepts('case', { ...worked, profile })]).toEqual([true, false]);
});

test('an editor offers codes and units of a fact where a case names it', () => {
  const { $defs } = ruleJsonSchema(VOCABULARY) as { $defs: { CaseProfile: { properties: Record<string, { properties: Record<string, { description: string; anyOf: readonly { enum?: readonly string[] }[] }> }> } } };
  expect($defs.CaseProfile.properties['liver']?.properties['childPughClass']?.anyOf[0]?.enum).toEqual(['A', 'B', 'C']);
  expect($defs.CaseProfile.properties['tumor']?.properties['largestDiameter']?.description).toMatch(/ in cm, mm/u);
});

test('a kind of file is offered the keys of its kind only', () => {
  const options = read(`${RULES}/options.yaml`);
  expect(EDITOR_SCHEMA_KINDS.filter((kind) => accepts(kind, options))).toEqual(['options']);
});
