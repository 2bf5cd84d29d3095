import type { Assessment, MissingFact, ProfileFact } from '../../assessment/assessment.js';
import type { StatedValue } from '../../vocabulary/stated-value.js';
import { formatProblem } from '../format-problem.js';
import { section, spoken, wrap } from './lines.js';

const SHOWN_MISSING = 8;
const SHOWN_TURNS = 6;

const SEVERITIES = ['warning', 'caution'] as const;

/** Cautions that bear, and those of which it is not known; what only informs is named. */
export function cautionsPart({ cautions }: Assessment): readonly string[] {
  const live = cautions.filter(({ truth }) => truth !== 'FAILS');
  const informing = live.filter(({ severity }) => severity === 'information');
  return section('CAUTIONS', [
    ...SEVERITIES.flatMap((wanted) => live.filter(({ severity }) => severity === wanted)).flatMap(({ severity, says, truth, source }) =>
      wrap(`${severity}${truth === 'HOLDS' ? '' : ', not known whether it bears'}: ${says} (source ${source})`, truth === 'HOLDS' ? '- ' : '? '),
    ),
    ...(informing.length === 0 ? [] : wrap(`for information: ${informing.map(({ code }) => spoken(code)).join('; ')}`, '- ')),
  ]);
}

/** The facts that are not known, first those that could turn the most. */
export function missingPart({ missing }: Assessment): readonly string[] {
  const left = missing.length - SHOWN_MISSING;
  return section('NOT KNOWN, BY WHAT KNOWING IT COULD TURN', [
    ...missing.slice(0, SHOWN_MISSING).flatMap(missingLines),
    ...(left <= 0 ? [] : wrap(`and ${left} more: ${missing.slice(SHOWN_MISSING).map(({ label }) => label).join('; ')}`)),
  ]);
}

function missingLines({ rank, label, reason, couldTurn, neededFor }: MissingFact): readonly string[] {
  const turns = new Map<string, string[]>();
  for (const { kind, code, to, when } of couldTurn) turns.set(when, [...(turns.get(when) ?? []), `${kind.toLowerCase()} ${code} ${spoken(to)}`]);
  return [
    ...wrap(`${label} (${spoken(reason)})`, `${rank}. `),
    ...[...turns].flatMap(([when, turned]) => wrap(`${when}: ${firstOf(turned)}`, '     ')),
    ...(couldTurn.length > 0 || neededFor.length === 0 ? [] : wrap(`turns nothing alone; open for want of it: ${firstOf(neededFor)}`, '     ')),
  ];
}

/** A fact that most trials ask for turns dozens of sources: the first are named and the rest counted. */
function firstOf(named: readonly string[]): string {
  const left = named.length - SHOWN_TURNS;
  return left <= 1 ? named.join(', ') : `${named.slice(0, SHOWN_TURNS).join(', ')} and ${left} more`;
}

/** Facts sent that cannot all be true. */
export function contradictionsPart({ profile }: Assessment): readonly string[] {
  return section('CONTRADICTIONS', profile.contradictions.flatMap(({ says, facts }) => wrap(`${says} (${facts.join(', ')})`, '- ')));
}

/** What was not taken as sent, and what was taken with a remark. */
export function problemsPart({ profile }: Assessment): readonly string[] {
  const lines = (effect: string): readonly string[] => profile.problems.filter((problem) => problem.effect === effect).flatMap((problem) => wrap(formatProblem(problem), '- '));
  return [...section('SET ASIDE', lines('SET_ASIDE')), ...section('REMARKS', lines('NOTE'))];
}

/** Every fact of which something was sent or is assumed, as understood. */
export function profilePart({ profile }: Assessment): readonly string[] {
  const told = profile.facts.filter(({ origin }) => origin === 'GIVEN' || origin === 'GIVEN_AND_DERIVED' || origin === 'ASSUMED');
  return section('THE PATIENT AS UNDERSTOOD', told.flatMap((fact) => wrap(`${fact.label}: ${understood(fact)}`)));
}

function understood({ value, asSent, observedOn, origin, reason }: ProfileFact): string {
  // A code that was sent as it is used says nothing new; a number may have been converted.
  const isPlain = asSent === null || asSent === value.text || (value.codes.length === 1 && value.codes[0] === asSent);
  const sent = origin === 'ASSUMED' ? ' (assumed)' : isPlain ? '' : ` (sent: ${asSent})`;
  return `${value.text}${sent}${observedOn === null ? '' : `, ${observedOn}`}${reason === null ? '' : `; ${spoken(reason)}`}`;
}

/** Facts that follow from others that are known, with the steps. */
export function derivedPart({ derived, profile }: Assessment): readonly string[] {
  const labels = new Map(profile.facts.map(({ fact, label }) => [fact, label]));
  const isKnown = (value: StatedValue): boolean => value.low !== null || value.high !== null || value.codes.length > 0;
  const assumed = new Set(profile.facts.filter(({ origin }) => origin === 'ASSUMED').map(({ fact }) => fact));
  const known = derived.filter(({ value, inputs }) => isKnown(value) && inputs.some((input) => isKnown(input.value) && !assumed.has(input.fact)));
  return section(
    'DERIVED',
    known.flatMap(({ fact, value, steps, missing, source }) => [
      ...wrap(`${labels.get(fact) ?? fact}: ${value.text}${missing.length === 0 ? '' : ` (not known: ${missing.join(', ')})`}`),
      ...wrap(`${steps.join('; ')}. After: ${source}`, '     '),
    ]),
  );
}
