import type { Claim, ClaimRead } from './claim.js';
import { isEmptyWord } from './empty-words.js';
import type { ChoiceDefinition } from './fact-definition.js';
import type { FactInput } from './fact-input.js';
import { profileProblemOf } from './profile-problem-of.js';
import type { ProfileProblem } from './profile-problem.js';
import { suggestion } from './suggestion.js';

const NOTHING: Claim = { kind: 'EMPTY' };
const UNUSABLE: Claim = { kind: 'SET_ASIDE', reason: 'NOT_PROVIDED' };
/** Words for a truth value. They are refused as a type, since YES and NO are codes and "0" may mean many things. */
const TRUTH_WORDS = ['yes', 'no', 'true', 'false', 'y', 'n', 't', 'f', '1', '0'];

/** The codes that a word stands for: itself, or the members of a group; `null` when it is neither. */
function meaning(definition: ChoiceDefinition, word: string): readonly string[] | null {
  if (definition.choices.some(({ code }) => code === word)) return [word];
  return definition.groups.find(({ code }) => code === word)?.stands ?? null;
}

function allowed(definition: ChoiceDefinition): readonly string[] {
  return [...definition.choices, ...definition.groups].map(({ code }) => code);
}

function wrongCode(definition: ChoiceDefinition, word: string, path: string): ProfileProblem {
  const list = `allowed: ${allowed(definition).join(', ')}`;
  const isYesNo = definition.choices.every(({ code }) => code === 'YES' || code === 'NO');
  if (isYesNo && TRUTH_WORDS.includes(word.trim().toLowerCase())) return profileProblemOf('TYPE', path, list);
  const near = suggestion(word, allowed(definition));
  return profileProblemOf('CODE_UNKNOWN', path, near === null ? list : `did you mean ${near}? ${list}`);
}

/** Reads what one input says of a choice fact: a code, a coarser word that stands for several, or several of them. */
export function readChoiceClaim(definition: ChoiceDefinition, input: FactInput, path: string): ClaimRead {
  if (input.value !== null || input.low !== null || input.high !== null || input.comparator !== null || input.unit !== null) {
    return { claim: UNUSABLE, problems: [profileProblemOf('TYPE', path, `a code: ${allowed(definition).join(', ')}`)] };
  }
  const field = input.code === null ? 'anyOf' : 'code';
  const words = input.code === null ? (input.anyOf ?? []) : [input.code];
  const meanings = words.map((word) => meaning(definition, word));
  if (words.length === 0 || words.some((word, index) => meanings[index] === null && isEmptyWord(word))) {
    return { claim: NOTHING, problems: [profileProblemOf('EMPTY_VALUE', path, 'leave the fact out, or say why there is no value with unavailable')] };
  }
  const problems = words.flatMap((word, index) => (meanings[index] === null ? [wrongCode(definition, word, `${path}.${field}`)] : []));
  if (problems.length > 0) return { claim: UNUSABLE, problems };
  const meant = new Set(meanings.flatMap((codes) => codes ?? []));
  const codes = definition.choices.map(({ code }) => code).filter((code) => meant.has(code));
  return { claim: { kind: 'VALUE', possible: { kind: 'subset', codes } }, problems: [] };
}
