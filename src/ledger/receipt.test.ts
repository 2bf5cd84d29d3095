import { ordinaryLog, ORIGIN, TRUST } from '../../test/fixtures/ledger/sample-log.js';
import { signingKey } from '../../test/fixtures/ledger/signing-key.js';
import { buildReceipt, verifyReceipt } from './receipt.js';

const log = ordinaryLog(20, 5);

function receiptOf(index: number, headSize: number) {
  const sealed = log.sealed[index];
  const head = log.heads.get(headSize);
  if (sealed === undefined || head === undefined) throw new Error('no such entry or head');
  return buildReceipt(log.tree, sealed, head, headSize);
}

describe('a receipt', () => {
  it('verifies under every head that covers its entry, after a trip through JSON', () => {
    for (const headSize of log.heads.keys()) {
      for (let index = 0; index < headSize; index += 1) {
        const checked = verifyReceipt(JSON.parse(JSON.stringify(receiptOf(index, headSize))), TRUST);
        expect(checked).toEqual(expect.objectContaining({ ok: true, entry: log.sealed[index]?.entry }));
      }
    }
  });

  it('cannot be built under a head from before the entry', () => {
    expect(() => receiptOf(7, 5)).toThrow(RangeError);
  });

  const receipt = receiptOf(7, 20);
  const { entry, opening } = receipt;

  it.each<[string, unknown, string]>([
    ['another payload', { ...receipt, opening: { ...opening, payload: {} } }, 'COMMITMENT_MISMATCH'],
    ['another salt', { ...receipt, opening: { ...opening, salt: '00'.repeat(32) } }, 'COMMITMENT_MISMATCH'],
    ['a payload without canonical text', { ...receipt, opening: { ...opening, payload: '\ud800' } }, 'COMMITMENT_MISMATCH'],
    ['another index', { ...receipt, entry: { ...entry, index: 8 } }, 'INCLUSION_INVALID'],
    ['an index beyond the head', { ...receipt, entry: { ...entry, index: 20 } }, 'INCLUSION_INVALID'],
    ['another fact', { ...receipt, entry: { ...entry, facts: { ...entry.facts, ruleSet: 'b' } } }, 'INCLUSION_INVALID'],
    ['a proof cut short', { ...receipt, inclusion: receipt.inclusion.slice(1) }, 'INCLUSION_INVALID'],
    ['no proof', { ...receipt, inclusion: [] }, 'INCLUSION_INVALID'],
    ['the head of another size', { ...receipt, head: log.heads.get(15) }, 'INCLUSION_INVALID'],
    ['a head that is not signed', { ...receipt, head: receipt.head.slice(0, receipt.head.indexOf('\n\n') + 2) }, 'NOTE_UNSIGNED'],
    ['no content', { ...receipt, opening: null }, 'RECEIPT_MALFORMED'],
    ['a member more', { ...receipt, verdict: 'fine' }, 'RECEIPT_MALFORMED'],
    ['a proof that is no list of hashes', { ...receipt, inclusion: ['x'] }, 'RECEIPT_MALFORMED'],
    ['another format', { ...receipt, format: 'consilium-receipt/2' }, 'RECEIPT_MALFORMED'],
    ['an entry that is none', { ...receipt, entry: { ...entry, kind: 'X' } }, 'RECEIPT_MALFORMED'],
    ['a head that is no text', { ...receipt, head: 7 }, 'RECEIPT_MALFORMED'],
    ['nothing', null, 'RECEIPT_MALFORMED'],
  ])('with %s is refused', (_, bad, code) => {
    expect(verifyReceipt(bad, TRUST)).toEqual({ ok: false, code, what: expect.any(String) });
  });

  it('is refused by someone who trusts another key or another log', () => {
    const other = signingKey(ORIGIN, 'other').key;
    expect(verifyReceipt(receipt, { origin: ORIGIN, keys: [other] })).toEqual(expect.objectContaining({ code: 'NOTE_KEY_UNKNOWN' }));
    expect(verifyReceipt(receipt, { origin: 'log.example/other', keys: TRUST.keys })).toEqual(
      expect.objectContaining({ code: 'HEAD_ORIGIN_MISMATCH' }),
    );
  });
});
