import type { Assessment } from '../assessment/assessment.js';
import { VOCABULARY } from '../vocabulary/vocabulary.js';
import { checkDecision, type DecisionGround } from './check-decision.js';
import type { DecisionToRecord } from './decision-to-record.js';

const LEAF = 'a'.repeat(64);
const OPTIONS = [
  { code: 'for', state: 'SUPPORTED' },
  { code: 'both', state: 'CONTESTED' },
  { code: 'against', state: 'OPPOSED' },
  { code: 'open', state: 'UNDETERMINED' },
];
const GROUND: DecisionGround = { assessment: { asOf: '2026-11-21', options: OPTIONS } as unknown as Assessment, leafHash: LEAF, vocabulary: VOCABULARY };
const SOUND: DecisionToRecord = {
  idempotencyKey: 'k',
  assessment: 'a',
  leafHash: LEAF,
  choice: { option: 'for', other: null },
  class: 'CONCORDANT',
  deviationReasons: [],
  conditions: [],
  dissent: [],
  preference: 'AGREES',
  participants: [{ specialty: 'HEPATOLOGY', staffCode: 'hep-1' }],
  followUpOn: '2026-11-21',
  firstChoice: null,
};

function codes(change: Partial<DecisionToRecord>): readonly string[] {
  return checkDecision({ ...SOUND, ...change }, GROUND).map(({ code, path }) => `${code} ${path}`);
}

describe('checking a board decision', () => {
  it.each<[string, Partial<DecisionToRecord>]>([
    ['a supported option, concordant', {}],
    ['a contested option, concordant', { choice: { option: 'both', other: null } }],
    ['an open option under a condition', { choice: { option: 'open', other: null }, class: 'CONDITIONAL', conditions: [{ kind: 'MISSING_FACT_KNOWN', fact: 'labs.afp' }] }],
    ['something else, for a reason, with conditions', { choice: { option: null, other: 'RESECTION' }, class: 'DEVIATING', deviationReasons: ['PATIENT_PREFERENCE'], conditions: [{ kind: 'PATIENT_CONSENTS', fact: null }] }],
    ['a supported option for another reason than the evidence', { class: 'DEVIATING', deviationReasons: ['NEWER_EVIDENCE'] }],
    ['no follow-up', { followUpOn: null }],
    ['dissent and a first choice', { dissent: [{ specialty: 'SURGERY', choice: { option: null, other: 'RESECTION' }, reason: 'TUMOR_FEATURE' }], firstChoice: { option: 'against', other: null } }],
  ])('takes %s', (_what, change) => {
    expect(codes(change)).toEqual([]);
  });

  it.each<[string, Partial<DecisionToRecord>, readonly string[]]>([
    ['an option and something else', { choice: { option: 'for', other: 'RESECTION' } }, ['CHOICE_AMBIGUOUS input.choice']],
    ['no choice', { choice: { option: null, other: null } }, ['CHOICE_AMBIGUOUS input.choice', 'DECISION_NOT_CONCORDANT input.class']],
    ['an option that is none', { choice: { option: 'constructor', other: null } }, ['OPTION_UNKNOWN input.choice.option', 'DECISION_NOT_CONCORDANT input.class']],
    ['an opposed option as concordant', { choice: { option: 'against', other: null } }, ['DECISION_NOT_CONCORDANT input.class']],
    ['an undetermined option as concordant', { choice: { option: 'open', other: null } }, ['DECISION_NOT_CONCORDANT input.class']],
    ['something else as concordant', { choice: { option: null, other: 'RESECTION' } }, ['DECISION_NOT_CONCORDANT input.class']],
    ['conditions of a concordant decision', { conditions: [{ kind: 'SECOND_OPINION', fact: null }] }, ['CONCORDANT_WITH_CONDITIONS input.conditions']],
    ['a conditional decision without conditions', { class: 'CONDITIONAL' }, ['CONDITION_MISSING input.conditions']],
    ['a deviating decision without reasons', { class: 'DEVIATING' }, ['DEVIATION_REASON_MISSING input.deviationReasons']],
    ['reasons of a concordant decision', { deviationReasons: ['COMORBIDITY'] }, ['DEVIATION_REASON_UNEXPECTED input.deviationReasons']],
    ['a reason twice', { class: 'DEVIATING', deviationReasons: ['COMORBIDITY', 'COMORBIDITY'] }, ['REASON_TWICE input.deviationReasons']],
    ['a missing fact that is not named', { class: 'CONDITIONAL', conditions: [{ kind: 'MISSING_FACT_KNOWN', fact: null }] }, ['FACT_MISSING input.conditions[0].fact']],
    ['a fact that the vocabulary does not have', { class: 'CONDITIONAL', conditions: [{ kind: 'MISSING_FACT_KNOWN', fact: 'labs.nothing' }] }, ['FACT_UNKNOWN input.conditions[0].fact']],
    ['a fact where none belongs', { class: 'CONDITIONAL', conditions: [{ kind: 'SECOND_OPINION', fact: 'labs.afp' }] }, ['FACT_UNEXPECTED input.conditions[0].fact']],
    ['nobody who decided', { participants: [] }, ['PARTICIPANTS_MISSING input.participants']],
    ['a name of a person', { participants: [{ specialty: 'SURGERY', staffCode: 'Erika Qzx' }] }, ['STAFF_CODE_INVALID input.participants[0].staffCode']],
    ['somebody twice', { participants: [{ specialty: 'SURGERY', staffCode: 'a' }, { specialty: 'NURSING', staffCode: 'a' }] }, ['PARTICIPANT_TWICE input.participants[1].staffCode']],
    ['a follow-up before the day of the assessment', { followUpOn: '2026-11-20' }, ['FOLLOW_UP_IN_THE_PAST input.followUpOn']],
    ['a follow-up in some month', { followUpOn: '2026-12' }, ['DAY_INVALID input.followUpOn']],
    ['a day that no calendar has', { followUpOn: '2027-02-29' }, ['DAY_INVALID input.followUpOn']],
    ['the leaf hash of something else', { leafHash: 'b'.repeat(64) }, ['RECEIPT_MISMATCH input.leafHash']],
    ['a dissent for nothing', { dissent: [{ specialty: 'SURGERY', choice: { option: null, other: null }, reason: 'TUMOR_FEATURE' }] }, ['CHOICE_AMBIGUOUS input.dissent[0].choice']],
    ['a first choice that is no option', { firstChoice: { option: 'nothing', other: null } }, ['OPTION_UNKNOWN input.firstChoice.option']],
    ['more than one meeting holds', { participants: Array.from({ length: 51 }, (_, at) => ({ specialty: 'NURSING' as const, staffCode: `n-${at}` })) }, ['LIST_TOO_LONG input.participants']],
  ])('refuses %s', (_what, change, expected) => {
    expect(codes(change)).toEqual(expected);
  });

  it('tells everything at once, and repeats nothing that was sent', () => {
    const problems = checkDecision({ ...SOUND, choice: { option: 'qzx-1', other: null }, participants: [{ specialty: 'SURGERY', staffCode: 'qzx 2' }], followUpOn: 'qzx-3', leafHash: 'qzx-4' }, GROUND);
    expect(problems.map(({ code }) => code)).toEqual(['OPTION_UNKNOWN', 'DECISION_NOT_CONCORDANT', 'STAFF_CODE_INVALID', 'DAY_INVALID', 'RECEIPT_MISMATCH']);
    expect(JSON.stringify(problems)).not.toContain('qzx');
  });
});
