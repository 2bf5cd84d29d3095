import type { RuleSetContent, WrittenFinding, WrittenSource } from '../../../src/rulebook/content.js';
import { supportFromNumbers } from './support-of.js';

export interface Contradiction {
  readonly source: string;
  readonly finding: string;
  readonly how: 'OPPOSITE' | 'NOT_CONFIRMED' | 'SPEAKS_AGAINST';
}

/** Which option the numbers favor, or null. */
function favored(finding: WrittenFinding, significance: string): string | null {
  const support = supportFromNumbers(finding, significance);
  if (support === 'FAVORS_INTERVENTION') return finding.intervention!;
  return support === 'FAVORS_COMPARATOR' ? finding.comparator! : null;
}

function pair({ intervention, comparator }: WrittenFinding): string {
  return [intervention, comparator].sort().join(' and ');
}

/** Clause 14.8: what contradicts one finding, looked for among all findings of all other sources. */
export function contradictionsOf(content: RuleSetContent, code: string, id: string): Contradiction[] {
  const { significance } = content.policy;
  const own = content.sources.find((source) => source.code === code)!;
  const finding = own.findings.find((each) => each.id === id)!;
  const favors = favored(finding, significance);
  const others = content.sources.filter((source) => source.code !== code).flatMap((source) => source.findings.map((other) => ({ source, other })));
  const found: Contradiction[] = [];
  for (const { source, other } of others) {
    const how = favors === null ? null : judged(own, finding, favors, source, other, significance);
    if (how !== null) found.push({ source: source.code, finding: other.id, how });
    else if (isNamed(own, id, `${source.code}/${other.id}`)) found.push({ source: source.code, finding: other.id, how: 'SPEAKS_AGAINST' });
  }
  return found;
}

function isNamed(own: WrittenSource, id: string, part: string): boolean {
  return (own.standing ?? []).some(({ side, restsOn, touches }) => side === 'against' && touches.includes(id) && restsOn.includes(part));
}

function judged(own: WrittenSource, finding: WrittenFinding, favors: string, source: WrittenSource, other: WrittenFinding, significance: string): 'OPPOSITE' | 'NOT_CONFIRMED' | null {
  const isRandomized = source.design.randomized === 'yes';
  const counts = source.state.is === 'current' && (other.kind === 'overall' || other.kind === 'response') && other.secondHand === undefined && other.supersededBy === undefined;
  const alike = other.endpoint === finding.endpoint && other.intervention !== undefined && other.comparator !== undefined && pair(other) === pair(finding);
  if (!counts || !alike || (!isRandomized && own.design.randomized === 'yes')) return null;
  const otherFavors = favored(other, significance);
  if (otherFavors === null) return isRandomized ? 'NOT_CONFIRMED' : null;
  return otherFavors === favors ? null : 'OPPOSITE';
}
