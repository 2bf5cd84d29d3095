import { DIAGNOSES, type FindingMeaning } from '../vocabulary/codes/finding-codes.js';
import type { Presence } from '../vocabulary/codes/presence-codes.js';
import type { FactStatement } from './bundle-reading.js';
import { candidateOf, type Candidate } from './candidate.js';

/** Where a finding comes from, shared by the candidates that follow from it. */
export type FindingSource = Pick<Candidate, 'entry'> & Partial<Pick<Candidate, 'time' | 'dated' | 'preliminary' | 'path' | 'notes'>> & { readonly as: string };

function statementOf(presence: Presence, present: FactStatement | null, absent: FactStatement | null): FactStatement | null {
  if (typeof presence === 'object') return presence;
  return presence === 'PRESENT' ? present : absent;
}

function kinds(codes: readonly string[]): FactStatement {
  return codes.length === 1 ? { code: codes[0] } : { anyOf: codes };
}

/**
 * What the presence or absence of a finding says of facts; empty when it settles none. A diagnosis that is absent leaves
 * all others; one that is not known to be there says nothing of which tumor it is.
 */
export function findingCandidates(meaning: FindingMeaning, presence: Presence, source: FindingSource): readonly Candidate[] {
  const { as, ...from } = source;
  const make = (fact: string, statement: FactStatement | null): readonly Candidate[] => (statement === null ? [] : [candidateOf({ ...from, fact, statement, how: as })]);
  switch (meaning.kind) {
    case 'diagnosis': {
      const others = DIAGNOSES.filter((code) => !meaning.codes.includes(code));
      return make('tumor.diagnosis', statementOf(presence, kinds(meaning.codes), others.length === 0 ? null : kinds(others)));
    }
    case 'metastasis':
      return make(meaning.fact, statementOf(presence, { code: 'YES' }, { code: 'NO' }));
    case 'finding':
      return make(meaning.fact, statementOf(presence, meaning.present === null ? null : { code: meaning.present }, meaning.absent === null ? null : { code: meaning.absent }));
    case 'malignancy':
    case 'other-malignancy':
    case 'not-read':
      return [];
  }
}
