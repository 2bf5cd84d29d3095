import { leavesOf } from '../rulebook/compile-expression.js';
import type { WrittenCriterion, WrittenSource } from '../rulebook/content.js';
import type { PlannedArgument } from './argument-plan.js';
import type { OptionState, Parting } from './assessment.js';
import { bearingOf, stateIn } from './bearing.js';
import { contests, type Contest } from './contests.js';
import type { SourceStates } from './source-states.js';
import type { TruthOf } from './source-state.js';

/** Where the sources of a CONTESTED option part for this patient, and on which criterion (semantics 14.12); empty for every other state. */
export function partingsOf(state: OptionState, planned: readonly PlannedArgument[], states: SourceStates, truthOf: TruthOf): readonly Parting[] {
  if (state !== 'CONTESTED') return [];
  const bearing = planned.filter((argument) => argument.deciding && bearingOf(argument, stateIn(states.sources, argument.source.code), truthOf) === 'BEARS');
  const opposed = bearing.flatMap((supporting) =>
    supporting.direction !== 'FOR' ? [] : bearing.filter(({ direction }) => direction === 'AGAINST').map((contesting): Contest => ({ supporting, contesting })),
  );
  // A randomized argument against it that surely bears contests it by both clauses; the pair is told once (semantics 14.12).
  const contested = contests(planned, states, truthOf).filter((each) => !opposed.some((known) => known.supporting === each.supporting && known.contesting === each.contesting));
  return [...opposed, ...contested].map(partingOf);
}

function partingOf({ supporting, contesting }: Contest): Parting {
  const criteria = [...asked(supporting.source, contesting.source), ...asked(contesting.source, supporting.source)];
  const compared = ({ finding }: PlannedArgument): string => `${finding.intervention ?? ''} against ${finding.comparator ?? ''}`;
  const same = compared(supporting) === compared(contesting);
  const how = contesting.direction === 'AGAINST' ? 'speaks against it' : 'is randomized and does not settle it';
  return {
    supporting: nameOf(supporting),
    contesting: nameOf(contesting),
    says: `${nameOf(supporting)} speaks for it, ${nameOf(contesting)} ${how}; ${same ? 'both compare the same' : `they compare ${compared(supporting)}, and ${compared(contesting)}`}${criteria.length === 0 ? ' in patients told apart by no criterion that was read' : ''}`,
    criteria,
  };
}

function nameOf({ source, finding }: PlannedArgument): string {
  return `${source.code}/${finding.id}`;
}

/** Criteria that decide whether the one source applies, and that the other does not ask in the same way. */
function asked(one: WrittenSource, other: WrittenSource): Parting['criteria'] {
  const others = decidingCriteria(other);
  return decidingCriteria(one).flatMap((criterion) => {
    const facts = factsOf(criterion);
    const onSame = others.filter((each) => factsOf(each).some((fact) => facts.includes(fact)));
    if (onSame.some((each) => sameTest(each, criterion))) return [];
    return [{ criterion: `${one.code}/${criterion.id}`, says: criterion.says, other: onSame.length === 0 ? null : onSame.map(({ says }) => says).join('; ') }];
  });
}

function decidingCriteria(source: WrittenSource): readonly WrittenCriterion[] {
  return source.criteria.filter(({ role, notRead }) => notRead === undefined && (role === 'eligibility' || role === 'implied'));
}

function factsOf({ requires, excludes }: WrittenCriterion): readonly string[] {
  const written = requires ?? excludes;
  return written === undefined ? [] : leavesOf(written).map((leaf) => leaf.fact);
}

function sameTest(a: WrittenCriterion, b: WrittenCriterion): boolean {
  return JSON.stringify([a.requires, a.excludes]) === JSON.stringify([b.requires, b.excludes]);
}
