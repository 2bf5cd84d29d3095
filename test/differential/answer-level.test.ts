import type { RuleSetContent } from '../../src/rulebook/content.js';
import { assessmentAnswer, compareAnswers, secondAnswer, type Answer, type Answering } from './compare-answers.js';
import type { Told } from './second-evaluator/source-states.js';

const PAIRS = 10_000;
const SEED = 20_261_121;

/** What an assessment could get wrong: the rule set or the truths it misreads, or the answer. */
const FAULTS: Readonly<Record<string, Answering>> = {
  'UNKNOWN is read as FAILS': (content, told) => assessmentAnswer(content, (rule) => (told(rule) === 'UNKNOWN' ? 'FAILS' : told(rule))),
  'UNKNOWN is read as HOLDS': (content, told) => assessmentAnswer(content, (rule) => (told(rule) === 'UNKNOWN' ? 'HOLDS' : told(rule))),
  'implied criteria block like eligibility': misreading((text) => text.replaceAll('"role":"implied"', '"role":"eligibility"')),
  'arm criteria decide about the source': misreading((text) => text.replaceAll('"role":"arm"', '"role":"eligibility"')),
  'context criteria are overlooked': misreading((text) => text.replaceAll('"role":"context"', '"role":"conduct"')),
  'what was not read is overlooked': misreading((text) => text.replaceAll('"role":"eligibility","says":"a criterion","notRead":"the list"', '"role":"conduct","says":"a criterion"')),
  'a figure from a congress decides': misreading((text) => text.replaceAll('"publishedAs":"congress"', '"note":"congress"')),
  'a superseded follow-up decides': misreading((text) => text.replaceAll('"supersededBy"', '"note"')),
  'a superseded source decides': misreading((text) => text.replaceAll('"is":"superseded"', '"is":"current"')),
  'what a reader holds against a source is overlooked': misreading((text) => text.replaceAll('"side":"against"', '"side":"for"')),
  'what guidance asks for is overlooked': misreading((text) => text.replaceAll('"says":"a statement","when"', '"says":"a statement","note"')),
  'how guidance names an option is overlooked': misreading((text) => text.replaceAll('"stance":"left-out"', '"stance":"listed"')),
  'two tests of one fact are taken for the same': misreading((text) => text.replaceAll('"above":"2"', '"above":"1"')),
  'randomization is overlooked': misreading((text) => text.replaceAll('"randomized":"yes"', '"randomized":"no"')),
  'retraction is overlooked': misreading((text) => text.replaceAll('"is":"retracted"', '"is":"current"')),
  'second-hand findings decide': misreading((text) => text.replaceAll('"secondHand"', '"note"')),
  'safety findings decide': misreading((text) => text.replaceAll('"kind":"safety"', '"kind":"overall"')),
  'the population of a finding is overlooked': misreading((text) => text.replaceAll('"population"', '"note"')),
  'an interval that touches 1 settles': misreading((text) => text.replaceAll('"high":"1"', '"high":"0.9999"')),
  'at most the limit is read as below it': misreading((text) => text.replaceAll('≤', '<')),
  'below 1 always favors the intervention': misreading((text) => text.replaceAll('"belowOneFavors":"comparator"', '"belowOneFavors":"intervention"')),
  'what options require is overlooked': misreading((text) => text.replaceAll('"description":"","harms":[],"monitor":[],"requires"', '"description":"","harms":[],"monitor":[],"note"')),
  'sources without results are overlooked': misreading((text) => text.replaceAll('"results":"none"', '"results":"reported"')),
  'a concern of two steps lowers by one': misreading((text) => text.replaceAll('"steps":"2"', '"steps":"1"')),
  'an unknown design counts as randomized': misreading((text) => text.replaceAll('"randomized":"unknown"', '"randomized":"yes"')),
  'ranks are not shared': (content, told) => ranked(assessmentAnswer(content, told)),
};

function misreading(change: (text: string) => string): Answering {
  return (content: RuleSetContent, told: Told) => assessmentAnswer(JSON.parse(change(JSON.stringify(content))) as RuleSetContent, told);
}

function ranked(answer: Answer): Answer {
  return { ...answer, ranks: answer.ranks.map(([code], at) => [code, at + 1] as const) };
}

describe('the assessment and the second evaluator', () => {
  const { pairs, differing, examples, seen } = compareAnswers([assessmentAnswer, secondAnswer], PAIRS, SEED);

  it(`agree on ${PAIRS} random rule sets and truths: states of sources and options, support, arguments, certainty, ranks`, () => {
    expect(examples).toEqual([]);
    expect({ pairs, differing }).toEqual({ pairs: PAIRS, differing: 0 });
  });

  it.each(['APPLICABLE', 'NOT_APPLICABLE', 'SUPPORTED', 'OPPOSED', 'CONTESTED', 'UNSETTLED', 'UNDETERMINED', 'NOT_COVERED', 'FAVORS_INTERVENTION', 'FAVORS_COMPARATOR', 'NOT_SETTLED', 'NO_COMPARISON'])(
    'were both asked about enough that is %s',
    (word) => {
      expect(seen.get(word) ?? 0).toBeGreaterThanOrEqual(10);
    },
  );

  it.each(Object.keys(FAULTS))('would not agree if %s', (fault) => {
    expect(compareAnswers([FAULTS[fault]!, secondAnswer], 6000, SEED, 1).differing).toBe(1);
  });
});
