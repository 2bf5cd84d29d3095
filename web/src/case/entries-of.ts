import type { Fact } from '../api/use-knowledge';
import { EMPTY_ENTRY, UNAVAILABLE, type Entries, type Entry, type Unavailable } from './entry';

type Statement = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

function isStatement(value: unknown): value is Statement {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function numberText({ value, comparator, low, high }: Statement): string {
  if (low !== undefined && high !== undefined) return `${textOf(low)}-${textOf(high)}`;
  const compared = textOf(comparator);
  return compared === '' ? textOf(value) : `${compared} ${textOf(value)}`;
}

function entryOf(fact: Fact, statement: Statement, carried: readonly Statement[]): Entry {
  const observedOn = textOf(statement['observedOn']);
  const unavailable = textOf(statement['unavailable']);
  const base: Entry = { ...EMPTY_ENTRY, observedOn, carried };
  if (unavailable !== '') return { ...base, unavailable: (unavailable in UNAVAILABLE ? unavailable : 'NOT_RECORDED') as Unavailable };
  if (fact.kind !== 'CHOICE') return { ...base, text: numberText(statement), unit: textOf(statement['unit']) };
  const several = Array.isArray(statement['anyOf']) ? statement['anyOf'].map(textOf) : [];
  return several.length > 0 ? { ...base, codes: several, several: true } : { ...base, codes: [textOf(statement['code'])].filter((code) => code !== '') };
}

/** The statement a person would look at first: the newest dated one, else the first. */
function leading(statements: readonly Statement[]): Statement {
  return statements.reduce((best, one) => (textOf(one['observedOn']) > textOf(best['observedOn']) ? one : best));
}

/**
 * A profile as the service takes it, back in the form: what was recorded or read from a bundle. Where a fact has several
 * statements, the newest stands in the field and the others are carried along unchanged.
 */
export function entriesOf(facts: readonly Fact[], profile: unknown): Entries {
  if (!isStatement(profile)) return {};
  const entries: Record<string, Entry> = {};
  for (const fact of facts) {
    const [group, name] = fact.path.split('.') as [string, string];
    const members = profile[group];
    const sent = isStatement(members) ? members[name] : undefined;
    const statements = (Array.isArray(sent) ? sent : [sent]).filter(isStatement);
    if (statements.length === 0) continue;
    const shown = leading(statements);
    entries[fact.path] = entryOf(fact, shown, statements.filter((one) => one !== shown));
  }
  return entries;
}
