import { createHash } from 'node:crypto';
import { EnvelopeNotOpened, newCaseKey, openEnvelope, type RandomBytes, sealEnvelope, unwrapCaseKey, wrapCaseKey } from './key-envelope.js';

/** Bytes that differ from call to call and are the same in every run. */
function countedBytes(): RandomBytes {
  let calls = 0;
  return (count) => createHash('sha512').update(String((calls += 1))).digest().subarray(0, count);
}

const random = countedBytes();
const master = { id: 'master-1', bytes: random(32) };
const plain = Buffer.from('{"plateletCount":"42"}');
const context = { tenant: 'north', assessment: 'a-1' };

describe('an envelope', () => {
  const caseKey = newCaseKey('case-1', random);
  const envelope = sealEnvelope(plain, caseKey, context, random);

  it('opens with its key in its context, after a trip through JSON', () => {
    expect(openEnvelope(JSON.parse(JSON.stringify(envelope)), caseKey, context)).toEqual(plain);
    expect(JSON.stringify(envelope)).not.toContain('plateletCount');
  });

  it('is another one each time', () => {
    expect(sealEnvelope(plain, caseKey, context, random)).not.toEqual(envelope);
  });

  it('does not open in another context or with another key', () => {
    expect(() => openEnvelope(envelope, caseKey, { ...context, assessment: 'a-2' })).toThrow(EnvelopeNotOpened);
    expect(() => openEnvelope(envelope, newCaseKey('case-1', random), context)).toThrow(EnvelopeNotOpened);
    expect(() => openEnvelope({ ...envelope, keyId: 'case-2' }, caseKey, context)).toThrow(EnvelopeNotOpened);
  });

  it('does not open when any bit of it changed', () => {
    let opened = 0;
    for (const member of ['iv', 'ciphertext', 'tag'] as const) {
      const bytes = Buffer.from(envelope[member], 'base64');
      for (let bit = 0; bit < bytes.length * 8; bit += 1) {
        const changed = Buffer.from(bytes);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        try {
          openEnvelope({ ...envelope, [member]: changed.toString('base64') }, caseKey, context);
          opened += 1;
        } catch (error) {
          expect(error).toBeInstanceOf(EnvelopeNotOpened);
        }
      }
    }
    expect(opened).toBe(0);
  });

  it('does not open with a tag cut short, which Node alone would accept', () => {
    const tag = Buffer.from(envelope.tag, 'base64').subarray(0, 4).toString('base64');
    expect(() => openEnvelope({ ...envelope, tag }, caseKey, context)).toThrow(EnvelopeNotOpened);
  });

  it('demands a 256-bit key and as many random bytes as it asked for', () => {
    expect(() => sealEnvelope(plain, { id: 'x', bytes: Buffer.alloc(16) }, context, random)).toThrow(RangeError);
    expect(() => openEnvelope(envelope, { id: 'x', bytes: Buffer.alloc(31) }, context)).toThrow(RangeError);
    expect(() => sealEnvelope(plain, caseKey, context, () => Buffer.alloc(3))).toThrow(RangeError);
    expect(() => newCaseKey('case-1', () => Buffer.alloc(3))).toThrow(RangeError);
  });
});

describe('a case key', () => {
  const caseKey = newCaseKey('case-1', random);
  const envelope = sealEnvelope(plain, caseKey, context, random);
  const wrapped = wrapCaseKey(caseKey, master, random);

  it('comes back from its wrap and opens the payload', () => {
    expect(openEnvelope(envelope, unwrapCaseKey(wrapped, 'case-1', master), context)).toEqual(plain);
  });

  it('does not come back under another case or another master key', () => {
    expect(() => unwrapCaseKey(wrapped, 'case-2', master)).toThrow(EnvelopeNotOpened);
    expect(() => unwrapCaseKey(wrapped, 'case-1', { ...master, bytes: random(32) })).toThrow(EnvelopeNotOpened);
  });

  it('does not come back from anything that is no envelope', () => {
    for (const foreign of [null, [], {}, 'text', { ...wrapped, tag: undefined }, { ...wrapped, iv: 3 }]) {
      expect(() => unwrapCaseKey(foreign as unknown as typeof wrapped, 'case-1', master)).toThrow(EnvelopeNotOpened);
    }
  });

  it('survives a rotation of the master key without touching payloads', () => {
    const next = { id: 'master-2', bytes: random(32) };
    const again = wrapCaseKey(unwrapCaseKey(wrapped, 'case-1', master), next, random);
    expect(again.keyId).toBe('master-2');
    expect(openEnvelope(envelope, unwrapCaseKey(again, 'case-1', next), context)).toEqual(plain);
  });
});
