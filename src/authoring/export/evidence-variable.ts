import type { CodeableConcept, EvidenceVariable, EvidenceVariableCharacteristic, Quantity } from 'fhir/r5.js';
import type { WrittenExpression, WrittenSource } from '../../rulebook/content.js';
import { CODE_SYSTEMS } from '../../vocabulary/codes/code-systems.js';
import type { FactDefinition } from '../../vocabulary/fact-definition.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import { readBound, isBoundProblem } from '../../rulebook/written-bound.js';
import { expressionForClinicians } from '../explain/expression-for-clinicians.js';
import { fhirId } from './fhir-id.js';

const UCUM = 'http://unitsofmeasure.org';

/** FHIR's comparators; `equals` has none. */
const COMPARATOR = { atLeast: '>=', above: '>', atMost: '<=', below: '<', equals: undefined } as const;

/** The patients of a source as a FHIR R5 EvidenceVariable: criteria that decide whether it applies, each with its words. */
export function populationOf(source: WrittenSource, version: string, vocabulary: Vocabulary): EvidenceVariable {
  const deciding = source.criteria.filter(({ role }) => role === 'eligibility' || role === 'implied');
  return {
    resourceType: 'EvidenceVariable',
    id: fhirId('population', source.code),
    url: `urn:consilium:source:${source.code}:population`,
    version,
    status: source.state.is === 'current' ? 'active' : 'retired',
    name: `Population_${source.code.replace(/[^A-Za-z0-9]/gu, '_')}`,
    title: `Patients of ${source.name}`,
    description: source.design.sample,
    actual: true,
    characteristic: deciding.map((criterion): EvidenceVariableCharacteristic => {
      const expression = criterion.requires ?? criterion.excludes;
      const common = {
        linkId: criterion.id,
        description: `${criterion.says} ("${criterion.quote.text}", ${criterion.quote.at})`,
        note: [{ text: `role: ${criterion.role}` }, ...(criterion.reading === undefined ? [] : [{ text: `read as: ${criterion.reading.chosen}` }])],
      };
      // What no fact can tell still stands in the list, in words.
      if (expression === undefined) return { ...common, definitionCodeableConcept: { text: criterion.says } };
      return { ...characteristicOf(criterion.excludes === undefined ? expression : { not: expression }, vocabulary), ...common };
    }),
  };
}

/** An expression as a characteristic; a negation as exclusion. */
export function characteristicOf(written: WrittenExpression, vocabulary: Vocabulary): EvidenceVariableCharacteristic {
  if ('all' in written) return combination('all-of', written.all.map((part) => characteristicOf(part, vocabulary)));
  if ('any' in written) return combination('any-of', written.any.map((part) => characteristicOf(part, vocabulary)));
  if ('not' in written) {
    const inner = characteristicOf(written.not, vocabulary);
    return inner.exclude === true ? combination('all-of', [inner], true) : { ...inner, exclude: true };
  }
  const definition = vocabulary.fact(written.fact);
  if (definition === undefined) throw new Error(`not in the vocabulary: ${written.fact}`);
  const description = expressionForClinicians(written, vocabulary);
  const type = typeOf(definition);
  if (definition.kind === 'choice') {
    const tests = written as { readonly is?: string; readonly isNot?: string; readonly isOneOf?: readonly string[]; readonly isNoneOf?: readonly string[] };
    const codes = [...(tests.isOneOf ?? tests.isNoneOf ?? []), ...[tests.is, tests.isNot].filter((code) => code !== undefined)];
    const values = codes.map((code): EvidenceVariableCharacteristic => ({ definitionByTypeAndValue: { type, valueCodeableConcept: valueOf(code, definition) } }));
    const [only] = values;
    const isNegated = tests.isNot !== undefined || tests.isNoneOf !== undefined;
    const one = values.length === 1 && only !== undefined ? only : combination('any-of', values);
    return { ...one, description, ...(isNegated ? { exclude: true } : {}) };
  }
  const bounds = Object.entries(COMPARATOR).flatMap(([test, comparator]): readonly EvidenceVariableCharacteristic[] => {
    const bound = (written as Readonly<Record<string, string | undefined>>)[test];
    return bound === undefined ? [] : [{ definitionByTypeAndValue: { type, valueQuantity: quantityOf(bound, definition, comparator) } }];
  });
  const [first] = bounds;
  return { ...(bounds.length === 1 && first !== undefined ? first : combination('all-of', bounds)), description };
}

function combination(code: 'all-of' | 'any-of', characteristic: EvidenceVariableCharacteristic[], exclude = false): EvidenceVariableCharacteristic {
  return { definitionByCombination: { code, characteristic }, ...(exclude ? { exclude: true } : {}) };
}

function typeOf(definition: FactDefinition): CodeableConcept {
  const coding = definition.codes.flatMap(({ system, code }) => {
    const uri = (CODE_SYSTEMS as Readonly<Record<string, readonly string[]>>)[system]?.[0];
    return uri === undefined ? [] : [{ system: uri, code }];
  });
  return { ...(coding.length === 0 ? {} : { coding }), text: `${definition.label} (${definition.path})` };
}

function valueOf(code: string, definition: Extract<FactDefinition, { kind: 'choice' }>): CodeableConcept {
  const label = [...definition.choices, ...definition.groups].find((each) => each.code === code)?.label ?? code;
  return { text: `${label} (${code})` };
}

function quantityOf(bound: string, definition: Exclude<FactDefinition, { kind: 'choice' }>, comparator: Quantity['comparator']): Quantity {
  const read = readBound(definition, bound);
  if (isBoundProblem(read)) throw new Error(`not a bound of ${definition.path}: ${bound}`);
  const unit = read.unit?.unit;
  return { value: Number(read.number), ...(comparator === undefined ? {} : { comparator }), ...(unit === undefined ? {} : { unit, system: UCUM, code: unit }) };
}
