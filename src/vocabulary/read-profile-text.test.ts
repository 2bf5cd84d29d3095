import { readProfileText } from './read-profile-text.js';

const profile = (text: string) => {
  const read = readProfileText(text);
  return read.kind === 'PROFILE' ? read.profile : read.problems.map(({ code, path, hint }) => `${code} ${path}: ${hint}`).join();
};

describe('readProfileText', () => {
  it('reads YAML and JSON, numbers as they are written', () => {
    expect(profile('labs:\n  inr: 1.20\n  afp: { value: 9007199254740993, unit: ng/mL }\n  alt: 1e999\n  ast: .nan\n  sodium: 0x8c\n')).toEqual({
      labs: { inr: '1.20', afp: { value: '9007199254740993', unit: 'ng/mL' }, alt: '1e999', ast: '.nan', sodium: '0x8c' },
    });
    expect(profile('{"labs":{"inr":{"value":1.50}},"list":["a",2,null,true,[]]}')).toEqual({ labs: { inr: { value: '1.50' } }, list: ['a', '2', null, true, []] });
  });

  it('keeps words that other readers take for truth', () => {
    expect(profile('liver:\n  cirrhosis: YES\n  failure: no\n  varices: true\n')).toEqual({ liver: { cirrhosis: 'YES', failure: 'no', varices: true } });
  });

  it('keeps __proto__ as an ordinary key for the reader to refuse', () => {
    expect(Object.keys(profile('{"__proto__":{"a":1}}') as object)).toEqual(['__proto__']);
  });

  it('refuses a text without a document, and reads one that says nothing as null', () => {
    expect(profile('')).toBe('DOCUMENT_FORMAT profile: exactly one YAML or JSON document');
    expect(profile('# only a comment')).toBe('DOCUMENT_FORMAT profile: exactly one YAML or JSON document');
    expect(profile('null')).toBeNull();
  });

  it.each(['a: 1\na: 2', '{"a":1,"a":2}', 'x: { b: 1, b: 1 }'])('refuses a name written twice in %j', (text) => {
    expect(profile(text)).toBe('DUPLICATE_KEY profile: write each name once; several statements about one fact are a list');
  });

  it.each(['a: &x 1\nb: *x', 'a: !!str 1', 'a: !custom {b: 1}', 'a: &x 1', '&x a: 1', '- &x []', 'a: [!!int 1]', 'a: &m {b: 1}', 'a: *nowhere'])('refuses anchors, aliases and tags in %j', (text) => {
    expect(profile(text)).toMatch(/^DOCUMENT_FORMAT profile: /);
  });

  it.each(['{', 'a: [1', '"', 'a: b: c'])('refuses %j with the line', (text) => {
    expect(profile(text)).toBe('DOCUMENT_FORMAT profile: not YAML or JSON, at line 1');
  });

  it('tells the line of the first mistake, and refuses a second document', () => {
    expect(profile('a: 1\nb: "\n')).toMatch(/at line [23]$/);
    expect(profile('a: 1\n---\nb: 2')).toBe('DOCUMENT_FORMAT profile: exactly one YAML or JSON document');
  });

  it('reads twelve levels of brackets and refuses the thirteenth', () => {
    expect(profile(`${'['.repeat(12)}${']'.repeat(12)}`)).toHaveLength(1);
    expect(profile(`${'['.repeat(13)}${']'.repeat(13)}`)).toBe('TOO_DEEP profile: a profile holds groups, facts and statements');
    expect(profile('[{'.repeat(100_000))).toMatch(/^TOO_DEEP/);
    expect(profile('[[],[],[],[],[],[],[],[],[],[],[],[],[],[]]')).toHaveLength(14);
    expect(profile('{a: {}, b: {}, c: {}, d: {}, e: {}, f: {}, g: {}, h: {}, i: {}, j: {}, k: {}, l: {}, m: {}, n: {}}')).toHaveProperty('n');
  });

  it('refuses lists in lists by dashes and by indentation', () => {
    expect(profile(`${'- '.repeat(13)}a`)).toMatch(/^TOO_DEEP/);
    expect(profile(`a:\n${' '.repeat(101)}b: 1`)).toMatch(/^TOO_DEEP/);
    expect(profile(`a:\n${' '.repeat(100)}b: 1`)).toEqual({ a: { b: '1' } });
    expect(profile(Array.from({ length: 90 }, (_, level) => `${' '.repeat(level)}k:`).join('\n'))).toHaveProperty('k');
  });

  it('refuses more than a million characters', () => {
    expect(profile(`# ${'x'.repeat(1_000_000)}`)).toBe('DOCUMENT_FORMAT profile: at most 1000000 characters');
    expect(profile(`null #${'x'.repeat(999_994)}`)).toBeNull();
  });
});
