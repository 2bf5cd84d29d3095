import { compile } from '../engine/compile.js';
import type { CompiledRules } from '../engine/compiled-rules.js';
import type { Domain } from '../engine/possible.js';
import { domainOf } from '../vocabulary/domain-of.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { compileExpression } from './compile-expression.js';
import type { RuleSetContent } from './content.js';
import { ruleSetDigest } from './rule-set-digest.js';
import { rulesOf } from './rules-of.js';

/** A checked rule set, ready to answer. Immutable; known by its digest. */
export interface RuleSet {
  readonly content: RuleSetContent;
  /** SHA-256 of the content's RFC 8785 text, lower-case hexadecimal. */
  readonly digest: string;
  /** Rules by the ids of `rulesOf`. */
  readonly compiled: CompiledRules;
}

/**
 * Compiles checked content. Content from elsewhere (an archive of old rule sets) must have been checked by the same
 * version of the vocabulary.
 *
 * @throws Error when the content was not checked
 */
export function ruleSetOf(content: RuleSetContent, vocabulary: Vocabulary): RuleSet {
  const rules = rulesOf(content).map(({ id, written, negated }) => {
    const expression = compileExpression(written, vocabulary);
    return { id, expression: negated ? ({ kind: 'not', of: expression } as const) : expression };
  });
  return { content: frozen(content), digest: ruleSetDigest(content), compiled: compile(rules, domainsOf(vocabulary)) };
}

export function domainsOf(vocabulary: Vocabulary): ReadonlyMap<string, Domain> {
  return new Map(vocabulary.facts.map((definition) => [definition.path, domainOf(definition)]));
}

// INVARIANT (content is what was digested): nothing can change it after the digest is taken.
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) frozen(member);
  }
  return value;
}
