import type { Provenance } from 'fhir/r4.js';
import { answeringDevice, urlOf, type AnsweredCase } from './answered-case.js';

const PARTICIPANT = 'http://terminology.hl7.org/CodeSystem/provenance-participant-type';

/** Who answered, from what, and where the proof is. */
export function answerProvenance(answered: AnsweredCase, hasOptions: boolean): Provenance {
  const { id, assessment, recordedAt, actor, profileDigest, bundleDigest, receipt } = answered;
  const source = (system: string, value: string, display: string): NonNullable<Provenance['entity']>[number] => ({ role: 'source', what: { identifier: { system, value }, display } });
  return {
    resourceType: 'Provenance',
    id: `${id}-provenance`,
    target: [{ reference: urlOf(id, 'GuidanceResponse') }, ...(hasOptions ? [{ reference: urlOf(id, 'RequestGroup') }] : [])],
    recorded: recordedAt,
    activity: { coding: [{ system: 'urn:consilium:activity', code: 'assessment', display: 'Assessment against a rule set' }] },
    agent: [
      { type: { coding: [{ system: PARTICIPANT, code: 'assembler' }] }, who: answeringDevice(answered) },
      { type: { coding: [{ system: PARTICIPANT, code: 'enterer' }] }, who: { identifier: { system: 'urn:consilium:account', value: actor } } },
    ],
    entity: [
      source('urn:consilium:rule-set', assessment.ruleSet.digest, `Rule set ${assessment.ruleSet.name} ${assessment.ruleSet.version}`),
      source('urn:consilium:profile', profileDigest, 'Profile, by the SHA-256 of its canonical text'),
      ...(bundleDigest === null ? [] : [source('urn:consilium:bundle', bundleDigest, 'FHIR bundle, by the SHA-256 of its canonical text')]),
      source('urn:consilium:receipt', receipt.leafHash, `Entry ${receipt.position} of the audit log, by its leaf hash`),
    ],
  };
}
