import type { AssessedCase, CaseOutcome } from './case-mismatches.js';
import { caseMismatches } from './case-mismatches.js';
import type { WorkedCase } from './case-schema.js';

const ASSESSED: AssessedCase = {
  profile: { problems: [{ code: 'STALE' }], contradictions: [{ facts: ['tumor.stage', 'tumor.size'] }] },
  sources: [{ code: '100', state: 'APPLICABLE', criteria: [{ id: 'size', truth: 'UNKNOWN', reason: 'STALE', settledAlthoughMissing: false }], asRead: 'HOLDS', findings: [{ id: 'small', match: 'MATCHES', contradictedBy: [{ source: '200', finding: 'large' }] }] }],
  guidance: [{ statements: [{ source: '300', id: 'cut', truth: 'HOLDS' }] }],
  options: [{ code: 'knife', state: 'SUPPORTED' }],
  missing: [{ fact: 'tumor.size' }, { fact: 'tumor.number' }],
  trace: [
    { key: 'tumor.size', truth: 'HOLDS', observed: '7 cm' },
    { key: 'tumor.size', truth: 'FAILS', observed: null },
  ],
};
const OUTCOME: CaseOutcome = { kind: 'assessed', assessment: ASSESSED };

function worked(expect: WorkedCase['expect'], trace: WorkedCase['trace'] = []): WorkedCase {
  return { case: 'x', because: 'y', asOf: '2026-11-21', profile: {}, expect, trace };
}

test('an answer that meets every expectation has no mismatch', () => {
  const meets = worked(
    {
      sources: { '100': 'APPLICABLE' },
      options: { knife: 'SUPPORTED' },
      criteria: { '100/size': { truth: 'UNKNOWN', reason: 'STALE', settledAlthoughMissing: 'no' } },
      findings: { '100/small': 'MATCHES' },
      asRead: { '100': 'HOLDS' },
      contradictedBy: { '100/small': ['200/large'] },
      guidance: { '300/cut': 'HOLDS' },
      problems: ['STALE'],
      missing: ['tumor.number'],
      missingFirst: 'tumor.size',
      contradictions: ['tumor.size'],
    },
    [{ key: 'tumor.size', truth: 'HOLDS', observed: '7 cm' }, { key: 'tumor.size', truth: 'FAILS' }],
  );
  expect(caseMismatches(meets, OUTCOME)).toEqual([]);
});

test.each<[WorkedCase['expect'], string, string, string]>([
  [{ sources: { '100': 'UNDETERMINED' } }, 'source 100', 'UNDETERMINED', 'APPLICABLE'],
  [{ sources: { '200': 'UNDETERMINED' } }, 'source 200', 'UNDETERMINED', 'nothing'],
  [{ options: { knife: 'OPPOSED' } }, 'option knife', 'OPPOSED', 'SUPPORTED'],
  [{ criteria: { '100/size': { truth: 'HOLDS' } } }, 'criterion 100/size', 'HOLDS', 'UNKNOWN'],
  [{ criteria: { '100/size': { truth: 'UNKNOWN', reason: 'IMPRECISE' } } }, 'reason of 100/size', 'IMPRECISE', 'STALE'],
  [{ criteria: { '100/size': { truth: 'UNKNOWN', settledAlthoughMissing: 'yes' } } }, 'settled although missing, 100/size', 'yes', 'no'],
  [{ findings: { '100/small': 'CANNOT_TELL' } }, 'finding 100/small', 'CANNOT_TELL', 'MATCHES'],
  [{ asRead: { '100': 'FAILS' } }, 'source 100 as read', 'FAILS', 'HOLDS'],
  [{ contradictedBy: { '100/small': [] } }, 'what contradicts 100/small', '', '200/large'],
  [{ guidance: { '300/cut': 'FAILS' } }, 'guidance 300/cut', 'FAILS', 'HOLDS'],
  [{ problems: ['UNIT_MISSING'] }, 'problems', 'UNIT_MISSING', 'STALE'],
  [{ missing: ['tumor.stage'] }, 'missing', 'tumor.stage', 'nothing'],
  [{ missingFirst: 'tumor.number' }, 'first missing', 'tumor.number', 'tumor.size'],
  [{ contradictions: ['tumor.number'] }, 'contradictions', 'tumor.number', 'nothing'],
  [{ refused: 'yes' }, 'profile', 'refused', 'assessed'],
])('%j is not met', (expected, of, wanted, found) => {
  expect(caseMismatches(worked(expected), OUTCOME)).toEqual([{ of, expected: wanted, found }]);
});

test('a trace must show the truth and what was observed', () => {
  expect(caseMismatches(worked({}, [{ key: 'tumor.size', truth: 'HOLDS', observed: '8 cm' }]), OUTCOME)).toEqual([{ of: 'trace tumor.size', expected: 'HOLDS (8 cm)', found: 'HOLDS (7 cm), FAILS' }]);
  expect(caseMismatches(worked({}, [{ key: 'tumor.stage', truth: 'HOLDS' }]), OUTCOME)).toEqual([{ of: 'trace tumor.stage', expected: 'HOLDS', found: 'nothing' }]);
});

test('a refused profile meets a case that expects it, with its problems', () => {
  const refused: CaseOutcome = { kind: 'refused', problems: [{ code: 'CODE_UNKNOWN' }] };
  expect(caseMismatches(worked({ refused: 'yes', problems: ['CODE_UNKNOWN'] }), refused)).toEqual([]);
  expect(caseMismatches(worked({ sources: { '100': 'APPLICABLE' } }), refused)).toEqual([{ of: 'profile', expected: 'assessed', found: 'refused' }]);
});
