import type { AnswerFragment } from '../api/graphql';
import { draftProblems, EMPTY_DRAFT, withChoice, withClass } from './decision-draft';

const OPTIONS = [
  { code: 'a', state: 'SUPPORTED' },
  { code: 'b', state: 'UNDETERMINED' },
] as AnswerFragment['options'];
const PARTICIPANTS = [{ specialty: 'SURGERY', staffCode: 's-1' }] as const;

describe('a decision while it is put together', () => {
  it('is concordant for what the evidence speaks for, and deviating otherwise', () => {
    expect(withChoice(EMPTY_DRAFT, { option: 'a' }, OPTIONS).class).toBe('CONCORDANT');
    expect(withChoice(EMPTY_DRAFT, { option: 'b' }, OPTIONS).class).toBe('DEVIATING');
    expect(withChoice(EMPTY_DRAFT, { other: 'RESECTION' }, OPTIONS).class).toBe('DEVIATING');
  });

  it('cannot be saved as deviating without a coded reason', () => {
    const deviating = withChoice(EMPTY_DRAFT, { option: 'b' }, OPTIONS);
    expect(draftProblems(deviating, PARTICIPANTS, OPTIONS)).toEqual(['A deviation needs a reason.']);
    expect(draftProblems({ ...deviating, reasons: ['COMORBIDITY'] }, PARTICIPANTS, OPTIONS)).toEqual([]);
  });

  it('cannot call itself concordant where the evidence does not speak for it', () => {
    expect(draftProblems(withClass(withChoice(EMPTY_DRAFT, { option: 'b' }, OPTIONS), 'CONCORDANT'), PARTICIPANTS, OPTIONS)).toHaveLength(1);
  });

  it('says everything that is missing at once', () => {
    expect(draftProblems({ ...EMPTY_DRAFT, class: 'CONDITIONAL' }, [], OPTIONS)).toEqual(['Say who takes part.', 'Choose an option or something else.', 'A conditional decision needs a condition.']);
    expect(draftProblems({ ...EMPTY_DRAFT, choice: { option: 'a' } }, [...PARTICIPANTS, ...PARTICIPANTS], OPTIONS)).toEqual(['A staff code stands there twice.']);
  });

  it('drops reasons and conditions with the class they belong to', () => {
    const conditional = { ...EMPTY_DRAFT, class: 'CONDITIONAL', conditions: [{ kind: 'PATIENT_CONSENTS', fact: null }] } as const;
    expect(withClass(conditional, 'CONCORDANT').conditions).toEqual([]);
    expect(withClass({ ...EMPTY_DRAFT, class: 'DEVIATING', reasons: ['COMORBIDITY'] }, 'CONDITIONAL').reasons).toEqual([]);
  });
});
