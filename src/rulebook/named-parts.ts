import type { WrittenSource } from './content.js';
import { slug } from './slug.js';

/** A part of a source that others can refer to by its id. */
export interface NamedPart {
  readonly id: string;
  readonly kind: 'criterion' | 'finding' | 'baseline' | 'safety' | 'course' | 'discrepancy' | 'flow' | 'limitation' | 'rationale' | 'guidance';
  readonly object: object;
  /** Member that holds the id, for the place of a defect. */
  readonly member: string;
}

/**
 * Everything in a source that others refer to by its bare id, so that no two may share one: limitations and rationale
 * are counted from 1. Rows of the table of patients are called as criteria are, and are referred to as baseline/<id>.
 */
export function namedParts(source: WrittenSource): readonly NamedPart[] {
  return [
    ...source.criteria.map((each): NamedPart => ({ id: each.id, kind: 'criterion', object: each, member: 'id' })),
    ...source.findings.map((each): NamedPart => ({ id: each.id, kind: 'finding', object: each, member: 'id' })),
    ...source.safety.map((each): NamedPart => ({ id: each.id ?? slug(each.event), kind: 'safety', object: each, member: each.id === undefined ? 'event' : 'id' })),
    ...source.course.map((each): NamedPart => ({ id: each.id, kind: 'course', object: each, member: 'id' })),
    ...source.discrepancies.map((each): NamedPart => ({ id: each.id, kind: 'discrepancy', object: each, member: 'id' })),
    ...source.baseline.map((each): NamedPart => ({ id: `baseline/${each.id ?? slug(each.name)}`, kind: 'baseline', object: each, member: each.id === undefined ? 'name' : 'id' })),
    ...source.flow.flatMap((each): NamedPart[] => (each.id === undefined ? [] : [{ id: each.id, kind: 'flow', object: each, member: 'id' }])),
    ...(source.guidance ?? []).map((each): NamedPart => ({ id: each.id, kind: 'guidance', object: each, member: 'id' })),
    ...source.limitations.map((each, index): NamedPart => ({ id: `limitation-${index + 1}`, kind: 'limitation', object: each, member: 'says' })),
    ...source.rationale.map((each, index): NamedPart => ({ id: `rationale-${index + 1}`, kind: 'rationale', object: each, member: 'says' })),
  ];
}
