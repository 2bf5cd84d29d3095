import { ordinaryLog, ORIGIN, TRUST } from '../../../test/fixtures/ledger/sample-log.js';
import { signingKey } from '../../../test/fixtures/ledger/signing-key.js';
import { buildReceipt } from '../../../src/ledger/receipt.js';
import { verifierKeyText } from '../../../src/ledger/verifier-key.js';
import { verifyReceipt } from './verify-receipt';

const log = ordinaryLog(20, 5);
const KEY = verifierKeyText(TRUST.keys[0]!);

function receiptOf(index: number, headSize: number) {
  const sealed = log.sealed[index];
  const head = log.heads.get(headSize);
  if (sealed === undefined || head === undefined) throw new Error('no such entry or head');
  return buildReceipt(log.tree, sealed, head, headSize);
}

const check = (receipt: unknown, key = KEY) => verifyReceipt(JSON.stringify(receipt), key);

describe('a receipt checked in the browser', () => {
  it('is proven under every head that covers its entry, as the service makes them', async () => {
    for (const headSize of log.heads.keys()) {
      for (let index = 0; index < headSize; index += 1) expect(await check(receiptOf(index, headSize))).toMatchObject({ kind: 'proven', index, signature: 'VERIFIED', head: { size: headSize, origin: ORIGIN } });
    }
  });

  const receipt = receiptOf(7, 20);
  const { entry, opening } = receipt;

  it('says that the signature was not checked when there is no key', async () => {
    expect(await check(receipt, '')).toMatchObject({ kind: 'proven', signature: 'NOT_CHECKED' });
  });

  it.each<[string, unknown, string]>([
    ['another payload', { ...receipt, opening: { ...opening, payload: {} } }, 'COMMITMENT_MISMATCH'],
    ['another salt', { ...receipt, opening: { ...opening, salt: '00'.repeat(32) } }, 'COMMITMENT_MISMATCH'],
    ['another index', { ...receipt, entry: { ...entry, index: 8 } }, 'INCLUSION_INVALID'],
    ['an index beyond the head', { ...receipt, entry: { ...entry, index: 20 } }, 'INCLUSION_INVALID'],
    ['another fact', { ...receipt, entry: { ...entry, facts: { ...entry.facts, ruleSet: 'b' } } }, 'INCLUSION_INVALID'],
    ['a proof cut short', { ...receipt, inclusion: receipt.inclusion.slice(1) }, 'INCLUSION_INVALID'],
    ['a proof too long', { ...receipt, inclusion: [...receipt.inclusion, '00'.repeat(32)] }, 'INCLUSION_INVALID'],
    ['no proof', { ...receipt, inclusion: [] }, 'INCLUSION_INVALID'],
    ['the head of another size', { ...receipt, head: log.heads.get(15) }, 'INCLUSION_INVALID'],
    ['a head that is not signed', { ...receipt, head: receipt.head.slice(0, receipt.head.indexOf('\n\n') + 2) }, 'HEAD_MALFORMED'],
    ['another time in the head', { ...receipt, head: receipt.head.replace(/time \d/, 'time 3') }, 'NOTE_SIGNATURE_INVALID'],
    ['no content', { ...receipt, opening: null }, 'RECEIPT_MALFORMED'],
    ['nothing', null, 'RECEIPT_MALFORMED'],
  ])('with %s is refused', async (_, bad, code) => {
    expect(await check(bad)).toMatchObject({ kind: 'refused', code });
  });

  it('is refused under another key, a key of another log, and a key that is none', async () => {
    expect(await check(receipt, verifierKeyText(signingKey(ORIGIN, 'other').key))).toMatchObject({ code: 'NOTE_KEY_UNKNOWN' });
    expect(await check(receipt, verifierKeyText(signingKey('log.example/other', 'other').key))).toMatchObject({ code: 'HEAD_ORIGIN_MISMATCH' });
    expect(await check(receipt, 'no key')).toMatchObject({ code: 'KEY_MALFORMED' });
    expect(await verifyReceipt('{', KEY)).toMatchObject({ code: 'RECEIPT_MALFORMED' });
  });
});
