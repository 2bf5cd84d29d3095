import { readCaseFolder } from '../../src/rulebook/cases/read-cases.js';
import { assess } from '../../src/assessment/assess.js';
import type { Assessment, TraceNode } from '../../src/assessment/assessment.js';
import { firingOrder } from '../../src/board/firing-order.js';
import { listRules } from '../../src/board/list-rules.js';
import { packFirings } from '../../src/board/packed-firings.js';
import { expandShorthand } from '../../src/vocabulary/shorthand.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';
import { shippedRules } from '../cases/shipped-rules.js';

const prepared = shippedRules();
const { content } = prepared.ruleSet;
const rules = firingOrder(content);
const { cases } = readCaseFolder('rules/hcc', content, VOCABULARY);

const PREFIX: Partial<Record<TraceNode['kind'], string>> = { CRITERION: 'source:', FINDING: 'finding:', COURSE: 'course:', CAUTION: 'caution:' };

/** Truths by rule as the trace tells them: another way than the verdicts that are packed. */
function traced({ trace }: Assessment): ReadonlyMap<string, string> {
  return new Map(
    trace.flatMap(({ kind, key, truth }): readonly (readonly [string, string])[] => {
      if (kind === 'RULE_SET') return [['scope', truth]];
      const prefix = PREFIX[kind];
      if (prefix === undefined) return [];
      return [[kind === 'CRITERION' && key.startsWith('option:') ? key : `${prefix}${key}`, truth]];
    }),
  );
}

/** Undefined when the profile is refused, as some worked cases are meant to be. */
function assessed(profile: unknown, asOf: string): Assessment | undefined {
  const outcome = assess({ profile, asOf }, { prepared, vocabulary: VOCABULARY, engineVersion: '9.9.9' });
  return outcome.kind === 'assessed' ? outcome.assessment : undefined;
}

describe('the packed firings of an assessment', () => {
  it('say of every rule in every worked case what its trace says', () => {
    expect(cases.length).toBeGreaterThan(20);
    const seen = { H: 0, F: 0, U: 0 };
    for (const { profile, asOf } of cases.map(({ worked }) => worked)) {
      const assessment = assessed(expandShorthand(profile, VOCABULARY), asOf);
      if (assessment === undefined) continue;
      const packed = packFirings(assessment, content);
      const truths = traced(assessment);
      expect(packed).toHaveLength(rules.length);
      // What tests no fact stands in the trace only where it is a criterion or caution, and holds for everybody.
      const expected = rules.map(({ code, requires, excludes }) => truths.get(code)?.charAt(0) ?? (requires === null && excludes === null ? 'H' : 'not in the trace'));
      const different = rules.filter((_, at) => packed.charAt(at) !== expected[at]).map(({ code }) => code);
      expect(different).toEqual([]);
      for (const letter of packed) seen[letter as keyof typeof seen] += 1;
    }
    expect(Math.min(seen.H, seen.F, seen.U)).toBeGreaterThan(100);
  });

  it('have a letter for every rule that is listed but guidance, which decides nothing, and the options that need nothing', () => {
    const codes = rules.map(({ code }) => code);
    const left = listRules(content).filter(({ code }) => !codes.includes(code)).map(({ code }) => code);
    expect(codes).toEqual(listRules(content).map(({ code }) => code).filter((code) => !left.includes(code)));
    expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
    const needNothing = listRules(content).filter(({ kind, requires }) => kind === 'GUIDANCE' || (kind === 'OPTION' && requires === null)).map(({ code }) => code);
    expect(left).toEqual(needNothing);
  });

  it('cannot be made under another rule set', () => {
    const [first] = content.sources;
    if (first === undefined) throw new Error('no source');
    const other = { ...content, sources: [{ ...first, code: '999' }, ...content.sources] };
    const assessment = assessed({}, '2026-11-21');
    if (assessment === undefined) throw new Error('an empty profile is refused');
    expect(() => packFirings(assessment, other)).toThrow(/was not decided/);
  });
});
