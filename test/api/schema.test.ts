import { readFileSync } from 'node:fs';
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType, isScalarType, getNamedType, type GraphQLInputObjectType, type GraphQLObjectType } from 'graphql';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const ours = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

function fieldsOf(name: string): ReturnType<GraphQLInputObjectType['getFields']> {
  return (schema.getType(name) as GraphQLInputObjectType).getFields();
}

describe('schema.graphql', () => {
  it.each(VOCABULARY.facts.filter(({ given }) => given).map((definition) => [definition.path, definition] as const))('takes the fact %s with its definition and its units or codes', (path, definition) => {
    const [group, fact] = path.split('.') as [string, string];
    const input = getNamedType(fieldsOf('ProfileInput')[group]?.type);
    const field = fieldsOf(String(input?.name))[fact];
    expect(String(field?.type)).toBe({ quantity: '[QuantityInput!]', count: '[CountInput!]', choice: '[ChoiceInput!]' }[definition.kind]);
    expect(field?.description).toContain(definition.definition);
    const words = definition.kind === 'quantity' ? definition.units.map(({ unit }) => unit) : definition.kind === 'choice' ? definition.choices.map(({ code }) => code) : [definition.possible.high];
    for (const word of words) expect(field?.description).toContain(word);
  });

  it('takes no fact that is only computed, and none that the vocabulary does not have', () => {
    const taken = Object.entries(fieldsOf('ProfileInput')).flatMap(([group, { type }]) => Object.keys(fieldsOf(String(getNamedType(type).name))).map((fact) => `${group}.${fact}`));
    expect(taken.sort()).toEqual(VOCABULARY.facts.filter(({ given }) => given).map(({ path }) => path).sort());
  });

  it('carries no number of the clinic as a float', () => {
    expect(schema.getType('Float')).toBeUndefined();
  });

  it('describes every type, field, argument and member', () => {
    const bare = ours.flatMap((type): string[] => {
      if (isScalarType(type) && ['Boolean', 'ID', 'Int', 'String'].includes(type.name)) return [];
      const own = type.description ? [] : [type.name];
      if (isEnumType(type)) return [...own, ...type.getValues().filter(({ description }) => !description).map(({ name }) => `${type.name}.${name}`)];
      if (isInputObjectType(type)) return [...own, ...Object.values(type.getFields()).filter(({ description }) => !description).map(({ name }) => `${type.name}.${name}`)];
      if (!isObjectType(type) && !isInterfaceType(type)) return own;
      return [
        ...own,
        ...Object.values(type.getFields()).flatMap((field) => [
          ...(field.description ? [] : [`${type.name}.${field.name}`]),
          ...field.args.filter(({ description }) => !description).map(({ name }) => `${type.name}.${field.name}(${name})`),
        ]),
      ];
    });
    expect(bare.filter((name) => name !== 'Query' && name !== 'Mutation')).toEqual([]);
  });

  it('answers every failure with code, message, path and hint', () => {
    const failures = schema.getPossibleTypes(schema.getType('Problem') as never).map(({ name }) => name);
    expect(failures).toEqual(expect.arrayContaining(['InvalidProfile', 'ProfileProblem', 'RuleSetUnknown']));
    // In a union, what is no success is a Problem.
    for (const union of ['PreviewResult', 'WhatIfResult', 'RecordAssessmentResult', 'AssessmentResult', 'ReplayResult', 'EraseCaseResult', 'AuditVerificationResult']) {
      const members = schema.getPossibleTypes(schema.getType(union) as never).map(({ name }) => name);
      expect(members.filter((name) => !failures.includes(name))).toHaveLength(1);
    }
  });

  it('says truth with three words, and never with a boolean', () => {
    const truths = ours.filter((type): type is GraphQLObjectType => isObjectType(type)).flatMap((type) => Object.values(type.getFields()).filter(({ name }) => name === 'truth' || name === 'bears').map((field) => String(field.type)));
    expect(truths.length).toBeGreaterThan(4);
    expect(new Set(truths)).toEqual(new Set(['Truth!']));
  });
});
