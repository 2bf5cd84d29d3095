import type { FactDefinition } from '../fact-definition.js';
import { DAYS, MONTHS, WEEKS } from '../units/unit-spellings.js';
import { yesNoFact } from '../yes-no-fact.js';
import type { CodeMapping } from '../fact-definition.js';

/** An event of the past: it does not age, and it can be added but not undone. */
function event(name: string, label: string, definition: string, codes: readonly CodeMapping[] = []): FactDefinition {
  return yesNoFact({
    path: `history.${name}`,
    label,
    definition,
    yes: 'It happened at least once',
    no: 'It is known not to have happened',
    freshForDays: null,
    freshBecause: 'History does not age.',
    canChange: 'UPWARD_ONLY',
    codes,
  });
}

const snomed = (...codes: readonly string[]): readonly CodeMapping[] => codes.map((code) => ({ system: 'snomed', code }));

export const HISTORY_FACTS: readonly FactDefinition[] = [
  event('resection', 'Earlier liver resection', 'Any partial removal of the liver for the cancer before the treatment in question.', snomed('107963000', '71273005', '174430004', '174431000', '85946004')),
  event('transplant', 'Earlier liver transplant', 'Any liver transplantation before the treatment in question.', snomed('18027006', '174425003', '426356008', '174427006')),
  event('ablation', 'Earlier ablation', 'Any local ablation of a liver tumor (radiofrequency, microwave, cryoablation, ethanol) before the treatment in question.', snomed('448781006', '426830009', '609232008', '449404007', '433876005')),
  event('radiotherapy', 'Earlier radiotherapy', 'Any external or internal radiotherapy for the cancer, radioembolization included.', snomed('1217123003', '108290001', '764677008')),
  event('systemicChemotherapy', 'Earlier systemic chemotherapy', 'Cytotoxic chemotherapy given systemically. Drugs given into the hepatic artery during TACE do not count.'),
  event('otherLocalTreatment', 'Other local treatment', 'A local or topical treatment of the tumor other than the TACE in question and radiofrequency ablation.'),
  event('otherSystemicTreatment', 'Other systemic treatment', 'A systemic anticancer treatment other than sorafenib.'),
  event('remnantResected', 'Remnant tumor resected', 'The tumor that remained after TACE was surgically resected.'),
  event('recurrenceAfterSurgery', 'Recurrence after surgery', 'The present cancer is a recurrence after resection or transplantation.', [{ system: 'snomed', code: '314963000' }]),
  event('recurrenceAfterOtherTreatment', 'Recurrence after other treatment', 'The present cancer is a recurrence after a treatment other than surgery.', [{ system: 'snomed', code: '314963000' }]),
  {
    kind: 'count',
    path: 'history.systemicRegimens',
    label: 'Systemic regimens so far',
    definition: 'Number of systemic regimens for this cancer that were begun, the present one included. A dose that is only changed is no new regimen.',
    freshForDays: null,
    freshBecause: 'History does not age.',
    canChange: 'UPWARD_ONLY',
    given: true,
    codes: [],
    possible: { low: '0', high: '15' },
    plausible: { low: '0', high: '6' },
  },
  yesNoFact({
    path: 'history.completeAfterResectionOrAblation',
    label: 'Complete response after resection or ablation',
    definition: 'Resection or ablation removed all tumor, imaging afterwards shows none, and the board speaks about what to add.',
    freshForDays: 90,
    freshBecause: 'After resection or ablation imaging is repeated about every three months.',
    canChange: 'YES',
  }),
  {
    kind: 'quantity',
    path: 'history.timeSinceResectionOrAblation',
    label: 'Time since resection or ablation',
    definition: 'Time from the resection or ablation that removed all tumor to the day of the assessment.',
    freshForDays: 30,
    freshBecause: 'The interval grows day by day; studies ask for it within weeks.',
    canChange: 'UPWARD_ONLY',
    given: true,
    codes: [],
    canonicalUnit: 'wk',
    units: [
      { unit: 'wk', factor: '1', aliases: WEEKS },
      { unit: 'd', factor: '1/7', aliases: DAYS },
      { unit: 'mo', factor: '487/112', aliases: MONTHS },
    ],
    possible: { low: '0', high: '2600' },
    plausible: { low: '0', high: '1000' },
  },
];
