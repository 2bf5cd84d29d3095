import type { FactDefinition } from '../vocabulary/fact-definition.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { choiceWords } from './expression-problems.js';
import { BOUND_NUMBER, unitSpellings } from './written-bound.js';

type JsonSchema = Readonly<Record<string, unknown>>;

const text: JsonSchema = { type: 'string' };
const NUMERIC = ['atLeast', 'above', 'atMost', 'below', 'equals'] as const;
const CHOICE_ONE = ['is', 'isNot'] as const;
const CHOICE_MANY = ['isOneOf', 'isNoneOf'] as const;

/** JSON Schema of an expression: `all`, `any`, `not`, or a test on one fact. */
export function expressionJsonSchema(): JsonSchema {
  const branch = (key: string, of: JsonSchema): JsonSchema => ({ type: 'object', properties: { [key]: of }, required: [key], additionalProperties: false });
  const some: JsonSchema = { type: 'array', minItems: 1, items: { $ref: '#/$defs/Expression' } };
  return { oneOf: [branch('all', some), branch('any', some), branch('not', { $ref: '#/$defs/Expression' }), { $ref: '#/$defs/FactTest' }] };
}

/**
 * JSON Schema of a test on one fact, so that an editor completes fact names, units and codes. Facts that may be tested
 * alike share one condition. The same language as `expressionProblems`; test/contract/rule-schema.test.ts holds the two
 * together.
 */
export function factTestJsonSchema(vocabulary: Vocabulary): JsonSchema {
  const alike = new Map<string, { readonly facts: string[]; readonly then: JsonSchema }>();
  for (const definition of vocabulary.facts) {
    const then = testOf(definition);
    const key = JSON.stringify(then);
    const group = alike.get(key) ?? { facts: [], then };
    group.facts.push(definition.path);
    alike.set(key, group);
  }
  return {
    type: 'object',
    properties: {
      fact: { enum: vocabulary.facts.map((definition) => definition.path) },
      ...Object.fromEntries(NUMERIC.map((test) => [test, text])),
      ...Object.fromEntries(CHOICE_ONE.map((test) => [test, text])),
      ...Object.fromEntries(CHOICE_MANY.map((test) => [test, { type: 'array', minItems: 1, items: text }])),
      maxAgeDays: { type: 'string', pattern: '^[1-9][0-9]{0,4}$' },
    },
    required: ['fact'],
    additionalProperties: false,
    allOf: [...alike.values()].map(({ facts, then }) => ({ if: { properties: { fact: { enum: facts } }, required: ['fact'] }, then })),
  };
}

function testOf(definition: FactDefinition): JsonSchema {
  if (definition.kind === 'choice') {
    const word: JsonSchema = { enum: choiceWords(definition) };
    return {
      properties: {
        ...Object.fromEntries(CHOICE_ONE.map((test) => [test, word])),
        ...Object.fromEntries(CHOICE_MANY.map((test) => [test, { items: word }])),
        ...Object.fromEntries(NUMERIC.map((test) => [test, false])),
      },
      oneOf: [...CHOICE_ONE, ...CHOICE_MANY].map((test) => ({ required: [test] })),
    };
  }
  const bound: JsonSchema =
    definition.kind === 'count'
      ? { pattern: '^(0|[1-9][0-9]{0,11})$' }
      : { pattern: `^${BOUND_NUMBER} (?:${unitSpellings(definition).map(escaped).join('|')})$` };
  return {
    properties: {
      ...Object.fromEntries(NUMERIC.map((test) => [test, bound])),
      ...Object.fromEntries([...CHOICE_ONE, ...CHOICE_MANY].map((test) => [test, false])),
    },
    anyOf: NUMERIC.map((test) => ({ required: [test] })),
    not: { anyOf: [['atLeast', 'above'], ['atMost', 'below'], ...['atLeast', 'above', 'atMost', 'below'].map((test) => ['equals', test])].map((required) => ({ required })) },
  };
}

function escaped(literal: string): string {
  // Not `-`: outside a class it needs no escape, and the u flag refuses one.
  return literal.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}
