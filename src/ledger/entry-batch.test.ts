import { type EntryDraft, sealBatch } from './entry-batch.js';
import { ENTRY_KINDS, type EntryKind, entryKindRule } from './entry-kind.js';
import { opensCommitment } from './entry.js';
import { MerkleFrontier } from './merkle-frontier.js';

const draft: EntryDraft = {
  tenant: 'north',
  recordedAt: '2026-11-20T08:00:00.000Z',
  kind: 'case-read',
  actor: { id: 'user-1', role: 'board' },
  subject: 'p1.abc',
  facts: { assessment: 'a-1' },
  payload: { fields: ['options'] },
  salt: '11'.repeat(32),
};

describe('sealBatch', () => {
  it('gives drafts the next indexes and ends on the frontier that holds them', () => {
    const first = sealBatch(MerkleFrontier.EMPTY, [draft, draft]);
    const second = sealBatch(first.frontier, [draft, draft, draft]);
    const all = [...first.entries, ...second.entries];
    expect(all.map(({ entry }) => entry.index)).toEqual([0, 1, 2, 3, 4]);
    expect(second.frontier.root()).toEqual(MerkleFrontier.EMPTY.append(all.map(({ leafHash }) => leafHash)).root());
    expect(all.every(({ entry, opening }) => opensCommitment(opening, entry.commitment))).toBe(true);
  });

  it('can seal the same drafts again after a commit that failed', () => {
    const before = sealBatch(MerkleFrontier.EMPTY, [draft]).frontier;
    expect(sealBatch(before, [draft, draft])).toEqual(sealBatch(before, [draft, draft]));
    expect(before.size).toBe(1);
  });

  it('keeps the payload and salt out of the entry', () => {
    const text = JSON.stringify(sealBatch(MerkleFrontier.EMPTY, [{ ...draft, payload: 'SECRET' }]).entries[0]?.entry);
    expect(text).not.toContain('SECRET');
    expect(text).not.toContain(draft.salt);
  });

  it.each<[string, Partial<EntryDraft>]>([
    ['a patient entry without a subject', { subject: null }],
    ['a subject where none belongs', { kind: 'service-started', facts: {} }],
    ['a fact of another kind', { facts: { profileDigest: 'x' } }],
    ['a kind nobody knows', { kind: 'something-else' as EntryKind }],
    ['a kind that only the prototype has', { kind: 'constructor' as EntryKind }],
    ['free text as a fact', { facts: { assessment: 'x'.repeat(300) } }],
    ['a time that is no instant', { recordedAt: 'now' }],
    ['a short salt', { salt: '11' }],
    ['an erasure of itself', { kind: 'erasure', facts: {}, erases: [0] }],
    ['erased indexes outside an erasure', { erases: [0] }],
    ['a payload without canonical text', { payload: { a: [undefined] } }],
  ])('refuses %s', (_, change) => {
    expect(() => sealBatch(MerkleFrontier.EMPTY, [{ ...draft, ...change }])).toThrow();
  });

  it('never repeats a value of the draft in its error', () => {
    expect(() => sealBatch(MerkleFrontier.EMPTY, [{ ...draft, subject: 'SECRET\n', facts: { assessment: 'SECRET\n' } }])).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('SECRET') }),
    );
  });
});

describe('entryKindRule', () => {
  it('names every kind in one spelling, and facts that cannot be mistaken for members', () => {
    for (const kind of Object.keys(ENTRY_KINDS) as EntryKind[]) {
      expect(kind).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(entryKindRule(kind).facts.length).toBeGreaterThan(0);
    }
  });
});
