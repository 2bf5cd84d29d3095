import type { Coded } from '../vocabulary/codes/code-table.js';
import { codeSystemOf } from '../vocabulary/codes/code-systems.js';
import type { FhirNode } from './fhir-node.js';

/** A post-coordinated expression with one focus: the focus concept includes what the expression says. */
const FOCUS = /^\s*(\d{6,18})\s*(?:\|[^|]*\|)?\s*:/;

/** The codings of a CodeableConcept in systems that are read. Display texts are never looked at. */
export function codesOfConcept(concept: FhirNode): readonly Coded[] {
  return concept.list('coding').flatMap((coding) => {
    const system = codeSystemOf(coding.text('system') ?? '');
    const code = coding.text('code');
    if (system === null || code === null) return [];
    return [{ system, code: system === 'snomed' ? (FOCUS.exec(code)?.[1] ?? code) : code }];
  });
}
