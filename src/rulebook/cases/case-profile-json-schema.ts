import type { FactDefinition } from '../../vocabulary/fact-definition.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';

type JsonSchema = Readonly<Record<string, unknown>>;

/** JSON Schema of the profile of a worked case: facts by group, with their codes and units, so that an editor completes them. What a value means is read by the vocabulary. */
export function caseProfileJsonSchema(vocabulary: Vocabulary): JsonSchema {
  const groups = new Map<string, Record<string, JsonSchema>>();
  for (const definition of vocabulary.facts) {
    const [group = '', name = ''] = definition.path.split('.');
    const facts = groups.get(group) ?? {};
    facts[name] = factJsonSchema(definition);
    groups.set(group, facts);
  }
  const closed = (properties: JsonSchema): JsonSchema => ({ type: 'object', properties, additionalProperties: false });
  return closed(Object.fromEntries([...groups].map(([group, facts]) => [group, closed(facts)])));
}

function factJsonSchema(definition: FactDefinition): JsonSchema {
  const long: readonly JsonSchema[] = [{ type: 'array' }, { type: 'object' }];
  if (definition.kind === 'choice') {
    const codes = [...definition.choices, ...definition.groups].map(({ code }) => code);
    return { description: `${definition.label}: ${codes.join(', ')}`, anyOf: [{ enum: codes }, { type: 'string', minLength: 1 }, ...long] };
  }
  const units = definition.kind === 'quantity' ? definition.units.map(({ unit }) => unit) : [];
  const example = `${definition.plausible.low}${units[0] === undefined ? '' : ` ${units[0]}`}`;
  return { description: `${definition.label}${units.length === 0 ? '' : ` in ${units.join(', ')}`}`, examples: [example], anyOf: [{ type: 'string', minLength: 1 }, ...long] };
}
