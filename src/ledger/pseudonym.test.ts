import { createHmac } from 'node:crypto';
import { pseudonymOf, pseudonymsOf } from './pseudonym.js';

const key = { id: 'p1', secret: Buffer.alloc(32, 1) };
const next = { id: 'p2', secret: Buffer.alloc(32, 2) };

describe('pseudonymOf', () => {
  it('is an HMAC-SHA-256 over tenant and reference, with the id of its key in front', () => {
    const text = '{"purpose":"consilium-pseudonym/1","reference":"MRN-1","tenant":"north"}';
    expect(pseudonymOf('north', 'MRN-1', key)).toBe(`p1.${createHmac('sha256', key.secret).update(text).digest('hex')}`);
  });

  it('differs for another patient, tenant or key, and for a border moved between tenant and reference', () => {
    const all = [
      pseudonymOf('north', 'MRN-1', key),
      pseudonymOf('north', 'MRN-2', key),
      pseudonymOf('south', 'MRN-1', key),
      pseudonymOf('north', 'MRN-1', next),
      pseudonymOf('northM', 'RN-1', key),
    ];
    expect(new Set(all).size).toBe(5);
    expect(pseudonymOf('north', 'MRN-1', key)).toBe(all[0]);
  });

  it('does not show the reference', () => {
    expect(pseudonymOf('north', 'MRN-1', key)).not.toContain('MRN');
  });

  it('refuses short secrets, ids that would break the form, and an empty reference', () => {
    expect(() => pseudonymOf('north', 'MRN-1', { ...key, secret: Buffer.alloc(31) })).toThrow(RangeError);
    expect(() => pseudonymOf('north', 'MRN-1', { ...key, id: 'p.1' })).toThrow(RangeError);
    expect(() => pseudonymOf('north', '', key)).toThrow(RangeError);
  });
});

describe('pseudonymsOf', () => {
  it('finds a patient written under an old key too', () => {
    expect(pseudonymsOf('north', 'MRN-1', [next, key])).toEqual([pseudonymOf('north', 'MRN-1', next), pseudonymOf('north', 'MRN-1', key)]);
  });
});
