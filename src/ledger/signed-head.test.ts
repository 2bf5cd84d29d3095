import { signingKey } from '../../test/fixtures/ledger/signing-key.js';
import { checkpointText, openHead, signHead, type TreeHead } from './signed-head.js';
import { signNote } from './signed-note.js';

const ORIGIN = 'log.example/board';
const { key, privateKey } = signingKey(ORIGIN, 'a');
const trust = { origin: ORIGIN, keys: [key] };
const head: TreeHead = { origin: ORIGIN, size: 12, root: Buffer.alloc(32, 7), time: '2026-11-20T08:00:00.000Z' };
const text = checkpointText(head);

describe('signHead and openHead', () => {
  it('write a C2SP checkpoint with the time as an extension line', () => {
    expect(text).toBe(`log.example/board\n12\n${Buffer.alloc(32, 7).toString('base64')}\ntime 2026-11-20T08:00:00.000Z\n`);
  });

  it('give back what was signed', () => {
    expect(openHead(signHead(head, key, privateKey), trust)).toEqual({ ok: true, head, keyId: key.id });
  });

  it('accept an old key beside a new one after a rotation', () => {
    const next = signingKey(ORIGIN, 'b');
    const keys = [next.key, key];
    expect(openHead(signHead(head, key, privateKey), { origin: ORIGIN, keys })).toEqual(expect.objectContaining({ keyId: key.id }));
    expect(openHead(signHead(head, next.key, next.privateKey), { origin: ORIGIN, keys })).toEqual(expect.objectContaining({ keyId: next.key.id }));
    expect(openHead(signHead(head, key, privateKey), { origin: ORIGIN, keys: [next.key] })).toEqual({ ok: false, code: 'NOTE_KEY_UNKNOWN' });
  });

  it('refuse a head of another log, even one signed by a key we trust for that log', () => {
    const other = signingKey('log.example/other', 'a');
    const foreign = signHead({ ...head, origin: 'log.example/other' }, other.key, other.privateKey);
    expect(openHead(foreign, { origin: ORIGIN, keys: [key, other.key] })).toEqual({ ok: false, code: 'HEAD_ORIGIN_MISMATCH' });
    const disguised = signNote(checkpointText({ ...head, origin: 'log.example/other' }), key, privateKey);
    expect(openHead(disguised, trust)).toEqual({ ok: false, code: 'HEAD_ORIGIN_MISMATCH' });
  });

  it.each([
    ['leading zeros', text.replace('\n12\n', '\n012\n')],
    ['an exponent', text.replace('\n12\n', '\n1e1\n')],
    ['a negative size', text.replace('\n12\n', '\n-1\n')],
    ['a size beyond what a double holds', text.replace('\n12\n', '\n9007199254740993\n')],
    ['no size', text.replace('\n12\n', '\n\n')],
    ['a root of another length', text.replace(head.root.toString('base64'), Buffer.alloc(31).toString('base64'))],
    ['loose base64', text.replace('Bwc=\n', 'Bwd=\n')],
    ['no time', text.replace(/time .*\n/, '')],
    ['a time that does not exist', text.replace('11-20', '02-30')],
    ['a line more', `${text}more\n`],
  ])('refuse %s although it is signed', (_, bad) => {
    expect(bad).not.toBe(text);
    expect(openHead(signNote(bad, key, privateKey), trust)).toEqual({ ok: false, code: 'HEAD_MALFORMED' });
  });

  it('refuse to sign for another origin, or what is no head', () => {
    expect(() => signHead({ ...head, origin: 'other' }, key, privateKey)).toThrow(RangeError);
    expect(() => signHead({ ...head, size: -1 }, key, privateKey)).toThrow(RangeError);
    expect(() => signHead({ ...head, root: Buffer.alloc(31) }, key, privateKey)).toThrow(RangeError);
    expect(() => signHead({ ...head, time: 'now' }, key, privateKey)).toThrow(RangeError);
  });
});
