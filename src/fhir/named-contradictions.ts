import type { Contradicting } from '../assessment/assessment.js';

const HOW: Readonly<Record<Contradicting['how'], string>> = { OPPOSITE: 'found the opposite', NOT_CONFIRMED: 'did not confirm it', SPEAKS_AGAINST: 'set against it' };
const BEARS: Readonly<Record<Contradicting['bearing'], string>> = { BEARS: 'bears on the patient', MAY_BEAR: 'may bear', DOES_NOT_BEAR: 'about other patients' };

/**
 * What contradicts some findings, each once and by name: "space/os (did not confirm it, may bear)". For every place that tells
 * a finding in a line, where what contradicts it must stand too (semantics 14.8).
 */
export function namedContradictions(findings: readonly { readonly contradictedBy: readonly Contradicting[] }[]): readonly string[] {
  const named = findings.flatMap(({ contradictedBy }) =>
    contradictedBy.map(({ source, finding, how, bearing, bearsAsRead }) => `${source}/${finding} (${HOW[how]}, ${bearing === 'MAY_BEAR' && bearsAsRead ? 'bears as far as read' : BEARS[bearing]})`),
  );
  return [...new Set(named)];
}
