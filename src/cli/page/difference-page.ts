import type { AssessmentDifference } from '../../assessment/assessment.js';
import { section, spoken, wrap } from './lines.js';

/** What the changes turn, before the page of the changed patient. */
export function differencePage({ changes, sources, options, criteria }: AssessmentDifference): string {
  const turned = (what: string, before: string, after: string): readonly string[] => wrap(`${what}: ${spoken(before)} -> ${spoken(after)}`, '- ');
  const answers = [
    ...options.flatMap(({ code, before, after }) => turned(`option ${code}`, before, after)),
    ...sources.flatMap(({ code, before, after }) => turned(`source ${code}`, before, after)),
    ...criteria.flatMap(({ key, before, after }) => turned(`criterion ${key}`, before, after)),
  ];
  return [
    ...section('WHAT IF', changes.length === 0 ? ['nothing changes'] : changes.flatMap(({ path, before, after }) => wrap(`${path}: ${before} -> ${after}`, '- '))),
    ...section('THEN', answers.length === 0 ? ['every option, source and criterion stays as it is'] : answers),
  ]
    .slice(1)
    .join('\n');
}
