import { CANARY } from '../api/hostile-document.js';
import type { SeededRandom } from '../generators/seeded-random.js';

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

/** Every member of every object and list below. */
function placesIn(value: unknown, places: Place[] = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return places;
  for (const key of Object.keys(value)) {
    const holder = value as Record<string, unknown>;
    places.push({ holder, key });
    placesIn(holder[key], places);
  }
  return places;
}

const STRANGE: readonly unknown[] = [
  null, '', ' ', CANARY, `${CANARY}\u202E`, `${CANARY}\u0000`, true, false, 0, -0, -1, 1e308, 9_007_199_254_740_992, 0.1, 5e-324, [], {}, [[]], [null], [[], {}], { value: CANARY },
  '2026-02-30', '2027-01-01', '2026', '0000-01-01', '1e999', 'NaN', '1,5', '<5', '-0', '9'.repeat(400), 'final', 'active', 'entered-in-error', 'completed', 'Bundle', 'Patient',
  'http://loinc.org', 'http://snomed.info/sct', '441525007', '109841003', 'urn:consilium:fact', 'toString', 'hasOwnProperty', 'valueOf', 'length', 'Patient/p1', 'urn:uuid:0', '#', 'x'.repeat(2_000),
];
const KEYS = ['value', 'valueQuantity', 'code', 'coding', 'system', 'reference', 'resource', 'entry', 'status', 'extension', 'component', 'toString', 'length', '__typename', CANARY];

function copyOf(value: unknown): unknown {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown);
}

/** A copy of a JSON value in which one to eight members were replaced, removed, added, repeated or exchanged for others of it. */
export function mutateJson(value: unknown, draw: SeededRandom): unknown {
  const root = { whole: copyOf(value) };
  for (let change = draw.whole(1, 8); change > 0; change -= 1) {
    const places = placesIn(root);
    const { holder, key } = draw.pick(places);
    const other = draw.pick(places);
    switch (draw.pick(['strange', 'strange', 'remove', 'exchange', 'wrap', 'add', 'repeat', 'deep'] as const)) {
      case 'strange':
        holder[key] = copyOf(draw.pick(STRANGE));
        break;
      case 'remove':
        if (key !== 'whole') delete holder[key];
        break;
      case 'exchange':
        holder[key] = copyOf(other.holder[other.key]);
        break;
      case 'wrap':
        holder[key] = draw.chance(0.5) ? [holder[key]] : { [draw.pick(KEYS)]: holder[key] };
        break;
      case 'add':
        if (typeof holder[key] === 'object' && holder[key] !== null && !Array.isArray(holder[key])) (holder[key] as Record<string, unknown>)[draw.pick(KEYS)] = copyOf(draw.pick(STRANGE));
        break;
      case 'repeat':
        if (Array.isArray(holder[key]) && holder[key].length > 0) holder[key] = [...(holder[key] as unknown[]), ...Array.from({ length: draw.whole(1, 40) }, () => copyOf((holder[key] as unknown[])[0]))];
        break;
      case 'deep':
        for (let depth = draw.whole(1, 40); depth > 0; depth -= 1) holder[key] = draw.chance(0.5) ? [holder[key]] : { a: holder[key] };
        break;
    }
  }
  return root.whole;
}

const PIECES = ['"', '\\', '{', '}', '[', ']', ',', ':', '\u0000', '\uFEFF', '\uD800', '\u2028', '1e999', '-', '0x', 'null', '"__proto__":1,', '"a":1,"a":2,', '\\u0000', '\\ud800', `"${CANARY}"`, '/*', '//', '\r\n', 'NaN'];

/** A copy of a text in which one to six stretches were cut out, doubled, moved or overwritten. */
export function mutateText(text: string, draw: SeededRandom): string {
  let mutated = text;
  for (let change = draw.whole(1, 6); change > 0; change -= 1) {
    const at = draw.whole(0, mutated.length);
    const length = draw.whole(0, draw.chance(0.2) ? 400 : 8);
    const stretch = mutated.slice(at, at + length);
    switch (draw.pick(['cut', 'double', 'insert', 'overwrite', 'end'] as const)) {
      case 'cut':
        mutated = mutated.slice(0, at) + mutated.slice(at + length);
        break;
      case 'double':
        mutated = mutated.slice(0, at) + stretch + mutated.slice(at);
        break;
      case 'insert':
        mutated = mutated.slice(0, at) + draw.pick(PIECES) + mutated.slice(at);
        break;
      case 'overwrite':
        mutated = mutated.slice(0, at) + draw.pick(PIECES) + mutated.slice(at + length);
        break;
      case 'end':
        if (draw.chance(0.3)) mutated = mutated.slice(0, at);
        break;
    }
  }
  return mutated;
}
