import type { SeededRandom } from '../generators/seeded-random.js';

/** One attack: a document with variables, and the words in it that must never come back. */
export interface HostileDocument {
  readonly kind: string;
  readonly query: unknown;
  readonly variables: unknown;
  readonly operationName?: unknown;
}

/** Stands in every value, name and variable that an attack invents. */
export const CANARY = 'qzxcanary';

type Draw = SeededRandom;
type Maker = (draw: Draw) => Omit<HostileDocument, 'kind'>;

const PREVIEW = 'query ($p: ProfileInput!, $d: CalendarDay) { previewAssessment(profile: $p, asOf: $d) { __typename ... on Problem { code message path hint } ... on InvalidProfile { problems { code message path hint } } } }';
const WORDS = [CANARY, `${CANARY}\u202E`, `${CANARY}\u200Bx`, `'; DROP TABLE ${CANARY} --`, `<script>${CANARY}</script>`, `\uD83D\uDE00${CANARY}`, `${CANARY}`.repeat(200), `{{${CANARY}}}`, `../../${CANARY}`, `${CANARY}\r\nset-cookie: a=b`];

function anything(draw: Draw, depth: number): unknown {
  const choices: (() => unknown)[] = [
    () => draw.pick(WORDS),
    () => draw.pick([1e308, -1e308, 9_007_199_254_740_992, 0.1, -0, 2 ** 31, 5e-324]),
    () => draw.pick([true, false, null]),
    () => [],
    () => ({}),
  ];
  if (depth > 0) {
    choices.push(
      () => Array.from({ length: draw.whole(0, 3) }, () => anything(draw, depth - 1)),
      () => Object.fromEntries(Array.from({ length: draw.whole(0, 3) }, (_, index) => [`${draw.pick(['value', 'unit', 'code', 'labs', 'bilirubin', CANARY])}${index === 0 ? '' : index}`, anything(draw, depth - 1)])),
    );
  }
  return draw.pick(choices)();
}

function fact(draw: Draw): unknown {
  const field = draw.pick(['value', 'low', 'high', 'unit', 'comparator', 'observedOn', 'unavailable']);
  return { value: '20', unit: 'umol/L', [field]: anything(draw, 2) };
}

/** Every kind of attack; each is made anew from the random numbers. */
const MAKERS: Readonly<Record<string, Maker>> = {
  'nested deeply': (draw) => {
    const depth = 5 + draw.whole(0, 599);
    const field = draw.pick(['about', 'sources', 'scope', CANARY, 'all']);
    return { query: `${`{ ${field} `.repeat(depth)}${' }'.repeat(depth)}`, variables: {} };
  },
  'nested through a recursive type': (draw) => ({ query: `{ ruleSets { scope ${'{ all '.repeat(10 + draw.whole(0, 79))}{ fact ${'}'.repeat(200)}`, variables: {} }),
  'many aliases': (draw) => ({ query: `{ ${Array.from({ length: 16 + draw.whole(0, 499) }, (_, index) => `a${index}: ${draw.pick(['__typename', 'about { name }'])}`).join(' ')} }`, variables: {} }),
  'many aliases of an expensive field': (draw) => ({ query: `{ ${Array.from({ length: 16 + draw.whole(0, 99) }, (_, index) => `a${index}: previewAssessment(profile: {}) { __typename }`).join(' ')} }`, variables: {} }),
  'fragment bomb': (draw) => {
    const size = 5 + draw.whole(0, 39);
    const fragments = Array.from({ length: size }, (_, index) => `fragment f${index} on RuleSet { ${index + 1 < size ? `...f${index + 1} ...f${index + 1} ` : ''}name sources { name } }`);
    return { query: `{ ruleSets { ...f0 } } ${fragments.join(' ')}`, variables: {} };
  },
  'fragment circle': (draw) => ({ query: `{ about { ...a } } fragment a on About { ...b } fragment b on About { ...a ${draw.pick(['name', CANARY])} }`, variables: {} }),
  'many directives': (draw) => ({ query: `{ about ${draw.pick([`@${CANARY} `, '@include(if: true) ', '@skip(if: false) '] as const).repeat(1 + draw.whole(0, 399))}{ name } }`, variables: {} }),
  'many fields of one name': (draw) => ({ query: `{ about { ${'name '.repeat(100 + draw.whole(0, 4999))} } }`, variables: {} }),
  'deep literal': (draw) => {
    const depth = 5 + draw.whole(0, 399);
    return { query: `{ previewAssessment(profile: { labs: { bilirubin: { value: ${'['.repeat(depth)}1${']'.repeat(depth)} } } }) { __typename } }`, variables: {} };
  },
  'literal of a wrong type': (draw) => ({ query: `{ previewAssessment(profile: ${JSON.stringify(anything(draw, 2)).replace(/"(\w+)":/g, '$1:')}) { __typename } source(code: ${draw.pick(['1e999', 'true', '{}', '[[1]]', `"${CANARY}"`, CANARY, `$${CANARY}`])}) { code } }`, variables: {} }),
  'hostile argument of a page': (draw) => ({ query: `{ previewAssessment(profile: { patient: { age: { value: "x" } } }) { ... on Assessment { trace(first: ${draw.pick(['-1', '1e9', '99999999999999999999', '2147483648', '"5"', 'null', '0'])}, after: "${CANARY}") { totalCount } } } }`, variables: {} }),
  'fact of a wrong shape': (draw) => ({ query: PREVIEW, variables: { p: { labs: { bilirubin: fact(draw) }, patient: { age: { value: 'none of them' } } } } }),
  'profile of a wrong shape': (draw) => ({ query: PREVIEW, variables: { p: anything(draw, 4), d: 'not a day' } }),
  'day of a wrong shape': (draw) => ({ query: PREVIEW, variables: { p: {}, d: draw.pick([CANARY, {}, [], 7, true, '99999-01-01', '2026-13-45', '']) } }),
  'variables that are none': (draw) => ({ query: PREVIEW, variables: draw.pick([CANARY, 7, [CANARY], { [CANARY]: CANARY }, null]) }),
  'variable of another type': (draw) => ({ query: `query ($${CANARY}: ${draw.pick(['Int!', '[ProfileInput!]!', CANARY, 'Assessment'])}) { previewAssessment(profile: $${CANARY}) { __typename } }`, variables: { [CANARY]: anything(draw, 2) } }),
  'text that is no document': (draw) => ({ query: Array.from({ length: 1 + draw.whole(0, 59) }, () => draw.pick(['{', '}', '(', ')', '"', '"""', '...', '@', '$', '!', '\\', '\u2028', '\uFEFF', '#', CANARY, '0x1', '-', '1e', 'query', 'on', 'fragment'])).join(draw.pick(['', ' '])), variables: {} }),
  'unicode in names and texts': (draw) => ({ query: `{ source(code: ${JSON.stringify(draw.pick(WORDS))}) { ${draw.pick(['n\u00E4me', 'na\u200Bme', '\u03BD\u0430me', 'name'])} } }`, variables: {} }),
  'document that is none': (draw) => ({ query: draw.pick([null, 7, {}, [], '', ' ', true]), variables: {} }),
  'other operation': (draw) => ({ query: draw.pick([`mutation { ${CANARY} }`, 'mutation { __typename }', 'subscription { __typename }', `subscription { ${CANARY} }`, 'type A { b: Int }', 'extend type Query { b: Int }', 'schema { query: Query }']), variables: {} }),
  'operation name that is none': (draw) => ({ query: 'query A { about { name } } query B { about { name } }', variables: {}, operationName: draw.pick([CANARY, 7, {}, null, '']) }),
  'nested introspection': (draw) => ({ query: `{ __schema { types { ${'fields { type { '.repeat(2 + draw.whole(0, 19))}name${' } }'.repeat(2)}${' } }'.repeat(30)} } }`, variables: {} }),
  'huge literal': (draw) => ({ query: `{ source(code: "${CANARY.repeat(1 + draw.whole(0, 2999))}") { ${CANARY} } }`, variables: {} }),
};

const KINDS = Object.keys(MAKERS);

/** The attack of this number; the kinds take turns, so that every one is tried equally often. */
export function hostileDocument(number: number, draw: SeededRandom): HostileDocument {
  const kind = KINDS[number % KINDS.length] as string;
  return { kind, ...(MAKERS[kind] as Maker)(draw) };
}
