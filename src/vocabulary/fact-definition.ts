/** One accepted way to write a quantity: 1 of this unit = `factor` canonical units, exactly (a decimal as text, or a quotient "a/b"). */
export interface UnitDefinition {
  /** UCUM code, shown and stored. */
  readonly unit: string;
  readonly factor: string;
  /** Other spellings that hospitals write; compared as written, without case folding unless listed. */
  readonly aliases: readonly string[];
}

/** A range in canonical units, both ends included unless said; decimals as text. */
export interface StatedRange {
  readonly low: string;
  readonly high: string;
}

export interface CodeMapping {
  /** Short name of the code system: loinc, snomed, ncit, icd10cm, rxnorm, local. */
  readonly system: string;
  readonly code: string;
  /** 'V2': read in a secondary text only; absent: read in the code system's own or a normative text. */
  readonly mark?: 'V2';
}

interface CommonDefinition {
  /** group.name, for example labs.bilirubin */
  readonly path: string;
  readonly label: string;
  /** A plain definition that a clinician would sign. */
  readonly definition: string;
  /** How long an observation counts as current; `null` when it does not age (history, sex). */
  readonly freshForDays: number | null;
  /** Why that long. A judgement of ours, shown in the glossary. */
  readonly freshBecause?: string;
  /** Whether treatment or time can change the value: told with a near miss. UPWARD_ONLY: a number only grows, an event can only be added. */
  readonly canChange: 'YES' | 'NO' | 'UPWARD_ONLY';
  /** Whether a caller may send it; derived-only facts are computed from others. */
  readonly given: boolean;
  /** Value taken when nothing is given, always shown as assumed; absent for nearly every fact. */
  readonly assumed?: string;
  /** Why this value is assumed; present exactly when `assumed` is. */
  readonly assumedBecause?: string;
  readonly codes: readonly CodeMapping[];
}

export interface QuantityDefinition extends CommonDefinition {
  readonly kind: 'quantity';
  readonly canonicalUnit: string;
  readonly units: readonly UnitDefinition[];
  /** A ratio that has no other unit (INR): a number sent without unit is in the canonical one. Every other quantity needs its unit. */
  readonly unitless?: true;
  /** Outside: cannot be; the value is set aside as IMPLAUSIBLE. */
  readonly possible: StatedRange;
  /** Outside: accepted with a note. */
  readonly plausible: StatedRange;
}

/** Unitless whole number: a count or a score. */
export interface CountDefinition extends CommonDefinition {
  readonly kind: 'count';
  readonly possible: StatedRange;
  readonly plausible: StatedRange;
  /** Published values when not every whole number exists (Karnofsky: tens). */
  readonly step?: number;
  /** A published scale: a value outside it is an unknown code, not an unlikely amount (ECOG 7). */
  readonly closedScale?: true;
  /** Words for "counted in this" that may stand as unit, for example "years" with an age; a count needs none. */
  readonly countedIn?: readonly string[];
  /** Codes of single values of a scale. */
  readonly valueCodes?: readonly { readonly value: string; readonly codes: readonly CodeMapping[] }[];
}

export interface Choice {
  readonly code: string;
  readonly label: string;
  readonly definition: string;
  readonly codes?: readonly CodeMapping[];
}

export interface ChoiceDefinition extends CommonDefinition {
  readonly kind: 'choice';
  readonly choices: readonly Choice[];
  /** Coarser words that stand for several codes, for example BCLC "B" for B1 to B4. */
  readonly groups: readonly { readonly code: string; readonly label: string; readonly stands: readonly string[] }[];
}

export type FactDefinition = QuantityDefinition | CountDefinition | ChoiceDefinition;
