import type { DecisionFragment } from '../api/graphql';

/** A decision of the board as it stands in the record. */
export type DecisionOnRecord = DecisionFragment;
