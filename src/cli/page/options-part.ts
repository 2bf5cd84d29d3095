import type { Assessment, OptionVerdict } from '../../assessment/assessment.js';
import { namedByDirection } from './contradictions.js';
import { section, wrap } from './lines.js';
import { asReadBlock, optionBlock, type BlockContext } from './option-block.js';

/**
 * The options with what speaks for and against each: first those of which something is settled, then those about which
 * sources speak as far as they were read; the rest is named.
 */
export function optionsPart(assessment: Assessment, context: BlockContext): readonly string[] {
  const { options, optionsOrderedBy } = assessment;
  const settled = options.filter(isSettled);
  const asRead = [...options.filter((option) => !isSettled(option) && isTestedAsRead(option, assessment))].sort((a, b) => standingAsRead(a) - standingAsRead(b));
  const beside = options.filter((option) => !isSettled(option) && !asRead.includes(option) && speaksAsRead(option));
  const open = options.filter((option) => option.state === 'UNDETERMINED' && !asRead.includes(option) && !beside.includes(option));
  const others = options.filter((option) => option.state === 'NOT_COVERED' && !asRead.includes(option) && !beside.includes(option));
  const blocks = [
    ...settled.flatMap((option) => optionBlock(option, context)),
    ...(asRead.length === 0
      ? []
      : ['', ...wrap('Of what follows the sources were read in part. It says how the patient fits as far as they were read; no state rests on it, and equal numbers are equal.'), '']),
    ...asRead.flatMap((option) => asReadBlock(option, context)),
  ];
  return section('OPTIONS', [
    ...wrap(`Ordered by ${optionsOrderedBy.join(', then ')}; equal numbers are equal. A state says what the sources of this rule set hold about this patient, not what is the standard of care. The board decides.`),
    ...blocks,
    ...(beside.length === 0 ? [] : ['', ...wrap(beside.map(besideText).join('; '), 'As far as read, only compared with others, or told by figures that decide nothing: ')]),
    ...(open.length === 0 ? [] : ['', ...wrap(open.map(({ name }) => name).join('; '), 'Not known whether a source speaks for this patient about: ')]),
    ...(others.length === 0 ? [] : ['', ...wrap(others.map(({ name }) => name).join('; '), 'No source of the rule set speaks for this patient about: ')]),
  ]);
}

function besideText({ name, state, arguments: argued }: OptionVerdict): string {
  const bearing = argued.filter(({ bearsAsRead }) => bearsAsRead);
  const deciding = bearing.filter((argument) => argument.deciding);
  return `${name} (${state.replaceAll('_', ' ')}; ${namedByDirection(deciding.length > 0 ? deciding : bearing).join('; ')}${markedText(deciding.length > 0 ? deciding : bearing)})`;
}

function markedText(argued: OptionVerdict['arguments']): string {
  const marks = [...new Set(argued.flatMap(({ marks: each }) => each.filter((mark) => mark.endsWith('only'))))];
  return marks.length === 0 ? '' : `; ${marks.join(', ')}`;
}

/** Options whose harms and cautions a page tells. */
export function isShown(option: OptionVerdict): boolean {
  return isSettled(option) || speaksAsRead(option);
}

function isSettled({ state }: OptionVerdict): boolean {
  return state !== 'UNDETERMINED' && state !== 'NOT_COVERED';
}

function speaksAsRead({ arguments: argued }: OptionVerdict): boolean {
  return argued.some(({ bearsAsRead }) => bearsAsRead);
}

/** Whether a study tested the option, beside comparing others with it, by a finding that decides. */
function isTestedAsRead({ code, arguments: argued }: OptionVerdict, { sources }: Assessment): boolean {
  return argued.some(({ source, finding, deciding, bearsAsRead }) => deciding && bearsAsRead && sources.find((each) => each.code === source)?.findings.find(({ id }) => id === finding)?.finding.intervention === code);
}

/** 0: something speaks for it and nothing against; 1: both, or what is not settled; 2: only against it, or nothing that decides. */
function standingAsRead({ arguments: argued }: OptionVerdict): number {
  const said = new Set(argued.filter(({ deciding, bearsAsRead }) => deciding && bearsAsRead).map(({ direction }) => direction));
  if (said.has('FOR')) return said.has('AGAINST') ? 1 : 0;
  return said.has('NOT_SETTLED') ? 1 : 2;
}
