import { createPrivateKey } from 'node:crypto';
import { signingKey } from '../../test/fixtures/ledger/signing-key.js';
import { openNote, signNote } from './signed-note.js';
import { readVerifierKey, verifierKey, verifierKeyText } from './verifier-key.js';

// The example of the package that defined the format (golang.org/x/mod/sumdb/note, note_test.go).
const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const PETER_SEED = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1);
const TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const NOTE = `${TEXT}\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;

function peter() {
  const key = readVerifierKey(PETER);
  if (key === null) throw new Error('the reference key does not read');
  return key;
}

describe('the reference note', () => {
  it('opens', () => {
    expect(openNote(NOTE, [peter()])).toEqual(expect.objectContaining({ ok: true, text: TEXT }));
  });

  it('is what we sign, byte for byte', () => {
    const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), PETER_SEED]);
    expect(signNote(TEXT, peter(), createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }))).toBe(NOTE);
  });

  it('has a key that is written as it was read', () => {
    expect(verifierKeyText(peter())).toBe(PETER);
  });
});

describe('openNote', () => {
  const a = signingKey('log.example', 'a');
  const b = signingKey('log.example', 'b');
  const note = signNote('text\n', a.key, a.privateKey);
  const [, line = ''] = note.split('\n\n');

  it('passes over lines of unknown keys, but needs one known one', () => {
    const both = note + signNote('text\n', b.key, b.privateKey).split('\n\n')[1];
    expect(openNote(both, [a.key])).toEqual({ ok: true, text: 'text\n', signedBy: [a.key] });
    expect(openNote(both, [b.key, a.key])).toEqual({ ok: true, text: 'text\n', signedBy: [a.key, b.key] });
    expect(openNote(note, [b.key])).toEqual({ ok: false, code: 'NOTE_KEY_UNKNOWN' });
    expect(openNote(note, [])).toEqual({ ok: false, code: 'NOTE_KEY_UNKNOWN' });
  });

  it('refuses a note in which any line of a known key is false, a true one beside it or not', () => {
    const other = signNote('other\n', a.key, a.privateKey).split('\n\n')[1] ?? '';
    expect(openNote(`text\n\n${other}`, [a.key])).toEqual({ ok: false, code: 'NOTE_SIGNATURE_INVALID' });
    expect(openNote(note + other, [a.key])).toEqual({ ok: false, code: 'NOTE_SIGNATURE_INVALID' });
  });

  it('refuses a key id that is right with a key that is not', () => {
    const liar = { ...b.key, id: a.key.id };
    expect(openNote(note, [liar])).toEqual({ ok: false, code: 'NOTE_SIGNATURE_INVALID' });
  });

  it.each<[string, string, string]>([
    ['no signature block', 'text\n', 'NOTE_MALFORMED'],
    ['an empty signature block', 'text\n\n', 'NOTE_UNSIGNED'],
    ['an empty signature', 'text\n\n\u2014 log.example \n', 'NOTE_MALFORMED'],
    ['a signature of nothing but a key id', `text\n\n\u2014 log.example ${Buffer.from(a.key.id, 'hex').toString('base64')}\n`, 'NOTE_MALFORMED'],
    ['a signature cut short', `text\n\n\u2014 log.example ${Buffer.from(`${a.key.id}00`, 'hex').toString('base64')}\n`, 'NOTE_SIGNATURE_INVALID'],
    ['a hyphen for the dash', `text\n\n- ${line.slice(2)}`, 'NOTE_MALFORMED'],
    ['no newline at the end', note.slice(0, -1), 'NOTE_MALFORMED'],
    ['text after the signatures', `${note}more\n`, 'NOTE_MALFORMED'],
    ['a control character', note.replace('text', 'te\u0000xt'), 'NOTE_MALFORMED'],
    ['a carriage return', note.replace('text\n', 'text\r\n'), 'NOTE_MALFORMED'],
    ['nothing', '', 'NOTE_MALFORMED'],
    ['another text', note.replace('text', 'test'), 'NOTE_SIGNATURE_INVALID'],
  ])('refuses %s', (_, bad, code) => {
    expect(openNote(bad, [a.key])).toEqual({ ok: false, code });
  });

  it('refuses every single changed bit of the signature', () => {
    const bytes = Buffer.from(line.trim().split(' ')[2] ?? '', 'base64');
    let accepted = 0;
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      if (openNote(`text\n\n\u2014 log.example ${changed.toString('base64')}\n`, [a.key]).ok) accepted += 1;
    }
    expect(accepted).toBe(0);
  });

  it('refuses to sign with a private key of another pair, or a text that cannot be a note', () => {
    expect(() => signNote('text\n', a.key, b.privateKey)).toThrow(RangeError);
    expect(() => signNote('text', a.key, a.privateKey)).toThrow(RangeError);
    expect(() => signNote('a\tb\n', a.key, a.privateKey)).toThrow(RangeError);
  });
});

describe('readVerifierKey', () => {
  it.each([
    ['', 'empty'],
    ['PeterNeumann+c74f20a3', 'no key'],
    ['PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'an id of another key'],
    ['PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'another name'],
    ['PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'another algorithm'],
    ['PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10', 'a short key'],
    ['Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'a blank in the name'],
  ])('refuses "%s" (%s)', (text) => {
    expect(readVerifierKey(text)).toBeNull();
  });

  it('refuses names and keys that cannot be published', () => {
    const { key, privateKey } = signingKey('log.example', 'a');
    expect(() => verifierKey('a+b', key.publicKey)).toThrow(RangeError);
    expect(() => verifierKey('a b', key.publicKey)).toThrow(RangeError);
    expect(() => verifierKey('log.example', privateKey)).toThrow(RangeError);
  });
});
