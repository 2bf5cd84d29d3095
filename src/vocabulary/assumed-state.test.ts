import { parseExact } from '../engine/exact.js';
import { assumedState } from './assumed-state.js';
import type { FactDefinition } from './fact-definition.js';
import { VOCABULARY } from './vocabulary.js';

const fact = (path: string) => VOCABULARY.fact(path) as FactDefinition;

describe('assumedState', () => {
  it('gives the assumed number or code as known', () => {
    const value = { at: parseExact('106.08'), included: true };
    expect(assumedState(fact('labs.creatinineUpperLimit'))).toEqual({ fact: 'labs.creatinineUpperLimit', possible: { kind: 'interval', low: value, high: value }, reason: null, ageDays: null, missing: [] });
    expect(assumedState(fact('tumor.diagnosis'))).toEqual({ fact: 'tumor.diagnosis', possible: { kind: 'subset', codes: ['HCC'] }, reason: null, ageDays: null, missing: [] });
  });

  it('assumes nothing else', () => {
    expect(assumedState(fact('labs.creatinine'))).toBeNull();
  });

  it('throws on an assumed value that is no number', () => {
    expect(() => assumedState({ ...fact('labs.creatinineUpperLimit'), assumed: 'normal' } as FactDefinition)).toThrow('not an assumed value in the vocabulary: labs.creatinineUpperLimit');
  });
});
