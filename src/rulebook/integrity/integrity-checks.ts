import { followUp } from './follow-up.js';
import type { IntegrityCheck } from './integrity-finding.js';
import { intervals } from './intervals.js';
import { medianAgainstRate } from './median-against-rate.js';
import { percentages } from './percentages.js';
import { pOfCounts } from './p-of-counts.js';
import { restatements } from './restatements.js';
import { subgroupGaps } from './subgroup-gaps.js';
import { subgroupOverlaps } from './subgroup-overlaps.js';
import { sums } from './sums.js';

/** Every recomputation of published numbers; the keys are explained in docs/rule-authoring.md. */
export const INTEGRITY_CHECKS: readonly IntegrityCheck[] = [percentages, sums, pOfCounts, intervals, medianAgainstRate, followUp, restatements, subgroupGaps, subgroupOverlaps];
