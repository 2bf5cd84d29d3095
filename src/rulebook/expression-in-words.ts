import type { WrittenExpression } from './content.js';

const BOUNDS = { atLeast: 'at least', above: 'above', atMost: 'at most', below: 'below', equals: 'exactly' } as const;

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

function testInWords({ fact, ...test }: Extract<WrittenExpression, { readonly fact: string }>): string {
  const says = Object.entries(test).map(([word, value]) => {
    if (word === 'maxAgeDays') return `not older than ${String(value)} days`;
    if (word === 'is') return `is ${String(value)}`;
    if (word === 'isNot') return `is not ${String(value)}`;
    if (word === 'isOneOf') return `is ${(value as readonly string[]).join(' or ')}`;
    if (word === 'isNoneOf') return `is none of ${(value as readonly string[]).join(', ')}`;
    return `${BOUNDS[word as keyof typeof BOUNDS]} ${String(value)}`;
  });
  return `${fact} ${says.join(' and ')}`;
}
