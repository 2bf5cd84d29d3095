import type { FactDefinition } from '../../vocabulary/fact-definition.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { wrap } from '../page/lines.js';
import type { Terminal } from '../terminal.js';

function valuesOf(definition: FactDefinition): string {
  switch (definition.kind) {
    case 'quantity':
      return `${definition.possible.low} to ${definition.possible.high} ${definition.canonicalUnit}; units ${definition.units.map(({ unit }) => unit).join(', ')}`;
    case 'count':
      return `whole number, ${definition.possible.low} to ${definition.possible.high}`;
    case 'choice':
      return [...definition.choices, ...definition.groups].map(({ code }) => code).join(', ');
  }
}

/** `vocabulary`: every fact with what it may be. */
export function vocabularyCommand(vocabulary: Vocabulary, terminal: Terminal): ExitCode {
  for (const definition of vocabulary.facts) {
    const lines = [
      ...wrap(`${definition.path}: ${definition.label}${definition.given ? '' : ' (derived only)'}`),
      ...wrap(valuesOf(definition), '     '),
      ...wrap(definition.definition, '     '),
      ...(definition.freshForDays === null ? [] : [`     current for ${definition.freshForDays} days`]),
    ];
    terminal.out(lines.join('\n'));
  }
  return EXIT.OK;
}
