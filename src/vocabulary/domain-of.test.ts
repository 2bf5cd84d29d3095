import { parseExact } from '../engine/exact.js';
import { domainOf } from './domain-of.js';
import type { FactDefinition } from './fact-definition.js';
import { VOCABULARY } from './vocabulary.js';

const definition = (path: string): FactDefinition => VOCABULARY.fact(path) as FactDefinition;
const at = (text: string) => ({ at: parseExact(text), included: true });

describe('domainOf', () => {
  it('gives a quantity its possible range with both ends', () => {
    expect(domainOf(definition('labs.bilirubin'))).toEqual({ kind: 'decimal', low: at('1.7'), high: at('1200') });
  });

  it('gives a count whole numbers', () => {
    expect(domainOf(definition('performance.ecog'))).toEqual({ kind: 'integer', low: at('0'), high: at('4') });
  });

  it('gives a choice its codes in their order, without groups', () => {
    expect(domainOf(definition('liver.childPughClass'))).toEqual({ kind: 'choice', codes: ['A', 'B', 'C'] });
    expect(domainOf(definition('tumor.portalVeinThrombus'))).toEqual({ kind: 'choice', codes: ['NONE', 'VP1', 'VP2', 'VP3', 'VP4', 'SMV'] });
  });

  it('throws on a range of the vocabulary that is no decimal', () => {
    const broken = { ...definition('labs.bilirubin'), possible: { low: 'low', high: '1' } } as FactDefinition;
    expect(() => domainOf(broken)).toThrow('not a decimal');
  });
});
