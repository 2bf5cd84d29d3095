import type { RequestGroup, RequestGroupAction } from 'fhir/r4.js';
import type { Argument, OptionState, OptionVerdict, SourceVerdict } from '../assessment/assessment.js';
import { namedContradictions } from './named-contradictions.js';
import { answeringDevice, subjectOf, type AnsweredCase } from './answered-case.js';

/** Only what evidence speaks for, or speaks about without settling it: what it opposes is never proposed, not even with a remark. */
const PROPOSED: readonly OptionState[] = ['SUPPORTED', 'CONTESTED', 'UNSETTLED'];

/** A finding that others contradict is never told without them. */
function contradictedText(contradictedBy: Argument['contradictedBy']): string {
  const named = namedContradictions([{ contradictedBy }]);
  return named.length === 0 ? '' : `; contradicted by ${named.join(', ')}`;
}

function action({ code, name, state, rank, because, arguments: given }: OptionVerdict, sources: ReadonlyMap<string, SourceVerdict>): RequestGroupAction {
  const bearing = given.filter((argument) => argument.bearing === 'BEARS');
  return {
    prefix: String(rank),
    title: name,
    description: `${state}: ${because}`,
    code: [{ coding: [{ system: 'urn:consilium:option', code, display: name }] }, { coding: [{ system: 'urn:consilium:option-state', code: state }] }],
    ...(bearing.length === 0
      ? {}
      : { documentation: bearing.map(({ source, finding, says, direction, contradictedBy }) => ({ type: 'citation' as const, label: `${source}/${finding}`, display: `${direction}: ${says}${contradictedText(contradictedBy)}`, citation: sources.get(source)?.name ?? source })) }),
  };
}

/**
 * The options as alternatives, of which at most one is chosen; `null` when evidence speaks for none. Intent "proposal",
 * and no action holds a resource: there is nothing in it that could be carried out.
 */
export function optionsRequestGroup(answered: AnsweredCase): RequestGroup | null {
  const { id, assessment, recordedAt } = answered;
  const proposed = assessment.options.filter(({ state }) => PROPOSED.includes(state));
  if (proposed.length === 0) return null;
  const sources = new Map(assessment.sources.map((source) => [source.code, source]));
  const others = assessment.options.filter(({ state }) => !PROPOSED.includes(state) && state !== 'NOT_COVERED');
  return {
    resourceType: 'RequestGroup',
    id: `${id}-options`,
    identifier: [{ system: 'urn:consilium:assessment', value: id }],
    status: 'active',
    intent: 'proposal',
    subject: subjectOf(answered),
    authoredOn: recordedAt,
    author: answeringDevice(answered),
    note: [{ text: assessment.intendedUse }, ...others.map(({ name, state, because }) => ({ text: `${name} is not proposed (${state}): ${because}` }))],
    action: [
      {
        title: 'Options that evidence speaks about',
        description: `Ordered by: ${assessment.optionsOrderedBy.join(', ')}. Options with the same number are not parted by any of these.`,
        groupingBehavior: 'logical-group',
        selectionBehavior: 'at-most-one',
        action: proposed.map((option) => action(option, sources)),
      },
    ],
  };
}
