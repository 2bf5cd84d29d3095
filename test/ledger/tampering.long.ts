import { ATTACKS } from '../fixtures/ledger/tampering.js';
import { overlooked } from '../fixtures/ledger/overlooked.js';
import { exportLines, ordinaryLog } from '../fixtures/ledger/sample-log.js';
import { summaryOfLedger, summaryOfScript, verifyWithLedger, verifyWithScript } from '../fixtures/ledger/verifiers.js';

describe('10,000 random tamperings and more', () => {
  const rounds = Math.ceil(10_000 / Object.keys(ATTACKS).length);

  it.each([
    ['src/ledger', verifyWithLedger],
    ['verify-audit.mjs', verifyWithScript],
  ])('are all found and placed by %s', (_, verify) => {
    const { tried, wrong } = overlooked(ordinaryLog(30, 7), verify, rounds, 20_261_120);
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(10_000);
  }, 600_000);
});

describe('an honest log of 100,000 entries', () => {
  it('raises no alarm', () => {
    const log = ordinaryLog(100_000, 1000);
    const lines = exportLines(log);
    const summary = summaryOfLedger(lines);
    expect(summary).toEqual(expect.objectContaining({ first: null, entries: 100_000, provenSize: 100_000 }));
    expect(summaryOfScript(lines)).toEqual(summary);
  }, 600_000);
});
