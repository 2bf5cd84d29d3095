import type { SourceAnswerFragment } from '../api/graphql';

/** How a finding fits the patient. */
export type FindingVerdictView = SourceAnswerFragment['findings'][number];
