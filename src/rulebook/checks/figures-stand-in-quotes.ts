import type { Check } from '../check.js';
import type { AdverseEvent, ArmResult, Comparison, WrittenFinding } from '../content.js';
import { quotesOf } from '../quotes-of.js';
import type { RuleDefect } from '../rule-defect.js';
import { showWords } from '../show-words.js';

const NUMBER = /\d+(?:\.\d+)?/gu;

interface Figure {
  /** The object and key the figure is written under. */
  readonly of: object;
  readonly key: string;
  readonly text: string;
}

/**
 * Of a source that was read in part, nobody can look a figure up in the paper: each stands in a quote of its own statement.
 * So a figure that was not read cannot slip in beside those that were.
 */
export const figuresStandInQuotes: Check = {
  name: 'figures-stand-in-quotes',
  needs: 'source',
  run: ({ sources, places }) =>
    sources
      .filter(({ read }) => read !== undefined)
      .flatMap(({ findings, safety }) =>
        [...findings, ...safety].flatMap((statement): readonly RuleDefect[] => {
          const quoted = new Set(quotesOf(statement).flatMap(({ text }) => numbersIn(text)));
          return figuresOf(statement)
            .filter(({ text }) => numbersIn(text).some((number) => !quoted.has(number)))
            .map(({ of, key, text }) => ({
              code: 'FIGURE_NOT_IN_QUOTE' as const,
              at: places.of(of, key),
              message: `${showWords(text)} stands in no quote of its statement, and the source was read in part`,
              hint: 'quote the passage that has the figure, or leave the figure out',
            }));
        }),
      ),
};

function figuresOf(statement: WrittenFinding | AdverseEvent): readonly Figure[] {
  const compared = 'comparison' in statement && statement.comparison !== undefined ? comparedFigures(statement.comparison) : [];
  const perArm = 'perArmRatios' in statement ? (statement.perArmRatios ?? []) : [];
  return [...compared, ...perArm.flatMap((ratio) => [...figures(ratio, ['estimate']), ...intervalFigures(ratio.interval)]), ...statement.results.flatMap(resultFigures), ...figures(statement, ['p'])];
}

function comparedFigures(comparison: Comparison): readonly Figure[] {
  return [...figures(comparison, ['estimate', 'p', 'boundary']), ...intervalFigures(comparison.interval)];
}

function resultFigures(result: ArmResult): readonly Figure[] {
  return [...figures(result, ['value', 'spread', 'count', 'total', 'percent', 'at']), ...intervalFigures(result.interval)];
}

function intervalFigures(interval: Comparison['interval']): readonly Figure[] {
  return interval === undefined ? [] : figures(interval, ['low', 'high']);
}

function figures(of: object, keys: readonly string[]): readonly Figure[] {
  return Object.entries(of).flatMap(([key, text]) => (keys.includes(key) && typeof text === 'string' ? [{ of, key, text }] : []));
}

function numbersIn(text: string): readonly string[] {
  return text.replaceAll(/(?<=\d),(?=\d{3})/gu, '').match(NUMBER) ?? [];
}
