import type { Assessment, MissingFact, ProfileFact } from '../../assessment/assessment.js';
import type { StatedValue } from '../../vocabulary/stated-value.js';
import { formatProblem } from '../format-problem.js';
import { section, spoken, wrap } from './lines.js';
import { isShown } from './options-part.js';

const SHOWN_MISSING = 5;
const SHOWN_TURNS = 4;

const SEVERITIES = ['warning', 'caution'] as const;

/**
 * Cautions on the options that are shown. Warnings, and what bears on this patient for a reason of its own, stand in full; what
 * always goes with an option, what only informs, and what is not known stands by name.
 */
export function cautionsPart({ cautions, options, trace }: Assessment): readonly string[] {
  const shown = new Set(options.filter(isShown).flatMap((option) => option.cautions.map(({ code }) => code)));
  const parents = new Set(trace.map(({ parent }) => parent));
  const conditional = new Set(trace.filter(({ id, kind }) => kind === 'CAUTION' && parents.has(id)).map(({ key }) => key));
  const live = cautions.filter(({ code, truth }) => truth !== 'FAILS' && shown.has(code));
  const bearing = SEVERITIES.flatMap((wanted) => live.filter(({ severity, truth }) => severity === wanted && truth === 'HOLDS'));
  const full = bearing.filter(({ code, severity }) => severity === 'warning' || conditional.has(code));
  const named = (title: string, of: typeof live): readonly string[] => (of.length === 0 ? [] : wrap(of.map(({ code }) => spoken(code)).join('; '), title));
  return section('CAUTIONS', [
    ...full.flatMap(({ code, severity, says, source }) => wrap(`${severity}, ${spoken(code)}: ${says} (source ${source})`, '- ')),
    ...named('- goes with these options always: ', bearing.filter((caution) => !full.includes(caution))),
    ...named('- for information: ', live.filter(({ severity }) => severity === 'information')),
    ...named('? not known whether these bear: ', live.filter(({ severity, truth }) => severity !== 'information' && truth !== 'HOLDS')),
  ]);
}

/** The facts that are not known: first those of which a value would settle something, the others by name. */
export function missingPart({ missing }: Assessment): readonly string[] {
  const settling = missing.filter(({ couldTurn, neededFor }) => (couldTurn.length === 0 ? neededFor.length > 0 : couldTurn.some(({ to }) => to !== 'UNDETERMINED')));
  const shown = settling.slice(0, SHOWN_MISSING);
  const left = missing.filter((fact) => !shown.includes(fact));
  return section('NOT KNOWN, BY WHAT KNOWING IT COULD TURN', [
    ...shown.flatMap(missingLines),
    ...(left.length === 0 ? [] : wrap(`and ${left.length} more: ${left.map(({ label }) => label).join('; ')}`)),
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

/** Every fact of which something was sent or is assumed, as understood; plain yes and no together. */
export function profilePart({ profile }: Assessment): readonly string[] {
  const told = profile.facts.filter(({ origin }) => origin === 'GIVEN' || origin === 'GIVEN_AND_DERIVED' || origin === 'ASSUMED').map((fact) => ({ label: fact.label, value: understood(fact) }));
  const plain = (word: string): readonly string[] => told.filter(({ value }) => value === word).map(({ label }) => label);
  const others = told.filter(({ value }) => value !== 'Yes' && value !== 'No').map(({ label, value }) => `${label}: ${value}`);
  return section('THE PATIENT AS UNDERSTOOD', [
    ...(others.length === 0 ? [] : wrap(others.join('; '))),
    ...['Yes', 'No'].flatMap((word) => (plain(word).length === 0 ? [] : wrap(plain(word).join('; '), `${word}: `))),
  ]);
}

function understood({ value, asSent, observedOn, origin, reason }: ProfileFact): string {
  // What was sent is told when a number was converted or not taken; another spelling of the unit says nothing new.
  const number = /^[<>=~\s]*[\d.]+/u;
  const isPlain = asSent === null || asSent === value.text || (value.codes.length === 1 && value.codes[0] === asSent) || (number.exec(asSent)?.[0] !== undefined && number.exec(asSent)?.[0] === number.exec(value.text)?.[0]);
  const sent = origin === 'ASSUMED' ? ' (assumed)' : isPlain ? '' : ` (sent: ${asSent})`;
  return `${value.text}${sent}${observedOn === null ? '' : `, ${observedOn}`}${reason === null ? '' : `, ${spoken(reason)}`}`;
}

/** What follows from the meaning of words alone needs no telling. */
const WORDS = 'Meaning of the words';

/** Facts that follow from others that are known, and after whom; the steps stand in the whole answer. */
export function derivedPart({ derived, profile }: Assessment): readonly string[] {
  const labels = new Map(profile.facts.map(({ fact, label }) => [fact, label]));
  const isKnown = (value: StatedValue): boolean => value.low !== null || value.high !== null || value.codes.length > 0;
  const assumed = new Set(profile.facts.filter(({ origin }) => origin === 'ASSUMED').map(({ fact }) => fact));
  const known = derived.filter(({ value, inputs, source }) => source !== WORDS && isKnown(value) && inputs.some((input) => isKnown(input.value) && !assumed.has(input.fact)));
  const told = known.map(({ fact, value, missing, source }) => {
    const lacking = missing.length === 0 ? '' : `, not known: ${missing.map((each) => labels.get(each) ?? each).join(', ')}`;
    return `${labels.get(fact) ?? fact}: ${value.text} (${shortSource(source)}${lacking})`;
  });
  return section('DERIVED', told.length === 0 ? [] : wrap(told.join('; ')));
}

/** After whom, without where it was read: "Pugh et al. 1973". */
function shortSource(source: string): string {
  return source.replace(/(?:, as | \(|;).*$/u, '');
}
