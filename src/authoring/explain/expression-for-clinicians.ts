import type { WrittenExpression } from '../../rulebook/content.js';
import type { FactDefinition } from '../../vocabulary/fact-definition.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';

const BOUNDS: Readonly<Record<string, string>> = { atLeast: 'is at least', above: 'is above', atMost: 'is at most', below: 'is below', equals: 'is exactly' };

/** An expression in the labels of the vocabulary: "Bilirubin is at most 3 mg/dL, and TACE done is Yes". */
export function expressionForClinicians(written: WrittenExpression, vocabulary: Vocabulary): string {
  if ('all' in written) return joined(written.all, 'and', vocabulary);
  if ('any' in written) return joined(written.any, 'or', vocabulary);
  if ('not' in written) return `it is not so that ${nested(written.not, vocabulary)}`;
  const definition = vocabulary.fact(written.fact);
  if (definition === undefined) throw new Error(`not in the vocabulary: ${written.fact}`);
  const tests = Object.entries(written).flatMap(([word, value]) => (word === 'fact' || value === undefined ? [] : [inWords(word, value as string | readonly string[], definition)]));
  return `${definition.label} ${tests.join(' and ')}`;
}

function joined(parts: readonly WrittenExpression[], word: 'and' | 'or', vocabulary: Vocabulary): string {
  return parts.map((part) => nested(part, vocabulary)).join(`, ${word} `);
}

function nested(part: WrittenExpression, vocabulary: Vocabulary): string {
  const words = expressionForClinicians(part, vocabulary);
  return 'all' in part || 'any' in part ? `(${words})` : words;
}

function inWords(word: string, value: string | readonly string[], definition: FactDefinition): string {
  if (word === 'maxAgeDays') return `was observed within ${String(value)} days`;
  const bound = BOUNDS[word];
  if (bound !== undefined) return `${bound} ${String(value)}`;
  const labels = [value].flat().map((code) => labelOf(code, definition));
  switch (word) {
    case 'is':
    case 'isOneOf':
      return `is ${labels.join(' or ')}`;
    case 'isNot':
      return `is anything but ${labels.join()}`;
    default:
      return `is none of ${labels.join(', ')}`;
  }
}

function labelOf(code: string, definition: FactDefinition): string {
  if (definition.kind !== 'choice') return code;
  return [...definition.choices, ...definition.groups].find((each) => each.code === code)?.label ?? code;
}
