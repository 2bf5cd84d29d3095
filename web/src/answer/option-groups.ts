import type { OptionAnswerFragment, OptionState } from '../api/graphql';

/** The options of an answer by what a board has to look at first. */
export interface OptionGroups {
  /** Evidence that bears for certain says something about them. */
  readonly told: readonly OptionAnswerFragment[];
  /** A source that was read in part fits the patient as far as it was read. */
  readonly asRead: readonly OptionAnswerFragment[];
  /** It is not known whether a source speaks about them for this patient. */
  readonly open: readonly OptionAnswerFragment[];
  /** No source speaks about them for this patient. */
  readonly notCovered: readonly OptionAnswerFragment[];
}

const FIRST: readonly OptionState[] = ['SUPPORTED', 'CONTESTED', 'UNSETTLED', 'OPPOSED'];

/** Groups the options; within a group the order of the answer stays, but for what is told: what is spoken for comes first. */
export function optionGroups(options: readonly OptionAnswerFragment[]): OptionGroups {
  const undetermined = options.filter(({ state }) => state === 'UNDETERMINED');
  const fits = ({ arguments: found, guidance }: OptionAnswerFragment): boolean => found.some(({ bearsAsRead }) => bearsAsRead) || guidance.some(({ truth }) => truth === 'HOLDS');
  return {
    told: FIRST.flatMap((wanted) => options.filter(({ state }) => state === wanted)),
    asRead: undetermined.filter(fits),
    open: undetermined.filter((option) => !fits(option)),
    notCovered: options.filter(({ state }) => state === 'NOT_COVERED'),
  };
}
