import type { RuleSetContent } from './content.js';
import { listChanges, objectChanges, type NamedObject, type PartChanges } from './part-changes.js';
import type { RuleSetDifference } from './rule-set-change.js';
import { sourceChanges, sourcePart } from './source-changes.js';

/**
 * In what two rule sets differ, as a person who knows the rules would tell it: criteria, thresholds, findings, options,
 * cautions, course rules, the policy and everything else that is written in a source. Empty only when the contents are
 * the same, so that two digests never differ without a sentence.
 */
export function ruleSetDifference(before: RuleSetContent, after: RuleSetContent): RuleSetDifference {
  const was = new Map(before.sources.map((source) => [source.code, source]));
  const parts: readonly PartChanges[] = [
    { removed: [], added: [], changed: wholeChanges(before, after) },
    listChanges(before.sources.map(sourcePart), after.sources.map(sourcePart), { kind: 'SOURCE', code: 'sources', name: 'sources' }),
    ...after.sources.flatMap((source) => {
      const former = was.get(source.code);
      return former === undefined ? [] : sourceChanges(former, source);
    }),
    listChanges(optionParts(before), optionParts(after), { kind: 'OPTION', code: 'options', name: 'options' }),
    listChanges(cautionParts(before), cautionParts(after), { kind: 'CAUTION', code: 'cautions', name: 'cautions' }),
    { removed: [], added: [], changed: objectChanges(before.policy, { kind: 'POLICY', code: 'policy', name: 'weighing policy', object: after.policy }) },
  ];
  const [removed, added, changed] = [parts.flatMap((part) => part.removed), parts.flatMap((part) => part.added), parts.flatMap((part) => part.changed)];
  return { sentences: [...removed, ...added, ...changed].map(({ sentence }) => sentence), removed, added, changed };
}

function optionParts({ options }: RuleSetContent): readonly NamedObject[] {
  return options.map((object) => ({ kind: 'OPTION', code: object.code, name: `option ${object.code}`, says: object.name, object }));
}

function cautionParts({ cautions }: RuleSetContent): readonly NamedObject[] {
  return cautions.map((object) => ({ kind: 'CAUTION', code: object.code, name: `caution ${object.code}`, says: object.says, object }));
}

/** Name, version, intended use, and whom the rule set is for. */
function wholeChanges({ sources: _s, options: _o, cautions: _c, policy: _p, scope: before, ...was }: RuleSetContent, { sources: _s2, options: _o2, cautions: _c2, policy: _p2, scope: after, ...is }: RuleSetContent): PartChanges['changed'] {
  return [
    ...objectChanges(was, { kind: 'POLICY', code: 'rulebook', name: 'rule set', object: is }),
    ...objectChanges({ scope: before }, { kind: 'CRITERION', code: 'scope', name: 'the rule set', object: { scope: after } }),
  ];
}
