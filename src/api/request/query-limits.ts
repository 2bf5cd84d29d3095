import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ValidationContext, ValidationRule } from 'graphql';
import { fewAssessmentsRule } from './few-assessments-rule.js';
import { QueryTooComplex } from './query-too-complex.js';

/**
 * How much one document may ask. Every field of an assessment has 535 tokens, 7 levels and a cost of 2,011; of a what-if
 * 1,066, 8 and 6,030; the longest page of the trace costs 15,675. test/api/sample-queries.test.ts asks for all of it.
 */
export const QUERY_LIMITS = {
  /** Lexical tokens; checked while parsing, before anything else. */
  tokens: 2_000,
  depth: 10,
  aliases: 15,
  directives: 30,
  cost: 20_000,
  assessments: 4,
} as const;

const TEXTS = {
  depth: `the query is nested more than ${QUERY_LIMITS.depth} levels deep`,
  aliases: `the query has more than ${QUERY_LIMITS.aliases} aliases`,
  directives: `the query has more than ${QUERY_LIMITS.directives} directives`,
  cost: `the query asks for more than may be asked at once (${QUERY_LIMITS.cost})`,
} as const;

/** Reported and not thrown: a thrown error would leave validation as a failure of the server. */
function reject(what: keyof typeof TEXTS) {
  return {
    propagateOnRejection: false,
    onReject: [(context: ValidationContext | null) => context?.reportError(new QueryTooComplex(TEXTS[what]))],
  };
}

/** Validation rules that refuse documents whose execution would cost too much. */
export function queryLimitRules(): readonly ValidationRule[] {
  const armor = new ApolloArmor({
    // Fragments count as if written out; `__typename` aliases count like any other.
    maxDepth: { n: QUERY_LIMITS.depth, flattenFragments: true, ...reject('depth') },
    maxAliases: { n: QUERY_LIMITS.aliases, allowList: [], ...reject('aliases') },
    maxDirectives: { n: QUERY_LIMITS.directives, ...reject('directives') },
    costLimit: { maxCost: QUERY_LIMITS.cost, flattenFragments: true, ...reject('cost') },
    // Suggestions name parts of the schema, which is public here; tokens are counted by the parser, which answers 400.
    blockFieldSuggestion: { enabled: false },
    maxTokens: { enabled: false },
  });
  return [...(armor.protect().validationRules as readonly ValidationRule[]), fewAssessmentsRule(QUERY_LIMITS.assessments)];
}
