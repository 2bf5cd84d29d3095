import fc from 'fast-check';
import { shippedRules } from '../../test/cases/shipped-rules.js';
import type { RuleSetContent, WrittenSource } from './content.js';
import { ruleSetDifference } from './rule-set-difference.js';

const CONTENT = shippedRules().ruleSet.content;
const [SOURCE] = CONTENT.sources as [WrittenSource, ...WrittenSource[]];

type Editable = { -readonly [K in keyof RuleSetContent]: RuleSetContent[K] } & Record<string, unknown>;

function edited(change: (content: Editable) => void): RuleSetContent {
  const copy = JSON.parse(JSON.stringify(CONTENT)) as Editable;
  change(copy);
  return copy;
}

function withSource(change: (source: Record<string, unknown[]>) => void): RuleSetContent {
  return edited((content) => change(content.sources[0] as unknown as Record<string, unknown[]>));
}

/** Replaces one text of the content wherever it is, as JSON. */
function replaced(from: string, to: string): RuleSetContent {
  const text = JSON.stringify(CONTENT);
  if (!text.includes(from)) throw new Error(`the rules do not hold ${from}`);
  return JSON.parse(text.replace(from, to)) as RuleSetContent;
}

/** The same value with the members of every object the other way round. */
function inAnotherOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inAnotherOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([name, member]) => [name, inAnotherOrder(member)]));
}

type Path = readonly (string | number)[];

/** Paths of every text in a value. */
function leaves(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value === 'string') return [path];
  if (Array.isArray(value)) return value.flatMap((item, place) => leaves(item, [...path, place]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => leaves(member, [...path, name]));
}

/** The same value with something else at one place. */
function put(value: unknown, [step, ...more]: Path, change: (value: unknown) => unknown): unknown {
  if (step === undefined) return change(value);
  if (Array.isArray(value)) return value.map((item, place) => (place === step ? put(item, more, change) : (item as unknown)));
  return { ...(value as object), [step]: put((value as Record<string, unknown>)[step], more, change) };
}

describe('the difference of two rule sets', () => {
  it('is empty between a rule set and itself', () => {
    expect(ruleSetDifference(CONTENT, edited(() => undefined))).toEqual({ sentences: [], added: [], removed: [], changed: [] });
  });

  it('does not ask in which order members were written: an archived rule set is sorted', () => {
    expect(ruleSetDifference(CONTENT, inAnotherOrder(CONTENT) as RuleSetContent).sentences).toEqual([]);
  });

  it('tells a threshold that moved, and nothing else', () => {
    const { sentences, changed } = ruleSetDifference(CONTENT, replaced('"fact":"tumor.largestDiameterBeforeTace","atLeast":"5 cm"', '"fact":"tumor.largestDiameterBeforeTace","atLeast":"7 cm"'));
    expect(changed).toEqual([
      { kind: 'THRESHOLD', code: '000/large-hcc', sentence: sentences[0], before: 'tumor.largestDiameterBeforeTace at least 5 cm', after: 'tumor.largestDiameterBeforeTace at least 7 cm' },
    ]);
    expect(sentences).toEqual(['criterion 000/large-hcc now requires tumor.largestDiameterBeforeTace at least 7 cm instead of tumor.largestDiameterBeforeTace at least 5 cm']);
  });

  it('tells a bound that became exclusive as a threshold', () => {
    const { changed } = ruleSetDifference(CONTENT, replaced('"fact":"tumor.largestDiameterBeforeTace","atLeast":"5 cm"', '"fact":"tumor.largestDiameterBeforeTace","above":"5 cm"'));
    expect(changed.map(({ kind, after }) => [kind, after])).toEqual([['THRESHOLD', 'tumor.largestDiameterBeforeTace above 5 cm']]);
  });

  it('tells an expression of another shape as the criterion it stands in', () => {
    const { changed } = ruleSetDifference(CONTENT, replaced('{"fact":"tumor.largestDiameterBeforeTace","atLeast":"5 cm"}', '{"not":{"fact":"tumor.largestDiameterBeforeTace","below":"5 cm"}}'));
    expect(changed.map(({ kind, code, after }) => [kind, code, after])).toEqual([['CRITERION', '000/large-hcc', 'not (tumor.largestDiameterBeforeTace below 5 cm)']]);
  });

  it.each([
    ['criteria', 'CRITERION'],
    ['findings', 'FINDING'],
    ['course', 'COURSE_RULE'],
  ] as const)('tells what was taken from and put into the %s of a source', (member, kind) => {
    const first = SOURCE[member][0];
    const without = withSource((source) => source[member]?.shift());
    const code = `${SOURCE.code}/${String(first?.id)}`;
    expect(ruleSetDifference(CONTENT, without)).toMatchObject({ removed: [{ kind, code, before: first?.says, after: null }], added: [], changed: [] });
    expect(ruleSetDifference(without, CONTENT)).toMatchObject({ removed: [], added: [{ kind, code, before: null, after: first?.says }], changed: [] });
  });

  it('tells sources, options and cautions that come and go', () => {
    const without = edited((content) => {
      content.sources = content.sources.slice(1);
      content.options = content.options.slice(1);
      content.cautions = content.cautions.slice(1);
    });
    expect(ruleSetDifference(CONTENT, without).removed.map(({ kind, code }) => [kind, code])).toEqual([['SOURCE', SOURCE.code], ['OPTION', CONTENT.options[0]?.code], ['CAUTION', CONTENT.cautions[0]?.code]]);
  });

  it('tells a number that was printed otherwise, with its place', () => {
    const findings = CONTENT.sources.flatMap((source, of) => source.findings.map((finding, at) => ({ source, of, finding, at })));
    const printed = findings.find(({ finding }) => finding.comparison?.estimate !== undefined);
    if (printed?.finding.comparison === undefined) throw new Error('no finding prints an estimate');
    const { source, of, finding, at } = printed;
    const changed = put(CONTENT, ['sources', of, 'findings', at, 'comparison', 'estimate'], () => '0.99') as RuleSetContent;
    expect(ruleSetDifference(CONTENT, changed).sentences).toEqual([`finding ${source.code}/${finding.id}: comparison.estimate is "0.99" instead of "${String(finding.comparison?.estimate)}"`]);
  });

  it('tells the policy, the version and the scope', () => {
    const changed = edited((content) => {
      content.version = '9.9.9';
      content.policy = { ...content.policy, significance: '0.01' };
      content.scope = { not: content.scope };
    });
    expect(ruleSetDifference(CONTENT, changed).changed.map(({ kind, code }) => [kind, code])).toEqual([['POLICY', 'rulebook'], ['CRITERION', 'scope'], ['POLICY', 'policy']]);
  });

  it('tells that rules stand in another order: the digest is another one', () => {
    const turned = withSource((source) => source['criteria']?.reverse());
    expect(ruleSetDifference(CONTENT, turned)).toMatchObject({ removed: [], added: [], changed: [{ kind: 'CRITERION', code: SOURCE.code, sentence: `criteria of source ${SOURCE.code} stand in another order` }] });
  });

  const paths = leaves(CONTENT);

  it('misses no text that changed, wherever it stands', () => {
    fc.assert(
      fc.property(fc.nat({ max: paths.length - 1 }), (at) => {
        const path = paths[at] ?? [];
        const changed = put(CONTENT, path, (text) => `${String(text)}x`) as RuleSetContent;
        expect([path, ruleSetDifference(CONTENT, changed).sentences.length > 0]).toEqual([path, true]);
      }),
    );
  });

  it('misses nothing that was taken from a list, wherever it stands', () => {
    const lists = [...new Set(paths.flatMap((path) => path.flatMap((step, place) => (typeof step === 'number' ? [JSON.stringify(path.slice(0, place))] : []))))].map((text) => JSON.parse(text) as Path);
    fc.assert(
      fc.property(fc.nat({ max: lists.length - 1 }), fc.nat(), (at, which) => {
        const path = lists[at] ?? [];
        const changed = put(CONTENT, path, (list) => (list as unknown[]).filter((_item, place) => place !== which % (list as unknown[]).length)) as RuleSetContent;
        expect([path, ruleSetDifference(CONTENT, changed).sentences.length > 0]).toEqual([path, true]);
      }),
    );
  });
});
