import { ordinaryLog } from '../../test/fixtures/ledger/sample-log.js';
import { entryShapeProblem, isInstant, openingShapeProblem } from './entry-shape.js';

const log = ordinaryLog(12, 12);
const entry = log.sealed[3]?.entry;

describe('entryShapeProblem', () => {
  it('finds nothing wrong with entries that were written', () => {
    expect(log.sealed.map((one) => entryShapeProblem(JSON.parse(JSON.stringify(one.entry))))).toEqual(log.sealed.map(() => null));
  });

  it.each<[string, Record<string, unknown>]>([
    ['a member more', { note: 'x' }],
    ['another format', { format: 2 }],
    ['a negative index', { index: -1 }],
    ['an index that is no whole number', { index: 1.5 }],
    ['an empty tenant', { tenant: '' }],
    ['a local time', { recordedAt: '2026-11-20T08:00:00.000+01:00' }],
    ['a misspelled kind', { kind: 'Case Read' }],
    ['an actor with a member more', { actor: { id: 'a', role: 'b', name: 'c' } }],
    ['an actor without a role', { actor: { id: 'a' } }],
    ['a subject with a line break', { subject: 'a\nb' }],
    ['facts that are not texts', { facts: { a: 1 } }],
    ['a fact as long as prose', { facts: { a: 'x'.repeat(201) } }],
    ['a fact name with a lone surrogate', { facts: { '\ud800': 'x' } }],
    ['facts as a list', { facts: [] }],
    ['erased indexes outside an erasure', { erases: [1] }],
    ['an erasure of nothing', { kind: 'erasure' }],
    ['erased indexes out of order', { kind: 'erasure', erases: [2, 1] }],
    ['the same erased index twice', { kind: 'erasure', erases: [1, 1] }],
    ['a commitment in upper case', { commitment: 'AB'.repeat(32) }],
  ])('refuses %s', (_, change) => {
    expect(entryShapeProblem({ ...entry, ...change })).toEqual(expect.any(String));
  });

  it('refuses a member missing, and what is no object', () => {
    for (const member of Object.keys(entry ?? {})) {
      expect(entryShapeProblem(Object.fromEntries(Object.entries(entry ?? {}).filter(([name]) => name !== member)))).not.toBeNull();
    }
    for (const value of [null, [], 'entry', 3, undefined]) expect(entryShapeProblem(value)).not.toBeNull();
  });
});

describe('openingShapeProblem', () => {
  it('allows any JSON payload with a salt of 32 bytes, and nothing else', () => {
    const salt = '00'.repeat(32);
    expect([null, 0, '', [], {}].map((payload) => openingShapeProblem({ payload, salt }))).toEqual([null, null, null, null, null]);
    for (const bad of [null, { salt }, { payload: 1 }, { payload: 1, salt: '00' }, { payload: 1, salt, more: 1 }]) {
      expect(openingShapeProblem(bad)).not.toBeNull();
    }
  });
});

describe('isInstant', () => {
  it('is true for existing UTC instants in one spelling', () => {
    expect(isInstant('2028-02-29T23:59:59.999Z')).toBe(true);
    for (const bad of ['2026-02-29T00:00:00.000Z', '2026-13-01T00:00:00.000Z', '2026-01-01T24:00:00.000Z', '2026-01-01T00:00:00Z', 1, null]) {
      expect(isInstant(bad)).toBe(false);
    }
  });
});
