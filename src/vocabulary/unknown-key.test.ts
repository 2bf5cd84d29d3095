import { unknownKey } from './unknown-key.js';

describe('unknownKey', () => {
  const known = ['bilirubin', 'albumin'];

  it('shows a slip of the pen with what was meant', () => {
    expect(unknownKey('FACT_UNKNOWN', 'bilirubn', { parent: 'labs', position: 0 }, known)).toMatchObject({ code: 'FACT_UNKNOWN', path: 'labs.bilirubn', hint: 'did you mean bilirubin?', effect: 'REFUSED' });
    expect(unknownKey('FACT_UNKNOWN', 'bilirubn', { parent: '', position: 0 }, known)).toMatchObject({ path: 'bilirubn' });
  });

  it('tells any other key by its position, with the allowed names', () => {
    expect(unknownKey('FIELD_UNKNOWN', 'Jane Doe', { parent: 'labs', position: 2 }, known)).toMatchObject({ code: 'FIELD_UNKNOWN', path: 'labs.(key 3)', hint: 'allowed: bilirubin, albumin' });
    expect(unknownKey('FIELD_UNKNOWN', 'Jane Doe', { parent: '', position: 0 }, known)).toMatchObject({ path: '(key 1)' });
  });

  it.each(['__proto__', 'constructor', 'prototype'])('names %s as a key that is never read', (key) => {
    expect(unknownKey('FACT_UNKNOWN', key, { parent: 'labs', position: 0 }, [key])).toMatchObject({ code: 'FORBIDDEN_KEY', path: `labs.${key}`, hint: null });
  });
});
