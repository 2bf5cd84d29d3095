import type { Assessment, MissingFact } from '../assessment/assessment.js';
import { plainMarkdown } from './card-text.js';

/** Facts that a card names; the rest is counted. */
const MOST_FACTS = 10;

/** Sources and options that a line names. */
const MOST_NAMED = 4;

/** What a missing fact bears on, in words, what was read in full first. */
function bearsOn({ couldTurn, neededFor }: MissingFact, readInFull: ReadonlySet<string>): readonly string[] {
  const named = [...new Set([...couldTurn.map(({ kind, code }) => `${kind === 'SOURCE' ? 'source' : 'option'} ${code}`), ...neededFor])];
  return [...named.filter((name) => readInFull.has(name)), ...named.filter((name) => !readInFull.has(name))];
}

/**
 * The missing facts that could change an answer, in the order in which a card names them: first those that alone turn
 * the most sources that were read in full, since what was read in part counts for little; then as the answer ranks them.
 */
export function missingFactsFirst({ missing, sources }: Pick<Assessment, 'missing' | 'sources'>): readonly { readonly fact: MissingFact; readonly bearsOn: readonly string[] }[] {
  const readInFull = new Set(sources.filter(({ read }) => read === null).map(({ code }) => `source ${code}`));
  const turned = ({ couldTurn }: MissingFact): number => new Set(couldTurn.filter(({ kind, code }) => kind === 'SOURCE' && readInFull.has(`source ${code}`)).map(({ code }) => code)).size;
  return missing
    .filter(({ couldTurn, neededFor }) => couldTurn.length + neededFor.length > 0)
    .map((fact) => ({ fact, bearsOn: bearsOn(fact, readInFull), turned: turned(fact) }))
    .sort((a, b) => b.turned - a.turned || a.fact.rank - b.fact.rank);
}

/** Lines of a card: the first facts with the first of what they bear on, and how many more there are. */
export function missingFactLines(facts: ReturnType<typeof missingFactsFirst>): readonly string[] {
  const counted = (names: readonly string[]): string => {
    const more = names.length - MOST_NAMED;
    return `${names.slice(0, MOST_NAMED).map(plainMarkdown).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  };
  return [
    ...facts.slice(0, MOST_FACTS).map(({ fact, bearsOn: names }) => `- ${plainMarkdown(fact.label)}: bears on ${counted(names)}`),
    ...(facts.length > MOST_FACTS ? [`- and ${facts.length - MOST_FACTS} more facts`] : []),
  ];
}
