import type { SourceDetailsFragment } from '../api/graphql';

/** How a finding fits the patient. */
export type FindingVerdictView = SourceDetailsFragment['findings'][number];
