import type { FactDefinition } from './fact-definition.js';
import { COMPARATORS, UNAVAILABLE_REASONS } from './fact-input.js';
import type { Vocabulary } from './vocabulary.js';

type Schema = Readonly<Record<string, unknown>>;

const DECIMAL: Schema = { anyOf: [{ type: 'string', pattern: '^-?(0|[1-9][0-9]*)(\\.[0-9]+)?$' }, { type: 'number' }] };
const DAY: Schema = { type: 'string', pattern: '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$', description: 'Day of observation: YYYY-MM-DD, or YYYY-MM or YYYY when no more is known' };

/** Words that a choice fact accepts as code: its codes and the coarser ones. */
function codeWords(definition: FactDefinition & { readonly kind: 'choice' }): readonly string[] {
  return [...definition.choices, ...definition.groups].map(({ code }) => code);
}

function valueFields(definition: FactDefinition): Schema {
  if (definition.kind === 'choice') {
    const code = { enum: codeWords(definition) };
    return { code, anyOf: { type: 'array', items: code, minItems: 1 } };
  }
  const numbers = { value: DECIMAL, low: DECIMAL, high: DECIMAL, comparator: { enum: COMPARATORS } };
  if (definition.kind === 'count') return { ...numbers, unit: { enum: ['1', ...(definition.countedIn ?? [])] } };
  return { ...numbers, unit: { enum: definition.units.flatMap(({ unit, aliases }) => [unit, ...aliases]), description: `Canonical: ${definition.canonicalUnit}` } };
}

function statementSchema(definition: FactDefinition): Schema {
  return { type: 'object', properties: { ...valueFields(definition), observedOn: DAY, unavailable: { enum: UNAVAILABLE_REASONS } }, additionalProperties: false };
}

/** Statements that are the same for several facts (yes or no, a diameter) stand once, under the name of the first such fact. */
class SharedStatements {
  readonly definitions: Record<string, Schema> = {};
  private readonly names = new Map<string, string>();

  reference(definition: FactDefinition): Schema {
    const statement = statementSchema(definition);
    const text = JSON.stringify(statement);
    const name = this.names.get(text) ?? definition.path;
    this.names.set(text, name);
    this.definitions[name] = statement;
    return { $ref: `#/$defs/${name}` };
  }
}

/**
 * JSON Schema (draft 2020-12) of a profile in its long form, for editors and clients. It describes what is well formed;
 * readProfile decides, and tells more: plausibility, dates that do not exist, ranges that are reversed.
 */
export function profileSchema(vocabulary: Vocabulary): Schema {
  const statements = new SharedStatements();
  const groups: Record<string, { type: string; properties: Record<string, Schema>; additionalProperties: boolean }> = {};
  for (const definition of vocabulary.facts.filter(({ given }) => given)) {
    const [group = '', name = ''] = definition.path.split('.');
    const statement = statements.reference(definition);
    groups[group] ??= { type: 'object', properties: {}, additionalProperties: false };
    groups[group].properties[name] = { title: definition.label, description: definition.definition, anyOf: [statement, { type: 'array', items: statement }, { type: 'null' }] };
  }
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'Patient profile', type: 'object', properties: groups, additionalProperties: false, $defs: statements.definitions };
}
