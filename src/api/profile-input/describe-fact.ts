import type { CodeMapping, FactDefinition } from '../../vocabulary/fact-definition.js';

function fresh({ freshForDays }: FactDefinition): string {
  return freshForDays === null ? '' : `Counts as current for ${freshForDays} days.`;
}

function values(definition: FactDefinition): string {
  switch (definition.kind) {
    case 'quantity': {
      const units = definition.units.map(({ unit }) => (unit === definition.canonicalUnit ? `${unit} (used inside)` : unit));
      return `Units: ${units.join(', ')}. Possible: ${definition.possible.low} to ${definition.possible.high} ${definition.canonicalUnit}.`;
    }
    case 'count': {
      const step = definition.step === undefined ? '' : ` in steps of ${definition.step}`;
      const counted = definition.countedIn === undefined ? '' : ` May be marked as counted in ${definition.countedIn.join(', ')}.`;
      return `Whole number, ${definition.possible.low} to ${definition.possible.high}${step}.${counted}`;
    }
    case 'choice': {
      const codes = definition.choices.map((choice) => `- ${choice.code}: ${choice.definition}`);
      const groups = definition.groups.map((group) => `- ${group.code}: any of ${group.stands.join(', ')}`);
      return `Codes:\n${[...codes, ...groups].join('\n')}`;
    }
  }
}

function mapping({ system, code }: CodeMapping): string {
  return `${system} ${code}`;
}

/** What a sender needs to know about a fact: definition, units or codes, range, freshness, codes of other systems. */
export function describeFact(definition: FactDefinition): string {
  const codes = definition.codes.length === 0 ? '' : `Known elsewhere as ${definition.codes.map(mapping).join(', ')}.`;
  const assumed = definition.assumed === undefined ? '' : `When nothing is sent, ${definition.assumed} is assumed, and shown as assumed.`;
  return [`${definition.label}. ${definition.definition}`, values(definition), fresh(definition), assumed, codes].filter((part) => part !== '').join('\n');
}
