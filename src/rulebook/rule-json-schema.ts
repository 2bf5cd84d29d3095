import { z } from 'zod';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { caseProfileJsonSchema } from './cases/case-profile-json-schema.js';
import { caseSchema } from './cases/case-schema.js';
import { caseSeriesSchema } from './cases/case-series.js';
import { expressionJsonSchema, factTestJsonSchema } from './expression-json-schema.js';
import { expressionSchema } from './expression-schema.js';
import { ruleFileSchemas } from './rule-file-schemas.js';

type JsonSchema = Record<string, unknown>;

/**
 * JSON Schema (draft 2020-12) of every kind of rule file, for editors: rules/rule.schema.json. Every object is closed.
 * Says the form only; what a checker must see across files stays with the checks.
 */
export function ruleJsonSchema(vocabulary: Vocabulary): JsonSchema {
  const expression = expressionSchema(vocabulary);
  const schemas = ruleFileSchemas(expression);
  const definitions: Record<string, unknown> = { Expression: expressionJsonSchema(), FactTest: factTestJsonSchema(vocabulary) };
  const files = { SourceFile: schemas.source, OptionsFile: schemas.options, CautionsFile: schemas.cautions, PolicyFile: schemas.policy, RulebookFile: schemas.rulebook, CaseFile: caseSchema, CaseSeriesFile: caseSeriesSchema };
  for (const [name, schema] of Object.entries(files)) {
    const root = z.toJSONSchema(schema, { target: 'draft-2020-12', unrepresentable: 'any' }) as JsonSchema;
    for (const [key, definition] of Object.entries((root['$defs'] ?? {}) as JsonSchema)) {
      if (key !== 'Expression') definitions[key] = without(definition as JsonSchema, 'id');
    }
    // A root with an id of its own is among its definitions already.
    if (root['$ref'] === undefined) definitions[name] = without(root, '$defs', '$schema', 'id');
  }
  definitions['CaseProfile'] = caseProfileJsonSchema(vocabulary);
  for (const name of ['CaseFile', 'CaseSeriesFile']) definitions[name] = withProfile(definitions[name]);
  const ordered = Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $comment: 'Generated from src/rulebook and src/vocabulary by `npm run generate`; do not edit.',
    title: 'Rule file of Consilium',
    anyOf: Object.keys(files).map((name) => ({ $ref: `#/$defs/${name}` })),
    $defs: ordered,
  };
}

/** The schema with every `profile` in it, whose facts zod does not know, as one of the vocabulary. */
function withProfile(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withProfile);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(Object.entries(schema).map(([key, member]) => [key, key === 'profile' ? { $ref: '#/$defs/CaseProfile' } : withProfile(member)]));
}

function without(schema: JsonSchema, ...keys: readonly string[]): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => !keys.includes(key)));
}
