import type { Check } from './check.js';
import { discrepanciesAreListed } from './checks/discrepancies-are-listed.js';
import { figuresStandInQuotes } from './checks/figures-stand-in-quotes.js';
import { findingsAgree } from './checks/findings-agree.js';
import { findingsNameTheirSides } from './checks/findings-name-their-sides.js';
import { idsAreUnique } from './checks/ids-are-unique.js';
import { nothingIsLeftOpen } from './checks/nothing-is-left-open.js';
import { optionsFitTheirSources } from './checks/options-fit-their-sources.js';
import { populationsCanMatch } from './checks/populations-can-match.js';
import { printedNumbersAreReadable } from './checks/printed-numbers-are-readable.js';
import { quotesAreShort } from './checks/quotes-are-short.js';
import { quotesStandInSource } from './checks/quotes-stand-in-source.js';
import { referencesExist } from './checks/references-exist.js';
import { resultsAreUnique } from './checks/results-are-unique.js';
import { reviewDatesAreDays } from './checks/review-dates-are-days.js';
import { rolesHaveExpressions } from './checks/roles-have-expressions.js';
import { unreadIsSaid } from './checks/unread-is-said.js';
import { testsCanHoldAndFail } from './checks/tests-can-hold-and-fail.js';

/** All claims about a good rule set; each has a test with a rule set that keeps it and one that breaks it. */
export const CHECKS: readonly Check[] = [
  idsAreUnique,
  resultsAreUnique,
  referencesExist,
  rolesHaveExpressions,
  unreadIsSaid,
  testsCanHoldAndFail,
  populationsCanMatch,
  optionsFitTheirSources,
  findingsNameTheirSides,
  findingsAgree,
  nothingIsLeftOpen,
  quotesAreShort,
  quotesStandInSource,
  figuresStandInQuotes,
  reviewDatesAreDays,
  printedNumbersAreReadable,
  discrepanciesAreListed,
];
