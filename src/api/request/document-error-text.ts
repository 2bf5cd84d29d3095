/**
 * What graphql-js says about a document, as patterns. A name in quotes is repeated only when the schema knows it:
 * everything else of a document can be a value of a patient.
 */
const KNOWN_TEXTS: readonly RegExp[] = [
  /^Cannot query field "[^"]*" on type "[^"]*"\./,
  /^Unknown argument "[^"]*" on field "[^"]*"\./,
  /^Unknown argument "[^"]*" on directive "@[^"]*"\./,
  /^Unknown type "[^"]*"\./,
  /^Unknown fragment "[^"]*"\./,
  /^Unknown directive "@[^"]*"\./,
  /^Directive "@[^"]*" may not be used on [A-Z_]+\./,
  /^Field "[^"]*" must not have a selection since type "[^"]*" has no subfields\./,
  /^Field "[^"]*" of type "[^"]*" must have a selection of subfields\./,
  /^Field "[^"]*" argument "[^"]*" of type "[^"]*" is required, but it was not provided\./,
  /^Field "[^"]*" of required type "[^"]*" was not provided\./,
  /^Field "[^"]*" is not defined by type "[^"]*"\./,
  /^Variable "\$[^"]*" is not defined/,
  /^Variable "\$[^"]*" is never used/,
  /^Variable "\$[^"]*" of type "[^"]*" used in position expecting type "[^"]*"\./,
  /^Variable "\$[^"]*" cannot be non-input type "[^"]*"\./,
  /^Variable "\$[^"]*" of required type "[^"]*" was not provided\./,
  /^Fragment "[^"]*" cannot be spread here as objects of type "[^"]*" can never be of type "[^"]*"\./,
  /^Fragment cannot be spread here as objects of type "[^"]*" can never be of type "[^"]*"\./,
  /^Fragment "[^"]*" cannot condition on non composite type "[^"]*"\./,
  /^Fragment cannot condition on non composite type "[^"]*"\./,
  /^Fragment "[^"]*" is never used\./,
  /^Cannot spread fragment "[^"]*" within itself/,
  /^There can be only one (?:argument|fragment|input field|operation|variable) named "[^"]*"\./,
  /^This anonymous operation must be the only defined operation\./,
  /^The directive "@[^"]*" can only be used once at this location\./,
  /^Expected value of type "[^"]*", found /,
  /^(?:String|Int|Boolean|ID) cannot represent (?:a |an )?(?:non[ -]\w+|non 32-bit signed integer) value/,
  /^Enum "[^"]*" cannot represent non-\w+ value/,
  /^Value "[^"]*" does not exist in "[^"]*" enum\./,
  /^Maximum introspection depth exceeded/,
];

const SUGGESTION = /Did you mean [^?]*\?$/;
const STRANGER = '(a name that the schema does not have)';

/** Names inside a type reference such as "[QuantityInput!]" or a field such as "Query.about". */
function isKnown(quoted: string, names: ReadonlySet<string>): boolean {
  return quoted.replace(/[[\]!$@]/g, '').split('.').every((name) => names.has(name));
}

/**
 * The text of a validation error that may leave: what is wrong, with the schema's own names, never with what the caller wrote.
 * @param names every name of the schema: types, fields, arguments, enum members, directives
 */
export function documentErrorText(message: string, names: ReadonlySet<string>): string {
  for (const known of KNOWN_TEXTS) {
    const said = known.exec(message)?.[0];
    if (said === undefined) continue;
    const masked = said.replace(/"([^"]*)"/g, (whole, quoted: string) => (isKnown(quoted, names) ? whole : STRANGER)).replace(/, found $/, ', found something else.');
    const suggestion = SUGGESTION.exec(message)?.[0] ?? '';
    // Suggestions are made from the schema; they are checked all the same.
    const safe = [...suggestion.matchAll(/"([^"]*)"/g)].every(([, quoted]) => isKnown(quoted as string, names));
    return suggestion !== '' && safe ? `${masked} ${suggestion}` : masked;
  }
  return 'the document does not fit the schema';
}
