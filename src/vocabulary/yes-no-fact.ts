import type { ChoiceDefinition, CodeMapping } from './fact-definition.js';

/** What differs from one yes/no fact to the next. */
export interface YesNoParts {
  readonly path: string;
  readonly label: string;
  readonly definition: string;
  /** What YES and NO mean where the label does not say it. NO always means "looked for and absent", never "not recorded". */
  readonly yes?: string;
  readonly no?: string;
  readonly freshForDays: number | null;
  readonly freshBecause?: string;
  readonly canChange: ChoiceDefinition['canChange'];
  /** False for facts that are only ever derived. Default true. */
  readonly given?: boolean;
  readonly codes?: readonly CodeMapping[];
}

/**
 * A fact that is either so or not. The codes are words, YES and NO, because a boolean would invite
 * "absent = false": not knowing is the third state of every fact and is never written as NO.
 */
export function yesNoFact(parts: YesNoParts): ChoiceDefinition {
  return {
    kind: 'choice',
    path: parts.path,
    label: parts.label,
    definition: parts.definition,
    freshForDays: parts.freshForDays,
    ...(parts.freshBecause === undefined ? {} : { freshBecause: parts.freshBecause }),
    canChange: parts.canChange,
    given: parts.given ?? true,
    codes: parts.codes ?? [],
    choices: [
      { code: 'YES', label: 'Yes', definition: parts.yes ?? 'Established' },
      { code: 'NO', label: 'No', definition: parts.no ?? 'Looked for and not found' },
    ],
    groups: [],
  };
}
