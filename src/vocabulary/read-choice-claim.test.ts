import { readChoiceClaim } from './read-choice-claim.js';
import { readFactInput } from './read-fact-input.js';
import type { ChoiceDefinition } from './fact-definition.js';
import type { FactInput } from './fact-input.js';
import { VOCABULARY } from './vocabulary.js';

const read = (path: string, sent: unknown) => readChoiceClaim(VOCABULARY.fact(path) as ChoiceDefinition, readFactInput(sent, path).input as FactInput, 'f');
const codes = (path: string, sent: unknown) => {
  const { claim } = read(path, sent);
  return claim.kind === 'VALUE' && claim.possible.kind === 'subset' ? claim.possible.codes : claim;
};
const told = (path: string, sent: unknown) => read(path, sent).problems.map(({ code, path: place }) => [code, place]);

describe('readChoiceClaim', () => {
  it('reads a code, a coarser word, and several of both in the order of the vocabulary, each once', () => {
    expect(codes('liver.childPughClass', { code: 'B' })).toEqual(['B']);
    expect(codes('tumor.bclc', { code: 'BCLC_B' })).toEqual(['BCLC_B1', 'BCLC_B2', 'BCLC_B3', 'BCLC_B4']);
    expect(codes('tumor.portalVeinThrombus', { code: 'CHENG_I' })).toEqual(['VP1', 'VP2']);
    expect(codes('tumor.bclc', { anyOf: ['BCLC_C', 'BCLC_B1', 'BCLC_B', 'BCLC_C'] })).toEqual(['BCLC_B1', 'BCLC_B2', 'BCLC_B3', 'BCLC_B4', 'BCLC_C']);
  });

  it.each([{}, { anyOf: [] }, { code: '' }, { code: 'N/A' }, { anyOf: ['A', '?'] }])('finds no value in %j', (sent) => {
    expect(read('liver.childPughClass', sent)).toMatchObject({ claim: { kind: 'EMPTY' }, problems: [{ code: 'EMPTY_VALUE', path: 'f', hint: 'leave the fact out, or say why there is no value with unavailable' }] });
  });

  it.each([{ value: 'A' }, { low: '1' }, { high: '1' }, { comparator: '<' }, { unit: 'cm' }])('refuses %j, which belongs to a number', (sent) => {
    expect(read('liver.childPughClass', sent)).toMatchObject({ claim: { kind: 'SET_ASIDE', reason: 'NOT_PROVIDED' }, problems: [{ code: 'TYPE', path: 'f', hint: 'a code: A, B, C' }] });
  });

  it('refuses an unknown code, each one of a list', () => {
    expect(read('liver.childPughClass', { code: 'D' }).claim).toEqual({ kind: 'SET_ASIDE', reason: 'NOT_PROVIDED' });
    expect(told('liver.childPughClass', { anyOf: ['A', 'D', 'E'] })).toEqual([['CODE_UNKNOWN', 'f.anyOf'], ['CODE_UNKNOWN', 'f.anyOf']]);
    expect(read('tumor.portalVeinThrombus', { code: 'VP5' }).problems[0]?.hint).toBe('did you mean VP1? allowed: NONE, VP1, VP2, VP3, VP4, SMV, PRESENT, BRANCH, TRUNK, CHENG_I, CHENG_II, CHENG_III, CHENG_IV');
    expect(read('tumor.portalVeinThrombus', { code: 'extensive' }).problems[0]?.hint).toMatch(/^allowed: NONE/);
  });

  it.each(['yes', 'no', 'true', 'false', 'y', 'n', 't', 'f', '1', '0', ' TRUE '])('refuses %j as a kind of value where YES and NO are the codes', (code) => {
    expect(told('liver.cirrhosis', { code })).toEqual([['TYPE', 'f.code']]);
    expect(read('liver.cirrhosis', { code }).problems[0]?.hint).toBe('allowed: YES, NO');
  });

  it('refuses other words there, and truth words elsewhere, as unknown codes', () => {
    expect(told('liver.cirrhosis', { code: 'probably' })).toEqual([['CODE_UNKNOWN', 'f.code']]);
    expect(told('liver.childPughClass', { code: 'yes' })).toEqual([['CODE_UNKNOWN', 'f.code']]);
  });
});
