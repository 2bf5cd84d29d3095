import { isAlias, isMap, isScalar, isSeq, parseAllDocuments, type Document, type Node } from 'yaml';
import type { ProfileProblemCode } from './problem-codes.js';
import { profileProblemOf } from './profile-problem-of.js';
import type { ProfileProblem } from './profile-problem.js';

/** A profile document as data, or what keeps it from being read. */
export type ProfileTextRead = { readonly kind: 'PROFILE'; readonly profile: unknown } | { readonly kind: 'PROBLEM'; readonly problems: readonly ProfileProblem[] };

const LONGEST_TEXT = 1_000_000;
const DEEPEST = 12;

function refused(code: ProfileProblemCode, hint: string): ProfileTextRead {
  return { kind: 'PROBLEM', problems: [profileProblemOf(code, 'profile', hint)] };
}

/** Whether brackets or list dashes nest too deeply; counted before parsing, because the parser calls itself for each level. */
function isTooDeep(text: string): boolean {
  let open = 0;
  for (const character of text) {
    if (character === '[' || character === '{') open += 1;
    if (character === ']' || character === '}') open -= 1;
    if (open > DEEPEST) return true;
  }
  return text.split('\n').some((line) => (/^[ ]*/.exec(line)?.[0].length ?? 0) > 100 || /^ *(?:- ){13}/.test(line));
}

/** INVARIANT (numbers as written): a number keeps the digits of the document, so that no float stands between it and its reader. */
function plain(node: Node | null): unknown {
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', plain(value as Node | null)]));
  if (isSeq(node)) return node.items.map((item) => plain(item as Node));
  if (!isScalar(node)) return null;
  return (typeof node.value === 'number' || typeof node.value === 'bigint') && node.source !== undefined ? node.source : node.value;
}

function hasAliasOrTag(document: Document): boolean {
  let found = false;
  const look = (node: unknown): void => {
    if (isAlias(node)) found = true;
    else if (isMap(node)) node.items.forEach(({ key, value }) => [key, value].forEach(look));
    else if (isSeq(node)) node.items.forEach(look);
    if ((isMap(node) || isSeq(node) || isScalar(node)) && (node.anchor !== undefined || node.tag !== undefined)) found = true;
  };
  look(document.contents);
  return found;
}

/**
 * Reads a profile document in YAML or JSON. A name written twice is refused, because readers differ in which one they
 * take; so are anchors, aliases and tags. Numbers stay the text that was written.
 */
export function readProfileText(text: string): ProfileTextRead {
  if (text.length > LONGEST_TEXT) return refused('DOCUMENT_FORMAT', `at most ${LONGEST_TEXT} characters`);
  if (isTooDeep(text)) return refused('TOO_DEEP', 'a profile holds groups, facts and statements');
  const documents = parseAllDocuments(text, { uniqueKeys: true, version: '1.2', merge: false, logLevel: 'silent' });
  const [document] = documents;
  if (!Array.isArray(documents) || document === undefined || documents.length !== 1) return refused('DOCUMENT_FORMAT', 'exactly one YAML or JSON document');
  if (document.errors.some(({ code }) => code === 'DUPLICATE_KEY')) return refused('DUPLICATE_KEY', 'write each name once; several statements about one fact are a list');
  if (document.errors.length > 0) return refused('DOCUMENT_FORMAT', `not YAML or JSON, at line ${document.errors[0]?.linePos?.[0].line ?? 1}`);
  if (hasAliasOrTag(document)) return refused('DOCUMENT_FORMAT', 'no anchors, aliases or tags');
  return { kind: 'PROFILE', profile: plain(document.contents) };
}
