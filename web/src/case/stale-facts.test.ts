import { factOfProblem, staleFacts } from './stale-facts';

it('are those of which the service says that they are too old, with their dates', () => {
  const fact = (path: string) => ({ fact: path, label: path, asSent: null, observedOn: '2026-01-01', origin: 'GIVEN' as const, reason: null, value: { text: '1' }, given: null, derived: null });
  const profile = {
    facts: [fact('labs.platelets'), fact('labs.bilirubin')],
    problems: [
      { code: 'STALE', path: 'labs.platelets[0]', message: '', hint: null, effect: 'NOTE' as const },
      { code: 'UNIT_ASSUMED', path: 'labs.bilirubin', message: '', hint: null, effect: 'NOTE' as const },
    ],
    contradictions: [],
  };
  expect(staleFacts(profile).map((one) => one.fact)).toEqual(['labs.platelets']);
});

it.each([['labs.bilirubin[0].value', 'labs.bilirubin'], ['labs.platelets', 'labs.platelets'], [null, '']])('finds the fact of %s', (path, fact) => {
  expect(factOfProblem(path)).toBe(fact);
});
