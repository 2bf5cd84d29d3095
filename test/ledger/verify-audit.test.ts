import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { canonical, readKey, verifyReceipt as verifyReceiptAlone } from '../../scripts/verify-audit.mjs';
import { canonicalText, CanonicalTextError } from '../../src/ledger/canonical-text.js';
import { buildReceipt, verifyReceipt } from '../../src/ledger/receipt.js';
import { readVerifierKey, verifierKeyText } from '../../src/ledger/verifier-key.js';
import { seededChoice } from '../fixtures/ledger/overlooked.js';
import { exportLines, ordinaryLog, ORIGIN, selectionLines, SIGNER, TRUST } from '../fixtures/ledger/sample-log.js';
import { signingKey } from '../fixtures/ledger/signing-key.js';
import { ATTACKS, tamper } from '../fixtures/ledger/tampering.js';
import { summaryOfLedger, summaryOfScript } from '../fixtures/ledger/verifiers.js';

const SCRIPT = fileURLToPath(new URL('../../scripts/verify-audit.mjs', import.meta.url));
const log = ordinaryLog(24, 6);
const heads = [...log.heads.values()];

function receiptOf(index: number, headSize: number) {
  const sealed = log.sealed[index];
  const head = log.heads.get(headSize);
  if (sealed === undefined || head === undefined) throw new Error('no such entry or head');
  return buildReceipt(log.tree, sealed, head, headSize);
}

describe('verify-audit.mjs and src/ledger, written apart, agree', () => {
  it('on the canonical text of any JSON', () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: 'binary' }), (text) => {
        const value: unknown = JSON.parse(text);
        expect(orRefused(() => canonical(value))).toBe(orRefused(() => canonicalText(value)));
      }),
      { numRuns: 2000 },
    );
    for (const text of ['1e400', '-0', '1e21', '1e-7', '"\\ud800"', '{"\\udfff":1}', '["\\u2028\\u007f\\u0000"]', '{"__proto__":1,"a":2}', '['.repeat(257) + ']'.repeat(257)]) {
      const value: unknown = JSON.parse(text);
      expect(orRefused(() => canonical(value))).toBe(orRefused(() => canonicalText(value)));
    }
  });

  it('on every number that a double holds', () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => expect(canonical(number)).toBe(canonicalText(number))));
  });

  it('on verifier keys', () => {
    const text = verifierKeyText(SIGNER.key);
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), fc.constantFrom('', 'A', '+', '0', ' ', '='), (at, change) => {
        const changed = text.slice(0, at) + change + text.slice(at + 1);
        expect(readKey(changed) === null).toBe(readVerifierKey(changed) === null);
      }),
    );
    expect(readKey(text)).toEqual(expect.objectContaining({ name: ORIGIN, id: SIGNER.key.id }));
  });

  it('on the first bad place of every attack, published heads given or not', () => {
    const choose = seededChoice(77);
    const differences: unknown[] = [];
    for (const name of Object.keys(ATTACKS)) {
      for (let round = 0; round < 12; round += 1) {
        const { lines } = tamper(log, name, choose);
        const published = choose(2) === 0 ? heads.slice(-1 - choose(heads.length)) : [];
        const [ours, theirs] = [summaryOfLedger(lines, published), summaryOfScript(lines, published)].map(withoutWords);
        if (JSON.stringify(ours) !== JSON.stringify(theirs)) differences.push({ name, ours, theirs });
      }
    }
    expect(differences).toEqual([]);
  });

  it('on exports whose lines are left out, doubled, mixed or cut anywhere', () => {
    const texts = [exportLines(log), selectionLines(log, [2, 3, 5, 16])].flat();
    const line = fc.oneof(fc.constantFrom(...texts), fc.constantFrom(...texts).chain((text) => fc.nat({ max: text.length }).map((end) => text.slice(0, end))));
    fc.assert(
      fc.property(fc.subarray(texts), fc.array(line, { maxLength: 3 }), fc.nat(), (kept, extra, at) => {
        const lines = kept.toSpliced(at % (kept.length + 1), 0, ...extra);
        expect(withoutWords(summaryOfScript(lines))).toEqual(withoutWords(summaryOfLedger(lines)));
      }),
      { numRuns: 300 },
    );
  });

  it('on receipts, true and corrupted anywhere', () => {
    const text = JSON.stringify(receiptOf(7, 18));
    let accepted = 0;
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), fc.constantFrom('', '0', 'a', '"', 'A', '9'), (at, change) => {
        const changed = text.slice(0, at) + change + text.slice(at + 1);
        const receipt = parsedOrNull(changed);
        const ours = verifyReceipt(receipt, TRUST);
        expect(verifyReceiptAlone(receipt, { keys: TRUST.keys }).first?.code ?? null).toBe(ours.ok ? null : ours.code);
        if (ours.ok && JSON.stringify(receipt) !== text) accepted += 1;
      }),
      { numRuns: 1500 },
    );
    expect(accepted).toBe(0);
  });
});

describe('node scripts/verify-audit.mjs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'verify-audit-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const run = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...words], { encoding: 'utf8', timeout: 60_000 });
    return { status, stdout, stderr };
  };
  const key = verifierKeyText(SIGNER.key);
  const lines = exportLines(log);
  const whole = file('whole.ndjson', `${lines.join('\n')}\n`);

  it('exits 0 with a summary for an honest export', () => {
    expect(run('export', whole, '--key', key)).toEqual({
      status: 0,
      stdout: 'verified: 24 entries under 4 signed heads (proven size 24); content recomputed 20, erased 4, withheld 0; clock set back 0 times\n',
      stderr: '',
    });
  });

  it('exits 1 and names the first bad entry', () => {
    const forged = lines.map((line) => (line.replace('"plateletCount":"103"', '"plateletCount":"301"')));
    expect(run('export', file('forged.ndjson', forged.join('\n')), '--key', key)).toEqual(
      expect.objectContaining({ status: 1, stdout: expect.stringMatching(/^NOT VERIFIED: first bad place entry 3: COMMITMENT_MISMATCH/) }),
    );
  });

  it('finds a roll-back with a head that was published elsewhere, and only so', () => {
    const old = ordinaryLog(24, 6);
    const early = { ...old, sealed: old.sealed.slice(0, 12), erased: new Set<number>() };
    const rolledBack = file('old.ndjson', exportLines(early).join('\n'));
    expect(run('export', rolledBack, '--key', key).status).toBe(0);
    expect(run('export', rolledBack, '--key', key, '--head', file('head.txt', heads.at(-1) ?? ''))).toEqual(
      expect.objectContaining({ status: 1, stdout: expect.stringContaining('entries 12 to 23: LOG_SHORTER_THAN_HEAD') }),
    );
    const shipped = heads.map((note) => canonicalText({ line: 'head', note })).join('\n');
    expect(run('export', whole, '--key', key, '--head', file('heads.ndjson', shipped)).status).toBe(0);
  });

  it('verifies a receipt, pretty-printed too, and refuses it under another key', () => {
    const receipt = file('receipt.json', JSON.stringify(receiptOf(3, 24), null, 2));
    expect(run('receipt', receipt, '--key', file('key.txt', `${key}\n`))).toEqual(
      expect.objectContaining({ status: 0, stdout: expect.stringContaining('entry 3 (assessment-recorded') }),
    );
    const other = verifierKeyText(signingKey(ORIGIN, 'other').key);
    expect(run('receipt', receipt, '--key', other)).toEqual(
      expect.objectContaining({ status: 1, stdout: expect.stringContaining('entry 3: NOTE_KEY_UNKNOWN') }),
    );
    expect(run('receipt', file('broken.json', '{'), '--key', key)).toEqual(
      expect.objectContaining({ status: 1, stdout: expect.stringContaining('RECEIPT_MALFORMED') }),
    );
  });

  it('accepts withheld content only when asked to', () => {
    const withheld = file(
      'withheld.ndjson',
      lines
        .map((text) => JSON.parse(text) as Record<string, unknown>)
        .map((line) => (line.line === 'header' ? { ...line, openings: 'withheld' } : line.line === 'entry' ? { ...line, opening: null } : line))
        .map(canonicalText)
        .join('\n'),
    );
    expect(run('export', withheld, '--key', key)).toEqual(expect.objectContaining({ status: 1, stdout: expect.stringContaining('CONTENT_WITHHELD') }));
    expect(run('export', withheld, '--key', key, '--content-withheld')).toEqual(
      expect.objectContaining({ status: 0, stdout: expect.stringContaining('content recomputed 0, erased 0, withheld 24') }),
    );
  });

  it('takes bytes that are not UTF-8 for a bad line', () => {
    const bytes = Buffer.from(`${lines.join('\n')}\n`);
    bytes[bytes.indexOf('plateletCount')] = 0xff;
    const path = join(folder, 'bytes.ndjson');
    writeFileSync(path, bytes);
    expect(run('export', path, '--key', key)).toEqual(expect.objectContaining({ status: 1, stdout: expect.stringContaining('EXPORT_MALFORMED') }));
  });

  it.each<[string, string[]]>([
    ['no key', ['export', whole]],
    ['a key that is none', ['export', whole, '--key', 'nonsense']],
    ['keys of two logs', ['export', whole, '--key', key, '--key', verifierKeyText(signingKey('other', 'a').key)]],
    ['no file', ['export', join(folder, 'absent'), '--key', key]],
    ['another word', ['exports', whole, '--key', key]],
    ['an unknown option', ['export', whole, '--key', key, '--fast']],
    ['an option without a value', ['export', whole, '--key']],
    ['a published head that is refused', ['export', whole, '--key', key, '--head', file('bad.txt', 'no head\n')]],
  ])('exits 2 for %s', (_, words) => {
    expect(run(...words)).toEqual(expect.objectContaining({ status: 2, stdout: '', stderr: expect.stringMatching(/.+\n$/) }));
  });
});

function orRefused(write: () => string): string {
  try {
    return write();
  } catch (error) {
    if (error instanceof CanonicalTextError || (error instanceof Error && error.constructor.name === 'NoCanonicalText')) return 'refused';
    throw error;
  }
}

/** A verdict without the words, which each verifier may choose. */
function withoutWords(verdict: { readonly first: { readonly code: string; readonly index: number; readonly lastIndex: number } | null }) {
  const { first } = verdict;
  return { ...verdict, first: first === null ? null : { code: first.code, index: first.index, lastIndex: first.lastIndex } };
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
