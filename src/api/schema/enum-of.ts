import { registerEnumType } from '@nestjs/graphql';

/**
 * Registers the words of `T` as an enum of the schema, each with its meaning. The record must name every word of
 * `T`, so a word that is added below fails to compile until the schema spells it out.
 * Members are the words in capitals with underscores; inside, the word itself is kept, so no answer is rewritten.
 */
export function enumOf<T extends string>(name: string, description: string, meanings: Readonly<Record<T, string>>): Readonly<Record<string, T>> {
  const members: Record<string, T> = {};
  const valuesMap: Record<string, { description: string }> = {};
  for (const [word, meaning] of Object.entries(meanings) as [T, string][]) {
    const member = word.toUpperCase().replace(/[-.]/g, '_');
    members[member] = word;
    valuesMap[member] = { description: meaning };
  }
  registerEnumType(members, { name, description, valuesMap });
  return members;
}
