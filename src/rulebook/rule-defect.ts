/** Where a defect stands; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Stable names of what can be wrong in a rule file. Renaming one breaks editors and scripts of rule authors. */
export type RuleDefectCode =
  // reading a file
  | 'FILE_MISSING'
  | 'FILE_NOT_EXPECTED'
  | 'FILE_TOO_LARGE'
  | 'DEFECTS_LEFT_OUT'
  | 'FILE_NOT_UTF8'
  | 'TAB_NOT_ALLOWED'
  | 'CONTROL_CHARACTER'
  | 'NESTING_TOO_DEEP'
  | 'SEVERAL_DOCUMENTS'
  | 'YAML_SYNTAX'
  | 'ANCHOR_NOT_ALLOWED'
  | 'ALIAS_NOT_ALLOWED'
  | 'TAG_NOT_ALLOWED'
  | 'MERGE_KEY_NOT_ALLOWED'
  | 'DIRECTIVE_NOT_ALLOWED'
  | 'KEY_DUPLICATE'
  | 'KEY_NOT_TEXT'
  | 'VALUE_UNQUOTED'
  | 'VALUE_EMPTY'
  // shape
  | 'KEY_UNKNOWN'
  | 'KEY_MISSING'
  | 'TYPE'
  | 'WORD_NOT_ALLOWED'
  | 'TEXT_FORMAT'
  | 'LIST_EMPTY'
  // expressions against the vocabulary
  | 'EXPRESSION_FORM'
  | 'FACT_NOT_IN_VOCABULARY'
  | 'CODE_NOT_IN_VOCABULARY'
  | 'UNIT_NOT_ALLOWED'
  | 'UNIT_MISSING'
  | 'BOUND_FORMAT'
  | 'TEST_NOT_FOR_FACT'
  // checks
  | 'ID_DUPLICATE'
  | 'REFERENCE_UNKNOWN'
  | 'ROLE_NEEDS_EXPRESSION'
  | 'EXPRESSION_NOT_EXPECTED'
  | 'READ_IN_PART'
  | 'ARM_WITHOUT_OPTION'
  | 'CONDUCT_WITHOUT_BIAS'
  | 'QUOTE_TOO_LONG'
  | 'QUOTE_NOT_IN_SOURCE'
  | 'FIGURE_NOT_IN_QUOTE'
  | 'CRITERION_NEVER_HOLDS'
  | 'CRITERION_NEVER_FAILS'
  | 'EXPRESSION_NEVER_HOLDS'
  | 'EXPRESSION_NEVER_FAILS'
  | 'POPULATION_NEVER_MATCHES'
  | 'CRITERIA_CONTRADICT'
  | 'REVIEW_DATE_INVALID'
  | 'RESULT_NOT_UNIQUE'
  | 'NUMBER_FORMAT'
  | 'FINDING_SIDES'
  | 'FINDINGS_CONTRADICT'
  | 'OPTION_NEVER_OPEN'
  | 'LEFT_OPEN'
  | 'DISCREPANCY_NOT_LISTED'
  | 'DISCREPANCY_NOT_FOUND';

/** One thing a rule author can put right. The message uses the author's words: lower case, no final stop, author's text in backticks. */
export interface RuleDefect {
  readonly code: RuleDefectCode;
  readonly at: Place;
  readonly message: string;
  readonly hint?: string;
}
