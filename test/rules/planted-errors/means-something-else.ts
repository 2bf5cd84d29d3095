import type { PlantedError } from './planted-error.js';

/** Rules that are well formed and mean something else: only a worked case can notice. */
export const MEANS_SOMETHING_ELSE: readonly PlantedError[] = (
  [
    ['a limit that is out instead of in', 'atLeast: "5 cm" }', 'above: "5 cm" }'],
    ['a limit that is in instead of out', 'above: "60 10*9/L" }', 'atLeast: "60 10*9/L" }'],
    ['a limit from the other side', 'requires: { fact: labs.prothrombinProlongation, below: "6 s" }', 'requires: { fact: labs.prothrombinProlongation, above: "6 s" }'],
    ['a limit one step off', 'requires: { fact: labs.altTimesUln, below: "1.5 {ULN}" }', 'requires: { fact: labs.altTimesUln, below: "1.6 {ULN}" }'],
    ['a limit with two digits exchanged', 'above: "60 10*9/L" }', 'above: "90 10*9/L" }'],
    ['a unit on another scale that is still possible', 'atLeast: "5 cm" }', 'atLeast: "5 mm" }'],
    ['the fact of the neighbor', 'requires: { fact: labs.astTimesUln', 'requires: { fact: labs.altTimesUln'],
    ['a diameter at another time', 'requires: { fact: tumor.largestDiameterBeforeTace', 'requires: { fact: tumor.largestDiameter'],
    ['and instead of or', 'excludes: { any: [ { fact: history.otherSystemicTreatment', 'excludes: { all: [ { fact: history.otherSystemicTreatment'],
    ['a part of a list that is dropped', 'excludes: { any: [ { fact: history.otherSystemicTreatment, is: "YES" }, { fact: history.systemicChemotherapy, is: "YES" } ] }', 'excludes: { fact: history.otherSystemicTreatment, is: "YES" }'],
    ['a criterion that is dropped', '  - id: no-hepatic-vein-thrombus\n    role: eligibility', '  - id: no-hepatic-vein-thrombus\n    role: context'],
    ['a role that lets the unknown pass', '  - id: ast\n    role: eligibility', '  - id: ast\n    role: implied'],
    ['a role that does not let the unknown pass', '  - id: unresectable\n    role: implied', '  - id: unresectable\n    role: eligibility'],
    ['a context that decides', '  - id: ecog-0-or-1\n    role: context', '  - id: ecog-0-or-1\n    role: eligibility'],
    ['requires instead of excludes', 'excludes: { fact: sorafenib.refused, is: "YES" }', 'requires: { fact: sorafenib.refused, is: "YES" }'],
    ['yes instead of no', 'excludes: { fact: liver.failure, is: "YES" }', 'excludes: { fact: liver.failure, is: "NO" }'],
    ['a code that is dropped', 'isOneOf: [A, B]', 'isOneOf: [A]'],
    ['the opposite of a code', 'requires: { fact: tumor.resectability, is: UNRESECTABLE }', 'requires: { fact: tumor.resectability, isNot: UNRESECTABLE }'],
    ['a subgroup that takes its upper limit in', 'below: "10 cm" }', 'atMost: "10 cm" }'],
    ['a subgroup of two tumors instead of one', 'population: { fact: tumor.number, equals: "1" }', 'population: { fact: tumor.number, equals: "2" }'],
    ['arms that are exchanged', 'intervention: rfa-sorafenib\n    comparator: sorafenib-alone\n    better: intervention', 'intervention: sorafenib-alone\n    comparator: rfa-sorafenib\n    better: intervention'],
    ['the other side that did better', '    better: intervention\n', '    better: comparator\n'],
    ['a p that settles nothing any more', 'comparison: { measure: log-rank, p: "0.03" }', 'comparison: { measure: log-rank, p: "0.3" }'],
    ['an endpoint that does not decide', 'endpoint: overall-survival', 'endpoint: time-to-progression'],
    ['a source that is not retracted', 'is: current, reviewBy', 'is: retracted, reviewBy'],
  ] as const
).map(([kind, replace, by]) => ({ kind, replace, by, code: null }));
