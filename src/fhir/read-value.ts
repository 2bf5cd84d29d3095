import { ABSENT_REASON_CODES, PRESENCE_CODES } from '../vocabulary/codes/presence-codes.js';
import { VALUE_CODES, type MeasureMeaning } from '../vocabulary/codes/observation-codes.js';
import { codeSystemOf } from '../vocabulary/codes/code-systems.js';
import type { ChoiceDefinition, CountDefinition, FactDefinition, QuantityDefinition } from '../vocabulary/fact-definition.js';
import { findUnit } from '../vocabulary/units/find-unit.js';
import type { ProfileProblem } from '../vocabulary/profile-problem.js';
import { bundleProblemOf } from './bundle-problem.js';
import type { FactStatement } from './bundle-reading.js';
import { NO_VALUE } from './candidate.js';
import { codesOfConcept } from './codes-of-concept.js';
import type { FhirNode } from './fhir-node.js';

export interface ValueRead {
  readonly statement: FactStatement;
  readonly aside: ProfileProblem | null;
  readonly notes: readonly ProfileProblem[];
}

const VALUES = ['valueQuantity', 'valueCodeableConcept', 'valueInteger', 'valueBoolean', 'valueRange', 'valueString', 'valueRatio', 'valueDateTime', 'valuePeriod', 'valueSampledData', 'valueTime'] as const;
/** Units of a number that counts nothing: a score, a count, a dimensionless one. */
const UNITLESS = new Set(['1', '{score}', '{count}', '{#}', '{tumors}']);

const said = (statement: FactStatement, notes: readonly ProfileProblem[] = []): ValueRead => ({ statement, aside: null, notes });
const aside = (problem: ProfileProblem): ValueRead => ({ statement: NO_VALUE, aside: problem, notes: [] });
const notRead = (value: FhirNode): ValueRead => aside(bundleProblemOf('VALUE_NOT_READ', value.path));

/** The unit that counts: the coded one where UCUM is named or no other text stands there. */
function unitOf(quantity: FhirNode): { readonly coded: string | null; readonly shown: string | null } {
  const system = quantity.text('system');
  const code = quantity.text('code');
  return { coded: code !== null && (system === null || codeSystemOf(system) === 'ucum') ? code : null, shown: quantity.text('unit') };
}

function readQuantity(quantity: FhirNode, definition: QuantityDefinition, meaning: MeasureMeaning): ValueRead {
  const { coded, shown } = unitOf(quantity);
  const unit = coded ?? shown;
  const found = unit === null ? undefined : findUnit(definition, unit);
  const displayed = shown === null ? undefined : findUnit(definition, shown);
  if (found !== undefined && meaning.units !== undefined && !meaning.units.includes(found.unit)) {
    return aside(bundleProblemOf('CODE_UNIT_MISMATCH', quantity.path, `with this code: ${meaning.units.join(', ')}`));
  }
  const notes = coded !== null && found !== undefined && displayed !== undefined && displayed.factor !== found.factor ? [bundleProblemOf('UNIT_DISPLAY_MISMATCH', quantity.path)] : [];
  const { value } = quantity.get('value');
  if (typeof value !== 'number' && typeof value !== 'string') return notRead(quantity);
  const comparator = quantity.text('comparator');
  return said({ value, ...(comparator === null ? {} : { comparator }), ...(unit === null ? {} : { unit }) }, notes);
}

/** Both ends of a range in one unit. */
function readRange(range: FhirNode, definition: QuantityDefinition): ValueRead {
  const ends = [range.get('low'), range.get('high')].filter(({ isThere }) => isThere);
  const units = ends.map((end) => unitOf(end).coded ?? unitOf(end).shown);
  const unit = units[0] ?? null;
  if (ends.length === 0 || unit === null || findUnit(definition, unit) === undefined || units.some((other) => other !== unit)) return notRead(range);
  const statement: Record<string, unknown> = { unit };
  for (const name of ['low', 'high']) if (range.get(name).isThere) statement[name] = range.get(name).get('value').value;
  return said(statement);
}

function readCount(value: FhirNode, definition: CountDefinition): ValueRead {
  if (value.path.endsWith('valueInteger')) return typeof value.value === 'number' ? said({ value: value.value }) : notRead(value);
  if (value.path.endsWith('valueQuantity')) {
    const amount = value.get('value').value;
    const { coded, shown } = unitOf(value);
    const unit = coded ?? shown;
    if (typeof amount !== 'number' && typeof amount !== 'string') return notRead(value);
    return said({ value: amount, ...(unit === null || UNITLESS.has(unit) ? {} : { unit }) });
  }
  if (!value.path.endsWith('valueCodeableConcept')) return notRead(value);
  const row = VALUE_CODES.get(definition.path)?.find(codesOfConcept(value));
  return row === undefined ? presenceOrNot(value, null) : said({ value: row.means });
}

/** An answer of presence: the words for present and absent, or why there is no value. */
function presenceOrNot(value: FhirNode, words: { readonly present: string; readonly absent: string } | null): ValueRead {
  const presence = PRESENCE_CODES.find(codesOfConcept(value))?.means;
  if (presence === undefined) return notRead(value);
  if (typeof presence === 'object') return said(presence);
  return words === null ? notRead(value) : said({ code: presence === 'PRESENT' ? words.present : words.absent });
}

function readChoice(value: FhirNode, definition: ChoiceDefinition): ValueRead {
  const isYesNo = definition.choices.some(({ code }) => code === 'YES');
  if (value.path.endsWith('valueBoolean') && isYesNo && typeof value.value === 'boolean') return said({ code: value.value ? 'YES' : 'NO' });
  if (!value.path.endsWith('valueCodeableConcept')) return notRead(value);
  const codes = codesOfConcept(value);
  const word = VALUE_CODES.get(definition.path)?.find(codes)?.means ?? codes.find(({ system }) => system === 'word')?.code;
  return word === undefined ? presenceOrNot(value, isYesNo ? { present: 'YES', absent: 'NO' } : null) : said({ code: word });
}

function readPresent(value: FhirNode, definition: FactDefinition, meaning: MeasureMeaning): ValueRead {
  if (definition.kind === 'choice') return readChoice(value, definition);
  if (definition.kind === 'count') return readCount(value, definition);
  if (value.path.endsWith('valueQuantity')) return readQuantity(value, definition, meaning);
  if (value.path.endsWith('valueRange') && meaning.units === undefined) return readRange(value, definition);
  if (value.path.endsWith('valueInteger') && typeof value.value === 'number') return said({ value: value.value });
  return value.path.endsWith('valueCodeableConcept') ? presenceOrNot(value, null) : notRead(value);
}

/** Why the sender has no value; `null` when that is not said. */
export function absentReason(holder: FhirNode): FactStatement | null {
  const reason = holder.get('dataAbsentReason');
  if (!reason.isThere) return null;
  return { unavailable: ABSENT_REASON_CODES.find(codesOfConcept(reason))?.means ?? 'UNKNOWN_TO_SENDER' };
}

/** What an Observation or one of its components says of a fact; `null` when it holds neither a value nor a reason. */
export function readValue(holder: FhirNode, definition: FactDefinition, meaning: MeasureMeaning): ValueRead | null {
  const value = holder.firstOf(...VALUES);
  const reason = absentReason(holder);
  if (value !== null && reason !== null) return aside(bundleProblemOf('CONTRADICTION', holder.path, 'a value and a reason why there is none'));
  if (value === null) return reason === null ? readInterpretation(holder, definition) : said(reason);
  const read = readPresent(value, definition, meaning);
  const graded = definition.kind === 'count' && read.aside === null ? readInterpretation(holder, definition) : null;
  const differ = graded !== null && 'value' in read.statement && String(graded.statement['value']) !== String(read.statement['value']);
  return differ ? aside(bundleProblemOf('CONTRADICTION', `${holder.path}.interpretation`, 'the value and its interpretation differ')) : read;
}

/** The grade that mCODE puts into the interpretation of a performance status. */
function readInterpretation(holder: FhirNode, definition: FactDefinition): ValueRead | null {
  const codes = holder.list('interpretation').flatMap(codesOfConcept);
  const row = definition.kind === 'count' ? VALUE_CODES.get(definition.path)?.find(codes) : undefined;
  return row === undefined ? null : said({ value: row.means });
}
