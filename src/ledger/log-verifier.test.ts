import { exported, instantAt, ordinaryLog, type SampleLog, TRUST } from '../../test/fixtures/ledger/sample-log.js';
import { entryLeafHash } from './entry.js';
import { sealBatch } from './entry-batch.js';
import { LogVerifier, type LogVerifierOptions } from './log-verifier.js';
import { MerkleFrontier } from './merkle-frontier.js';
import { openHead, type TreeHead } from './signed-head.js';

const log = ordinaryLog(24, 6);

/** Feeds a log as a store would: rows in order, each head after the last row it covers. */
function feed(sample: SampleLog, verifier: LogVerifier, from = 0, to = sample.sealed.length): LogVerifier {
  for (const one of sample.sealed.slice(from, to)) {
    verifier.entry(exported(sample, one));
    const note = sample.heads.get(verifier.size);
    if (note !== undefined) verifier.head(note);
  }
  return verifier;
}

function headOf(size: number): TreeHead {
  const opened = openHead(log.heads.get(size) ?? '', TRUST);
  if (!opened.ok) throw new Error('no such head');
  return opened.head;
}

/** The log with other indexes in its erasure (entry 16), hashed again. */
function withErasure(erases: readonly number[]): SampleLog {
  const sealed = log.sealed.map((one) => {
    if (one.entry.kind !== 'erasure') return one;
    const entry = { ...one.entry, erases };
    return { ...one, entry, leafHash: entryLeafHash(entry) };
  });
  return { ...log, sealed };
}

function verdict(sample: SampleLog, options: LogVerifierOptions = {}) {
  return feed(sample, new LogVerifier(TRUST, options)).finish();
}

describe('LogVerifier', () => {
  it('accepts an honest log and counts what it did', () => {
    expect(verdict(log)).toEqual({ first: null, entries: 24, opened: 20, erased: 4, withheld: 0, heads: 4, provenSize: 24, clockStepsBack: 0 });
  });

  it('tells erased from missing', () => {
    const [erasedIndex] = log.erased;
    const unexplained = { ...log, erased: new Set([...log.erased, 2]) };
    expect(log.erased.has(2)).toBe(false);
    expect(erasedIndex).toBeLessThan(16);
    expect(verdict(unexplained).first).toEqual(expect.objectContaining({ code: 'PAYLOAD_MISSING', index: 2, lastIndex: 2 }));
  });

  it('finds an erasure that was recorded and not done', () => {
    expect(verdict({ ...log, erased: new Set() }).first).toEqual(
      expect.objectContaining({ code: 'ERASED_PAYLOAD_PRESENT', index: 16, what: expect.stringContaining('entry 1') }),
    );
  });

  it('does not let the erasure of one patient explain the missing content of another', () => {
    const forged = withErasure([1, 2, 5, 9, 13]);
    expect(verdict({ ...forged, erased: new Set([1, 2, 5, 9, 13]) }).first).toEqual(expect.objectContaining({ code: 'PAYLOAD_MISSING', index: 2 }));
  });

  it('finds an erasure that names an entry not before it', () => {
    const forged = withErasure([1, 5, 9, 13, 17]);
    expect(verdict(forged).first).toEqual(expect.objectContaining({ code: 'ERASURE_INVALID', index: 16, what: expect.stringContaining('entry 17') }));
  });

  it('finds a log without any head, and a tail no head covers', () => {
    expect(verdict({ ...log, heads: new Map() }).first).toEqual(expect.objectContaining({ code: 'NO_SIGNED_HEAD', index: 0, lastIndex: 23 }));
    const tail = feed(log, new LogVerifier(TRUST), 0, 20).finish();
    expect(tail.first).toEqual(expect.objectContaining({ code: 'UNSIGNED_TAIL', index: 18, lastIndex: 19 }));
    expect(tail.provenSize).toBe(18);
  });

  it('needs a published head to see that a whole tail is gone', () => {
    const cut = { ...log, sealed: log.sealed.slice(0, 12), erased: new Set<number>() };
    expect(verdict(cut).first).toBeNull();
    expect(verdict(cut, { publishedHeads: [headOf(6), headOf(24)] }).first).toEqual(
      expect.objectContaining({ code: 'LOG_SHORTER_THAN_HEAD', index: 12, lastIndex: 23 }),
    );
  });

  it('compares published heads of any size, whatever their order', () => {
    expect(verdict(log, { publishedHeads: [headOf(18), headOf(6), headOf(24), headOf(6)] })).toEqual(expect.objectContaining({ first: null, heads: 8 }));
    const forked = { ...headOf(12), root: Buffer.alloc(32) };
    expect(verdict(log, { publishedHeads: [forked] }).first).toEqual(expect.objectContaining({ code: 'ROOT_MISMATCH', index: 6, lastIndex: 11 }));
  });

  it('names a missing payload before a later bad entry, and lets an erasure behind that entry explain it', () => {
    const sealed = log.sealed.map((one) => (one.entry.index === 12 ? { ...one, entry: { ...one.entry, tenant: 'south' } } : one));
    expect(verdict({ ...log, sealed }).first).toEqual(expect.objectContaining({ code: 'LEAF_HASH_MISMATCH', index: 12 }));
    const both = { ...log, sealed, erased: new Set([...log.erased, 2]) };
    expect(verdict(both).first).toEqual(expect.objectContaining({ code: 'PAYLOAD_MISSING', index: 2 }));
  });

  it('reports a clock that was set back without taking it for damage', () => {
    const times = [0, 5, 3, 6, 1];
    const drafts = times.map((time, index) => ({
      tenant: 'north',
      recordedAt: instantAt(time),
      kind: 'service-started' as const,
      actor: { id: 'service', role: 'service' },
      subject: null,
      facts: { instance: 'a' },
      payload: null,
      salt: `0${index}`.repeat(32),
    }));
    const { entries } = sealBatch(MerkleFrontier.EMPTY, drafts);
    const sample = { ...log, sealed: entries, erased: new Set<number>(), heads: new Map<number, string>() };
    expect(verdict(sample)).toEqual(expect.objectContaining({ clockStepsBack: 2, opened: 5 }));
  });

  it('accepts entries without content only where that was agreed', () => {
    const bare = { ...log, erased: new Set(log.sealed.map(({ entry }) => entry.index)) };
    expect(verdict(bare).first).toEqual(expect.objectContaining({ code: 'PAYLOAD_MISSING', index: 0 }));
    expect(verdict(bare, { mayWithholdOpenings: true })).toEqual(expect.objectContaining({ first: null, withheld: 24, opened: 0 }));
  });

  it.each<[string, object]>([
    ['an entry that is none', { entry: { index: 0 } }],
    ['a leaf hash that is none', { leafHash: 'x' }],
    ['an opening that is none', { opening: { payload: 1 } }],
    ['an opening that is undefined', { opening: undefined }],
  ])('refuses %s', (_, change) => {
    const [one] = log.sealed;
    if (one === undefined) throw new Error('the log is empty');
    const verifier = new LogVerifier(TRUST);
    verifier.entry({ ...exported(log, one), ...change });
    expect(verifier.finish().first).toEqual(expect.objectContaining({ code: 'ENTRY_MALFORMED', index: 0 }));
  });
});
