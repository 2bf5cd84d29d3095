import { createHash } from 'node:crypto';
import { ordinaryLog } from '../../test/fixtures/ledger/sample-log.js';
import { canonicalText } from './canonical-text.js';
import { entryLeafHash, opensCommitment, payloadCommitment } from './entry.js';

const salt = '5a'.repeat(32);

describe('payloadCommitment', () => {
  it('is SHA-256 over 0x02, the salt and the canonical payload text', () => {
    const expected = createHash('sha256').update(Buffer.concat([Buffer.of(2), Buffer.from(salt, 'hex'), Buffer.from('{"a":1,"b":2}')]));
    expect(payloadCommitment({ payload: { b: 2, a: 1 }, salt })).toBe(expected.digest('hex'));
  });

  it('changes with the salt, so equal payloads do not show', () => {
    expect(payloadCommitment({ payload: 1, salt })).not.toBe(payloadCommitment({ payload: 1, salt: 'a5'.repeat(32) }));
  });

  it.each(['', '5a', '5A'.repeat(32), `${'5a'.repeat(32)}00`])('refuses the salt "%s"', (bad) => {
    expect(() => payloadCommitment({ payload: 1, salt: bad })).toThrow(RangeError);
  });
});

describe('opensCommitment', () => {
  it('holds for the recorded content only', () => {
    const commitment = payloadCommitment({ payload: { a: '1' }, salt });
    expect(opensCommitment({ payload: { a: '1' }, salt }, commitment)).toBe(true);
    expect(opensCommitment({ payload: { a: 1 }, salt }, commitment)).toBe(false);
    expect(opensCommitment({ payload: { a: '\ud800' }, salt }, commitment)).toBe(false);
  });
});

describe('entryLeafHash', () => {
  it('is the RFC 9162 leaf hash of the canonical entry and covers every member', () => {
    const entry = ordinaryLog(3, 3).sealed[1]?.entry;
    if (entry === undefined) throw new Error('no such entry');
    const leaf = (text: string) => createHash('sha256').update(Buffer.concat([Buffer.of(0), Buffer.from(text)])).digest();
    expect(entryLeafHash(entry)).toEqual(leaf(canonicalText(entry)));
    const changed = Object.keys(entry).map((member) => entryLeafHash({ ...entry, [member]: 'other' }).toString('hex'));
    expect(new Set([...changed, entryLeafHash(entry).toString('hex')]).size).toBe(Object.keys(entry).length + 1);
  });
});
