import { Field, InputType } from '@nestjs/graphql';
import type { FactDefinition } from '../../vocabulary/fact-definition.js';
import { VOCABULARY } from '../../vocabulary/vocabulary.js';
import { describeFact } from './describe-fact.js';
import { ChoiceInput, CountInput, QuantityInput } from './fact-inputs.js';

const SHAPES = { quantity: QuantityInput, count: CountInput, choice: ChoiceInput } as const;

type InputClass = new () => object;

/** An empty class of this name: the decorators of the schema want one to hang the fields on. */
function classNamed(name: string): InputClass {
  const created = class {};
  Object.defineProperty(created, 'name', { value: name });
  return created;
}

function byGroup(facts: readonly FactDefinition[]): ReadonlyMap<string, readonly FactDefinition[]> {
  const groups = new Map<string, FactDefinition[]>();
  for (const definition of facts) {
    // Facts that are only ever computed are no input; the problem NOT_GIVABLE is for doors without a schema.
    if (!definition.given) continue;
    const [group] = definition.path.split('.') as [string];
    groups.set(group, [...(groups.get(group) ?? []), definition]);
  }
  return groups;
}

function groupInput(group: string, facts: readonly FactDefinition[]): InputClass {
  const name = `${group.slice(0, 1).toUpperCase()}${group.slice(1)}Input`;
  const input = classNamed(name);
  for (const definition of facts) {
    const fact = definition.path.slice(group.length + 1);
    const shape = SHAPES[definition.kind];
    Field(() => [shape], { nullable: true, description: describeFact(definition) })(input.prototype as object, fact);
  }
  InputType(name, { description: `Facts of the group ${group}. A field takes one observation or a list of them.` })(input);
  return input;
}

function profileInput(): InputClass {
  const profile = classNamed('ProfileInput');
  for (const [group, facts] of byGroup(VOCABULARY.facts)) {
    const input = groupInput(group, facts);
    Field(() => input, { nullable: true, description: `Facts of the group ${group}.` })(profile.prototype as object, group);
  }
  InputType('ProfileInput', {
    description: 'What is known of one patient. Leave out what is not known: it is then unknown, never absent. Carries no name, no date of birth, no number of the patient.',
  })(profile);
  return profile;
}

/** The input of a patient's facts, made from the vocabulary when this file loads: one object a group, one field a fact. */
export const ProfileInput = profileInput();
