import { asSent } from './as-sent.js';
import { readFactInput } from './read-fact-input.js';
import type { FactInput } from './fact-input.js';

const shown = (sent: unknown) => asSent(readFactInput(sent, 'f').input as FactInput);

describe('asSent', () => {
  it.each([
    [{ value: '88', unit: 'mg/dL' }, '88 mg/dL'],
    [{ value: 88 }, '88'],
    [{ value: '88', unit: '' }, '88'],
    [{ value: '0.3', comparator: '<', unit: 'mg/dL' }, '< 0.3 mg/dL'],
    [{ low: '2', high: '3', unit: 'cm' }, '2 to 3 cm'],
    [{ low: '2', unit: 'cm' }, '>= 2 cm'],
    [{ high: '3', unit: 'cm' }, '<= 3 cm'],
    [{ code: 'A' }, 'A'],
    [{ anyOf: ['A', 'B'] }, 'A or B'],
    [{ unavailable: 'PENDING' }, 'unavailable: PENDING'],
    [{ unit: 'cm' }, ' cm'],
    [{}, ''],
  ])('%j is shown as "%s"', (sent, text) => {
    expect(shown(sent)).toBe(text);
  });

  it('cuts at 120 characters', () => {
    expect(shown({ code: 'x'.repeat(120) })).toBe('x'.repeat(120));
    expect(shown({ code: 'x'.repeat(121) })).toBe(`${'x'.repeat(119)}\u2026`);
  });
});
