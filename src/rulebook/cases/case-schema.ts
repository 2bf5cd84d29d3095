import { z } from 'zod';
import { fullDate, sourceCode, text, words } from '../shape-of-texts.js';

const truth = words('HOLDS', 'FAILS', 'UNKNOWN');
const reason = words('CONFLICTING', 'IMPLAUSIBLE', 'STALE', 'IMPRECISE', 'NOT_DERIVABLE', 'ASKED_BUT_UNAVAILABLE', 'NOT_PROVIDED', 'NOT_READ');
const criterionKey = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'source and id, such as "000/large-hcc"' });

/** A fact of a profile: shorthand text, a list of statements, or the long form. What it means is read by the vocabulary. */
const fact = z.union([text, z.array(z.union([text, z.record(z.string(), z.unknown())])), z.record(z.string(), z.unknown())]);

/** Facts of a profile by group, in shorthand. */
export const caseProfile = z.record(z.string(), z.record(z.string(), fact));

/** What the answer must say. */
export const caseExpectation = z.strictObject({
  /** `yes`: the profile is refused as a whole; then only problems can be expected. */
  refused: words('yes', 'no').exactOptional(),
  sources: z.record(sourceCode, words('APPLICABLE', 'NOT_APPLICABLE', 'UNDETERMINED', 'NOT_COVERED')).exactOptional(),
  options: z.record(text, words('SUPPORTED', 'OPPOSED', 'CONTESTED', 'UNSETTLED', 'UNDETERMINED', 'NOT_COVERED')).exactOptional(),
  criteria: z.record(criterionKey, z.strictObject({ truth, reason: reason.exactOptional(), settledAlthoughMissing: words('yes', 'no').exactOptional() })).exactOptional(),
  findings: z.record(criterionKey, words('MATCHES', 'DOES_NOT_MATCH', 'CANNOT_TELL')).exactOptional(),
  /** Of a source read in part: whether every criterion that was read holds. */
  asRead: z.record(sourceCode, truth).exactOptional(),
  /** Findings of other sources that contradict one, each "source/finding": exactly these. */
  contradictedBy: z.record(criterionKey, z.array(text)).exactOptional(),
  /** Statements of guidance, and whether they speak about the patient. */
  guidance: z.record(criterionKey, truth).exactOptional(),
  problems: z.array(text).exactOptional(),
  /** Facts that are in the list of missing facts, anywhere. */
  missing: z.array(text).exactOptional(),
  missingFirst: text.exactOptional(),
  contradictions: z.array(text).exactOptional(),
});

export const caseTrace = z.array(z.strictObject({ key: text, truth, observed: text.exactOptional() }));

/** Shape of rules/<tumor>/cases/*.yaml: a worked patient with the answer that is right. */
export const caseSchema = z
  .strictObject({
    case: text,
    /** Why the case exists: a case that nobody can explain is not kept. */
    because: text,
    asOf: fullDate,
    profile: caseProfile,
    expect: caseExpectation,
    trace: caseTrace.exactOptional(),
  })
  .meta({ id: 'CaseFile' });

export type WorkedCase = z.infer<typeof caseSchema>;
