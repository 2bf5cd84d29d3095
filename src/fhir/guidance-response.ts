import type { DataRequirement, GuidanceResponse, OperationOutcome } from 'fhir/r4.js';
import type { Assessment } from '../assessment/assessment.js';
import { answeringDevice, subjectOf, urlOf, type AnsweredCase } from './answered-case.js';
import { resourcesOfFact } from './resources-of-fact.js';

/** A fact that is told beside a data requirement, so that a reader needs no table. */
const FACT_URL = 'urn:consilium:fact';

/** What must be sent so that a fact is known, each way in which it can be told. */
function requirements(fact: string): readonly DataRequirement[] {
  return resourcesOfFact(fact).map(({ type, codes }) => ({
    type,
    extension: [{ url: FACT_URL, valueCode: fact }],
    ...(codes.length === 0 ? {} : { codeFilter: [{ path: type.startsWith('Medication') ? 'medication' : 'code', code: codes.map(({ system, code }) => ({ system, code })) }] }),
  }));
}

/** success: nothing that is missing would change it; data-requested: something would; data-required: nothing is decided without it. */
function statusOf({ complete, sources }: Assessment): GuidanceResponse['status'] {
  if (complete) return 'success';
  return sources.every(({ state }) => state === 'UNDETERMINED') ? 'data-required' : 'data-requested';
}

function problems({ profile }: Assessment): OperationOutcome | null {
  if (profile.problems.length === 0) return null;
  return {
    resourceType: 'OperationOutcome',
    id: 'problems',
    issue: profile.problems.map(({ code, path, message, hint, effect }) => ({
      severity: effect === 'NOTE' ? 'information' : 'warning',
      code: effect === 'NOTE' ? 'informational' : 'invalid',
      details: { coding: [{ system: 'urn:consilium:problem', code }], text: hint === null ? message : `${message}; ${hint}` },
      expression: [path],
    })),
  };
}

/** What was asked and how far it could be answered. */
export function guidanceResponse(answered: AnsweredCase, hasOptions: boolean): GuidanceResponse {
  const { id, assessment, recordedAt } = answered;
  const outcome = problems(assessment);
  const missing = assessment.missing.filter(({ couldTurn, neededFor }) => couldTurn.length + neededFor.length > 0);
  const dataRequirement = assessment.complete ? [] : missing.flatMap(({ fact }) => requirements(fact));
  const held = assessment.cautions.filter(({ truth, severity }) => truth === 'HOLDS' && severity === 'warning');
  return {
    resourceType: 'GuidanceResponse',
    id: `${id}-guidance`,
    ...(outcome === null ? {} : { contained: [outcome] }),
    requestIdentifier: { system: 'urn:consilium:assessment', value: id },
    moduleUri: `urn:consilium:rule-set:${assessment.ruleSet.digest}`,
    status: statusOf(assessment),
    subject: subjectOf(answered),
    occurrenceDateTime: recordedAt,
    performer: answeringDevice(answered),
    note: [{ text: assessment.intendedUse }, ...held.map(({ says }) => ({ text: `Warning: ${says}` }))],
    ...(outcome === null ? {} : { evaluationMessage: [{ reference: '#problems' }] }),
    ...(hasOptions ? { result: { reference: urlOf(id, 'RequestGroup') } } : {}),
    ...(dataRequirement.length === 0 ? {} : { dataRequirement }),
  };
}
