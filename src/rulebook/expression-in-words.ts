import type { WrittenExpression } from './content.js';

type Test = Extract<WrittenExpression, { readonly fact: string }>;
type TestWord = Exclude<keyof Extract<Test, { readonly isOneOf?: unknown }> | keyof Extract<Test, { readonly atLeast?: unknown }>, 'fact'>;

/** In the order in which they are said, whatever the order in which they were written. */
const SAID: Readonly<Record<TestWord, (value: string) => string>> = {
  is: (value) => `is ${value}`,
  isOneOf: (value) => `is one of ${value}`,
  isNot: (value) => `is not ${value}`,
  isNoneOf: (value) => `is none of ${value}`,
  atLeast: (value) => `at least ${value}`,
  above: (value) => `above ${value}`,
  atMost: (value) => `at most ${value}`,
  below: (value) => `below ${value}`,
  equals: (value) => `exactly ${value}`,
  maxAgeDays: (value) => `not older than ${value} days`,
};

/** An expression as a person reads it: "labs.bilirubin at most 3 mg/dL and (tace.done is YES or ...)". */
export function expressionInWords(expression: WrittenExpression): string {
  if ('all' in expression) return joined(expression.all, ' and ');
  if ('any' in expression) return joined(expression.any, ' or ');
  if ('not' in expression) return `not (${expressionInWords(expression.not)})`;
  return testInWords(expression);
}

function joined(parts: readonly WrittenExpression[], word: string): string {
  return parts.map((part) => ('all' in part || 'any' in part ? `(${expressionInWords(part)})` : expressionInWords(part))).join(word);
}

function testInWords({ fact, ...test }: Test): string {
  const written = test as Readonly<Partial<Record<TestWord, string | readonly string[]>>>;
  const says = (Object.keys(SAID) as TestWord[]).flatMap((word) => {
    const value = written[word];
    return value === undefined ? [] : [SAID[word](typeof value === 'string' ? value : value.join(', '))];
  });
  return `${fact} ${says.join(' and ')}`;
}
