import { parse } from 'yaml';

/** Limits of numbers as written: at most one of the two lower and one of the two upper ones, or `equals`. */
export interface WrittenLimits {
  readonly atLeast?: string;
  readonly above?: string;
  readonly atMost?: string;
  readonly below?: string;
  readonly equals?: string;
}

export type WrittenDomain = ({ readonly kind: 'decimal' | 'integer' } & WrittenLimits) | { readonly kind: 'choice'; readonly codes: readonly string[] };

export type WrittenCriterion = { readonly fact: string; readonly maxAgeDays?: number } & WrittenLimits & {
    readonly is?: string;
    readonly isOneOf?: readonly string[];
    readonly isNot?: string;
    readonly isNoneOf?: readonly string[];
  };

export type WrittenRule =
  | WrittenCriterion
  | { readonly all: readonly WrittenRule[] }
  | { readonly any: readonly WrittenRule[] }
  | { readonly not: WrittenRule };

/** A number or a code alone, or the long form; with none of value, codes and limits everything is possible. */
export type WrittenState =
  | string
  | (WrittenLimits & {
      readonly value?: string;
      readonly codes?: readonly string[];
      readonly reason?: string;
      readonly ageDays?: number | { readonly min: number; readonly max: number };
    });

/** docs/semantics.md, "The form of rules and profiles". */
export interface Situation {
  readonly facts: Readonly<Record<string, WrittenDomain>>;
  readonly rules: Readonly<Record<string, WrittenRule>>;
  readonly profile: Readonly<Record<string, WrittenState>>;
}

/** What is expected of one rule; what a case leaves out is not looked at, except that `reason` must be there when UNKNOWN is expected. */
export interface ExpectedRule {
  readonly truth: string;
  readonly reason?: string;
  readonly settledAlthoughMissing?: boolean;
  /** One text a node: "parent kind truth", for example "- ALL UNKNOWN STALE", "0 FACT HOLDS". */
  readonly trace?: readonly string[];
  readonly nearMiss?: { readonly distance: string; readonly threshold: string; readonly included: boolean } | 'none';
}

/** Sets as text: "[0, 5)", "(5, )", "{RED, BLUE}". Turns as text: "UNKNOWN -> HOLDS". */
export interface Expected {
  readonly rules?: Readonly<Record<string, string | ExpectedRule>>;
  readonly cells?: Readonly<Record<string, readonly string[]>>;
  readonly constant?: readonly { readonly fact: string; readonly always: string; readonly rules: readonly string[] }[];
  readonly missing?: readonly { readonly fact: string; readonly rank: number; readonly canTurn: number; readonly cells?: Readonly<Record<string, Readonly<Record<string, string>>>> }[];
  /** What the case's `whatIf` turns. */
  readonly turns?: Readonly<Record<string, string>>;
}

export interface ConformanceCase extends Situation {
  readonly case: string;
  readonly clause: string;
  /** States put in place at once, in this order. */
  readonly whatIf?: readonly { readonly fact: string; readonly state: WrittenState }[];
  readonly expect: Expected;
}

const KEYS = { case: true, clause: true, facts: true, rules: true, profile: true, whatIf: true, expect: true };

/** Reads the cases of one file. @throws Error when the file has another shape: a misspelt key must not silence a case */
export function readCaseFile(text: string): ConformanceCase[] {
  const content = parse(text) as { cases?: ConformanceCase[] };
  if (!Array.isArray(content.cases) || content.cases.length === 0) throw new Error('a case file has a list of cases');
  for (const each of content.cases) {
    const stranger = Object.keys(each).find((key) => !(key in KEYS));
    if (stranger !== undefined) throw new Error(`case \`${each.case}\` has an unknown key \`${stranger}\``);
    if (!each.case || !/^\d+\.\d+$/u.test(each.clause ?? '')) throw new Error(`case \`${each.case}\` names no clause`);
    if (Object.keys(each.expect ?? {}).length === 0) throw new Error(`case \`${each.case}\` expects nothing`);
    refuseStrangers(each.case, each.expect, ['rules', 'cells', 'constant', 'missing', 'turns']);
    for (const expected of Object.values(each.expect.rules ?? {})) {
      if (typeof expected === 'string') continue;
      refuseStrangers(each.case, expected, ['truth', 'reason', 'settledAlthoughMissing', 'trace', 'nearMiss']);
      if ((expected.truth === 'UNKNOWN') !== (expected.reason !== undefined)) throw new Error(`case \`${each.case}\`: a reason belongs to UNKNOWN and only to it`);
    }
  }
  return content.cases;
}

function refuseStrangers(name: string, value: object, known: readonly string[]): void {
  const stranger = Object.keys(value).find((key) => !known.includes(key));
  if (stranger !== undefined) throw new Error(`case \`${name}\` expects an unknown \`${stranger}\``);
}
