import type { RuleSetContent } from '../../../src/rulebook/content.js';
import { guidanceRule } from '../../../src/rulebook/rule-ids.js';
import { stateAsFarAsRead, type Told } from './source-states.js';

/** Clause 14.9: each statement with its truth, and the topics on which those that hold differ. */
export function guidanceOf(content: RuleSetContent, told: Told): { readonly statements: readonly string[]; readonly differing: readonly string[] } {
  const all = content.sources.flatMap((source) => {
    const state = stateAsFarAsRead(source, told);
    return (source.guidance ?? []).map((statement) => {
      const condition = statement.when === undefined ? 'HOLDS' : told(guidanceRule(source.code, statement.id));
      const fails = condition === 'FAILS' || state === 'NOT_APPLICABLE' || state === 'NOT_COVERED';
      return { source: source.code, statement, truth: fails ? 'FAILS' : condition === 'HOLDS' && state === 'APPLICABLE' ? 'HOLDS' : 'UNKNOWN' };
    });
  });
  const topics = [...new Set(all.map(({ statement }) => statement.topic))];
  const differing = topics.filter((topic) => {
    const holding = all.filter(({ statement, truth }) => statement.topic === topic && truth === 'HOLDS');
    const namings = [...new Set(holding.map(({ source }) => source))].map((source) =>
      [...new Set(holding.filter((each) => each.source === source).flatMap(({ statement }) => statement.options.map(({ option, stance }) => `${option}=${stance}`)))].sort().join(),
    );
    return namings.some((naming) => naming !== namings[0]);
  });
  return { statements: all.map(({ source, statement, truth }) => `${source} ${statement.id} ${truth}`), differing };
}
