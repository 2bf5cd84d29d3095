import type { CountDefinition, QuantityDefinition, UnitDefinition } from '../vocabulary/fact-definition.js';
import { didYouMean } from './did-you-mean.js';
import type { RuleDefectCode } from './rule-defect.js';
import { showWords } from './show-words.js';

/** Digits of a bound: far more than any paper prints, far fewer than hurt. */
export const BOUND_NUMBER = '-?[0-9]{1,12}(?:\\.[0-9]{1,12})?';
const WITH_UNIT = new RegExp(`^(${BOUND_NUMBER})(?: (\\S(?:.*\\S)?))?$`, 'u');

/** A bound as written, before conversion: decimal text and, for quantities, its unit. */
export interface WrittenBound {
  readonly number: string;
  readonly unit: UnitDefinition | undefined;
}

export interface BoundProblem {
  readonly code: RuleDefectCode;
  readonly message: string;
  readonly hint?: string;
}

export function isBoundProblem(read: WrittenBound | BoundProblem): read is BoundProblem {
  return 'code' in read;
}

/** Every spelling of a unit that a rule may use for the fact. */
export function unitSpellings(definition: QuantityDefinition): readonly string[] {
  return definition.units.flatMap((unit) => [unit.unit, ...unit.aliases]);
}

/** Reads "5 cm" for a quantity, "2" for a count. */
export function readBound(definition: QuantityDefinition | CountDefinition, written: string): WrittenBound | BoundProblem {
  const [, number, unitText] = WITH_UNIT.exec(written) ?? [];
  if (definition.kind === 'count') {
    if (number === undefined || unitText !== undefined || !/^(0|[1-9][0-9]*)$/.test(number)) {
      return { code: 'BOUND_FORMAT', message: `${showWords(written)} is not a whole number`, hint: `\`${definition.path}\` is a count without a unit, such as "2"` };
    }
    return { number, unit: undefined };
  }
  const allowed = definition.units.map((unit) => unit.unit).join(', ');
  const example = `write number, blank and unit, such as "5 ${definition.canonicalUnit}"`;
  if (number === undefined) return { code: 'BOUND_FORMAT', message: `${showWords(written)} is not a number with a unit`, hint: example };
  if (unitText === undefined) return { code: 'UNIT_MISSING', message: `${showWords(written)} has no unit`, hint: `${example}; allowed: ${allowed}` };
  const unit = definition.units.find((each) => each.unit === unitText || each.aliases.includes(unitText));
  if (unit === undefined) {
    const near = didYouMean(unitText, unitSpellings(definition));
    return {
      code: 'UNIT_NOT_ALLOWED',
      message: `\`${definition.path}\` has no unit ${showWords(unitText)}`,
      hint: near === undefined ? `allowed: ${allowed}` : `${near} allowed: ${allowed}`,
    };
  }
  return { number, unit };
}
