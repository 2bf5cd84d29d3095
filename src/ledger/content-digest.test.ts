import { createHash } from 'node:crypto';
import { contentDigest } from './content-digest.js';

describe('contentDigest', () => {
  it('is SHA-256 over the canonical UTF-8 text', () => {
    const expected = createHash('sha256').update(Buffer.from('{"a":"\u00e9","b":1}', 'utf8')).digest('hex');
    expect(contentDigest({ b: 1, a: '\u00e9' })).toBe(expected);
  });

  it('tells absent from null and text from number', () => {
    const digests = [{}, { a: null }, { a: 1 }, { a: '1' }, { a: [1] }].map(contentDigest);
    expect(new Set(digests).size).toBe(5);
  });
});
