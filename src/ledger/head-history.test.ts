import { ordinaryLog, ORIGIN, SIGNER, TRUST } from '../../test/fixtures/ledger/sample-log.js';
import { consistencyProof } from './consistency-proof.js';
import { hashText } from './hash-text.js';
import { type HeadStep, verifyHeadHistory } from './head-history.js';
import { signHead } from './signed-head.js';

const log = ordinaryLog(40, 7);
const sizes = [...log.heads.keys()];
const steps = sizes.map((size, at): HeadStep => {
  const before = sizes[at - 1];
  const consistency = before === undefined ? [] : consistencyProof(log.tree, before, size).map(hashText);
  return { note: log.heads.get(size) ?? '', consistency };
});

describe('verifyHeadHistory', () => {
  it('accepts heads that only append, one seen twice included', () => {
    expect(verifyHeadHistory(steps, TRUST)).toEqual({ ok: true, latest: expect.objectContaining({ size: 40 }) });
    expect(verifyHeadHistory([...steps, { note: steps.at(-1)?.note ?? '', consistency: [] }], TRUST).ok).toBe(true);
    expect(verifyHeadHistory([], TRUST)).toEqual({ ok: true, latest: null });
  });

  it('finds a forked history although every head is truly signed', () => {
    const fork = signHead({ origin: ORIGIN, size: 28, root: Buffer.alloc(32, 1), time: '2026-11-20T09:00:00.000Z' }, SIGNER.key, SIGNER.privateKey);
    for (let at = 1; at < steps.length; at += 1) {
      const forked = steps.with(at, { note: fork, consistency: steps[at]?.consistency ?? [] });
      expect(verifyHeadHistory(forked, TRUST)).toEqual({ ok: false, at, code: 'HEADS_INCONSISTENT' });
    }
  });

  it('finds a smaller tree after a larger one, a head left out, and a proof that is no proof', () => {
    expect(verifyHeadHistory([...steps, { note: steps[0]?.note ?? '', consistency: [] }], TRUST)).toEqual({ ok: false, at: 6, code: 'HEADS_INCONSISTENT' });
    expect(verifyHeadHistory(steps.toSpliced(2, 1), TRUST)).toEqual({ ok: false, at: 2, code: 'HEADS_INCONSISTENT' });
    expect(verifyHeadHistory(steps.with(1, { note: steps[1]?.note ?? '', consistency: ['x'] }), TRUST)).toEqual({
      ok: false,
      at: 1,
      code: 'HEADS_INCONSISTENT',
    });
  });

  it('finds a head that is not signed', () => {
    expect(verifyHeadHistory(steps.with(3, { note: 'x', consistency: [] }), TRUST)).toEqual({ ok: false, at: 3, code: 'NOTE_MALFORMED' });
  });
});
