/** A value or range in words and numbers, exactly as decided upon. Decimals as text in canonical units. */
export interface StatedValue {
  /** "34.2 umol/L", "2 to 3 cm", "less than 0.3", "BCLC B1, B2, B3 or B4", "not known" */
  readonly text: string;
  readonly unit: string | null;
  readonly low: string | null;
  readonly lowIncluded: boolean;
  readonly high: string | null;
  readonly highIncluded: boolean;
  readonly codes: readonly string[];
}

/** Where a fact's value comes from. NONE: nothing is known. */
export type Origin = 'GIVEN' | 'DERIVED' | 'GIVEN_AND_DERIVED' | 'ASSUMED' | 'NONE';
