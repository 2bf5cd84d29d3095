/** Ids of the engine's rules, one scheme for compiler, assessment and audit: kind, then "source/item". */
export const SCOPE_RULE = 'scope';

export function criterionRule(source: string, criterion: string): string {
  return `source:${source}/${criterion}`;
}

/** A reading that was not chosen, counted from 1. */
export function alternativeRule(source: string, criterion: string, alternative: number): string {
  return `source:${source}/${criterion}@${alternative}`;
}

export function findingRule(source: string, finding: string): string {
  return `finding:${source}/${finding}`;
}

export function courseRule(source: string, course: string): string {
  return `course:${source}/${course}`;
}

export function guidanceRule(source: string, guidance: string): string {
  return `guidance:${source}/${guidance}`;
}

export function optionRule(option: string): string {
  return `option:${option}`;
}

export function cautionRule(caution: string): string {
  return `caution:${caution}`;
}
