import type { PlantedError } from './planted-error.js';

/** Mistakes of writing: YAML, keys, words, formats, and tests that the vocabulary does not know. */
export const WRITTEN_WRONGLY: readonly PlantedError[] = [
  { kind: 'a number without quotes', replace: 'size: "127"', by: 'size: 127', code: 'VALUE_UNQUOTED' },
  { kind: 'a no without quotes', replace: 'randomized: "no"', by: 'randomized: no', code: 'VALUE_UNQUOTED' },
  { kind: 'a key that is none', replace: 'says: No liver failure', by: 'sais: No liver failure', code: 'KEY_UNKNOWN' },
  { kind: 'a key that is missing', replace: '    endpoint: overall-survival\n', by: '', code: 'KEY_MISSING', at: '  - id: os-overall' },
  { kind: 'a key written twice', replace: '    role: conduct\n', by: '    role: conduct\n    role: context\n', code: 'KEY_DUPLICATE', at: '    role: context' },
  { kind: 'a value that is empty', replace: 'says: No liver failure', by: 'says:', code: 'VALUE_EMPTY' },
  { kind: 'a tab', replace: '    says: No liver failure', by: '    says: No\tliver failure', code: 'TAB_NOT_ALLOWED' },
  { kind: 'an invisible character', replace: 'No liver failure', by: 'No liver\u200b failure', code: 'CONTROL_CHARACTER' },
  { kind: 'an anchor', replace: 'says: No liver failure', by: 'says: &a No liver failure', code: 'ANCHOR_NOT_ALLOWED' },
  { kind: 'a second document', replace: 'findings:\n', by: '---\nfindings:\n', code: 'SEVERAL_DOCUMENTS' },
  { kind: 'a word that is not of the list', replace: 'role: conduct\n', by: 'role: behavior\n', code: 'WORD_NOT_ALLOWED' },
  { kind: 'an endpoint that is none', replace: 'endpoint: complete-response', by: 'endpoint: full-response', code: 'WORD_NOT_ALLOWED' },
  { kind: 'a p written with its letter', replace: 'p: "0.03"', by: 'p: "P=0.03"', code: 'TEXT_FORMAT' },
  { kind: 'a day the wrong way round', replace: 'reviewBy: "2027-11-30"', by: 'reviewBy: "30.11.2027"', code: 'TEXT_FORMAT' },
  { kind: 'a level of confidence without its sign', replace: 'level: "95%"', by: 'level: "0.95"', code: 'TEXT_FORMAT' },
  { kind: 'a text that a scaffold left open', replace: 'says: No liver failure', by: 'says: "TODO: say it"', code: 'LEFT_OPEN' },

  { kind: 'a fact that is none', replace: 'fact: tumor.hepaticVeinThrombus', by: 'fact: tumor.hepaticVeinTrombus', code: 'FACT_NOT_IN_VOCABULARY' },
  { kind: 'a code that is none', replace: 'is: UNRESECTABLE', by: 'is: NOT_RESECTABLE', code: 'CODE_NOT_IN_VOCABULARY' },
  { kind: 'a unit of something else', replace: 'above: "60 10*9/L"', by: 'above: "60 mg/dL"', code: 'UNIT_NOT_ALLOWED' },
  { kind: 'a unit that is missing', replace: 'atLeast: "5 cm"', by: 'atLeast: "5"', code: 'UNIT_MISSING' },
  { kind: 'a unit on another scale, a thousand times too small', replace: 'above: "60 10*9/L"', by: 'above: "60 /uL"', code: 'CRITERION_NEVER_FAILS' },
  { kind: 'a unit on another scale, a thousand times too large', replace: 'above: "60 10*9/L"', by: 'above: "60000 10*9/L"', code: 'CRITERION_NEVER_HOLDS' },
  { kind: 'a comma as decimal sign', replace: 'below: "1.5 {ULN}"', by: 'below: "1,5 {ULN}"', code: 'BOUND_FORMAT' },
  { kind: 'a limit on a fact with named values', replace: 'isOneOf: [A, B]', by: 'atMost: "2"', code: 'TEST_NOT_FOR_FACT' },
  { kind: 'two lower limits in one test', replace: 'atLeast: "5 cm" }', by: 'atLeast: "5 cm", above: "5 cm" }', code: 'EXPRESSION_FORM' },
  { kind: 'a list of nothing', replace: 'isOneOf: [A, B]', by: 'isOneOf: []', code: 'LIST_EMPTY' },
  { kind: 'every code there is', replace: 'isOneOf: [A, B]', by: 'isOneOf: [A, B, C]', code: 'CRITERION_NEVER_FAILS' },
  { kind: 'an age that is no number of days', replace: 'atLeast: "5 cm" }', by: 'atLeast: "5 cm", maxAgeDays: "3 months" }', code: 'TEXT_FORMAT' },
];
