import type { FactDefinition } from '../../vocabulary/fact-definition.js';
import { isPlainObject } from '../../vocabulary/plain-object.js';
import { readProfile } from '../../vocabulary/read-profile.js';
import { expandShorthand } from '../../vocabulary/shorthand.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';

/** Any day will do for a statement without a date. */
const SOME_DAY = '2000-01-01';

/** What a cell says about a fact, in the long form of profiles. */
export interface CellStatement {
  readonly input: Readonly<Record<string, unknown>>;
  /** Why it can't be read; `null` when it can. Holds no cell. */
  readonly problem: string | null;
}

/** The statement that a text makes about a fact; a number is in the unit of its column. */
export function cellStatement(definition: FactDefinition, text: string, unit: string | undefined, vocabulary: Vocabulary): CellStatement {
  const [group = '', name = ''] = definition.path.split('.');
  const written = definition.kind === 'quantity' && unit !== undefined ? `${text} ${unit}` : text;
  const profile = expandShorthand({ [group]: { [name]: written } }, vocabulary);
  const { problems } = readProfile(profile, SOME_DAY, vocabulary);
  const refused = problems.find(({ effect }) => effect === 'REFUSED');
  const facts = isPlainObject(profile) ? profile[group] : undefined;
  const input = isPlainObject(facts) && isPlainObject(facts[name]) ? facts[name] : {};
  return { input, problem: refused === undefined ? null : (refused.hint ?? refused.message) };
}
