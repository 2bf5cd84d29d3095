/**
 * An exact rational number: thresholds and values are compared without rounding, also after a unit
 * conversion or a division by an upper limit of normal that no finite decimal can express.
 *
 * INVARIANT (normal form): the denominator is positive and shares no factor with the numerator.
 */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}
