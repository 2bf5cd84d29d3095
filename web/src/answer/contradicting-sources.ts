import type { OptionAnswerFragment } from '../api/graphql';

/** Codes of the sources that contradict what decides about an option, each once. */
export function contradictingSources({ arguments: found }: OptionAnswerFragment): readonly string[] {
  return [...new Set(found.filter(({ deciding, bearing }) => deciding && bearing === 'BEARS').flatMap(({ contradictedBy }) => contradictedBy.map(({ source }) => source)))];
}
