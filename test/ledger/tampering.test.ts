import fc from 'fast-check';
import { overlooked } from '../fixtures/ledger/overlooked.js';
import { exportLines, ordinaryLog, sampleLog, type SampleStep, selectionLines } from '../fixtures/ledger/sample-log.js';
import {
  summaryOfLedger,
  summaryOfScript,
  verifyStoredHashesOnly,
  verifyWithLedger,
  verifyWithoutContent,
  verifyWithScript,
} from '../fixtures/ledger/verifiers.js';

const ROUNDS = 25;
const log = ordinaryLog(24, 6);

// 10,000 rounds of the same: tampering.long.ts.
describe('a tampered export', () => {
  it('is found with its place by src/ledger', () => {
    expect(overlooked(log, verifyWithLedger, ROUNDS, 1).wrong).toEqual([]);
  });

  it('is found with its place by verify-audit.mjs', () => {
    expect(overlooked(log, verifyWithScript, ROUNDS, 2).wrong).toEqual([]);
  });

  it('is found in a log of one entry between two heads', () => {
    expect(overlooked(ordinaryLog(12, 1), verifyWithLedger, 10, 3).wrong).toEqual([]);
  });
});

describe('the attacks show a weak verifier:', () => {
  it('one that skips recomputing content', () => {
    const { wrong } = overlooked(log, verifyWithoutContent, 3, 4);
    expect(wrong).toEqual(
      expect.arrayContaining([
        'payload edited: not found',
        'payload gains a member: not found',
        'salt edited: not found',
        'payload stripped: not found',
        'payloads of two entries swapped: not found',
        'erased payload filled with something else: not found',
        'erased payload brought back: not found',
      ]),
    );
  });

  it('one that believes stored leaf hashes', () => {
    const { wrong } = overlooked(log, verifyStoredHashesOnly, 3, 5);
    expect(wrong).toEqual(expect.arrayContaining(['payload edited: not found', 'entry edited: not found', 'a key doubled in a line: not found']));
  });
});

describe('an honest log', () => {
  const step = fc.record({
    what: fc.constantFrom<SampleStep['what']>('assessment', 'read', 'decision', 'refusal', 'start', 'erase'),
    patient: fc.integer({ min: 0, max: 3 }),
  });

  it('raises no alarm in either verifier, and both count the same', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 12 }), (steps, headEvery) => {
        const sample = sampleLog(steps, headEvery);
        const published = [...sample.heads.values()];
        const summary = summaryOfLedger(exportLines(sample), published);
        expect(summary).toEqual(
          expect.objectContaining({ first: null, entries: steps.length, erased: sample.erased.size, provenSize: steps.length, clockStepsBack: 0 }),
        );
        expect(summary.opened).toBe(steps.length - sample.erased.size);
        expect(summaryOfScript(exportLines(sample), published)).toEqual(summary);
      }),
      { numRuns: 60 },
    );
  });

  it('raises none in a selection of it, as long as the erasures that explain it are in it', () => {
    const erasures = log.sealed.filter(({ entry }) => entry.kind === 'erasure').map(({ entry }) => entry.index);
    fc.assert(
      fc.property(fc.subarray(log.sealed.map(({ entry }) => entry.index)), (indexes) => {
        const chosen = [...new Set([...indexes, ...erasures])];
        const summary = summaryOfLedger(selectionLines(log, chosen));
        expect(summary).toEqual(expect.objectContaining({ first: null, entries: chosen.length, provenSize: 24 }));
        expect(summaryOfScript(selectionLines(log, chosen))).toEqual(summary);
      }),
      { numRuns: 40 },
    );
  });
});
