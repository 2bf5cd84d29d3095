import { Composer, LineCounter, Parser } from 'yaml';
import { Places } from './places.js';
import { sortDefects } from './sort-defects.js';
import type { Place, RuleDefect, RuleDefectCode } from './rule-defect.js';
import { depthOfToken, DEEPEST_NESTING } from './yaml-depth.js';
import { valueOfNode } from './yaml-value.js';

/** 1 MB: a source file with every table of a paper is far below 100 kB. */
export const LARGEST_FILE_BYTES = 1_000_000;

/** Tabs, and control or direction-changing characters that make a file read differently from how it looks. */
// eslint-disable-next-line no-control-regex -- finding them is the point
const FORBIDDEN_CHARACTER = /[\t\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

export interface ReadYaml {
  /** Plain objects, lists and strings only; undefined when the file could not be read as one document. */
  readonly value: unknown;
  readonly places: Places;
  readonly defects: readonly RuleDefect[];
}

/**
 * Reads one rule file strictly: YAML 1.2, one document, every leaf a text, and nothing that two readers could
 * understand differently (anchors, tags, merge keys, duplicate keys, unquoted numbers). Never throws on content.
 */
export function readYaml(file: string, bytes: Uint8Array): ReadYaml {
  const start: Place = { file, line: 1, column: 1 };
  const places = new Places(start);
  const refused = (code: RuleDefectCode, message: string, hint?: string): ReadYaml => ({
    value: undefined,
    places,
    defects: [{ code, at: start, message, ...(hint === undefined ? {} : { hint }) }],
  });
  if (bytes.byteLength > LARGEST_FILE_BYTES) {
    return refused('FILE_TOO_LARGE', `the file has more than ${LARGEST_FILE_BYTES} bytes`, 'split it');
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refused('FILE_NOT_UTF8', 'the file is not UTF-8 text', 'save it as UTF-8');
  }
  return readText(file, text, places);
}

function readText(file: string, text: string, places: Places): ReadYaml {
  const counter = new LineCounter();
  const defects: RuleDefect[] = [];
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(Math.max(0, Math.min(offset, text.length)));
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const report = (code: RuleDefectCode, offset: number, message: string, hint?: string): void => {
    defects.push({ code, at: placeAt(offset), message, ...(hint === undefined ? {} : { hint }) });
  };

  const tokens = [...new Parser(counter.addNewLine).parse(text)];
  for (const found of text.matchAll(FORBIDDEN_CHARACTER)) {
    if (found[0] === '\t') report('TAB_NOT_ALLOWED', found.index, 'a tab', 'use spaces');
    else report('CONTROL_CHARACTER', found.index, `the invisible character U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`, 'remove it');
  }
  // Before composing, which recurses and would meet the stack's end.
  for (const token of tokens) {
    const deep = depthOfToken(token);
    if (deep !== undefined) {
      report('NESTING_TOO_DEEP', deep, `nested deeper than ${DEEPEST_NESTING} levels`);
      return { value: undefined, places, defects: sortDefects(defects) };
    }
  }

  const documents = [...new Composer({ version: '1.2', schema: 'core', uniqueKeys: false, merge: false, keepSourceTokens: false }).compose(tokens, true, text.length)];
  const [document, second] = documents;
  if (second !== undefined) {
    report('SEVERAL_DOCUMENTS', second.range[0], 'a second document begins here', 'one file holds one document; remove `---`');
  }
  for (const each of documents) {
    for (const problem of [...each.errors, ...each.warnings]) {
      report('YAML_SYNTAX', problem.pos[0], firstLine(problem.message));
    }
    if (each.directives?.docStart === true && each.directives.yaml.explicit === true) {
      report('DIRECTIVE_NOT_ALLOWED', each.range[0], 'a YAML directive', 'remove it; files are read as YAML 1.2');
    }
  }
  if (document === undefined || document.contents === null) {
    report('VALUE_EMPTY', 0, 'the file is empty');
    return { value: undefined, places, defects: sortDefects(defects) };
  }
  const value = valueOfNode(document.contents, places, placeAt, report);
  // After a syntax error the rest of the tree is a guess: reporting on it would only confuse.
  return { value: defects.some((each) => each.code === 'YAML_SYNTAX') ? undefined : value, places, defects: sortDefects(defects) };
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/:?\s*$/, '').replace(/^([A-Z])(?=[a-z])/, (letter) => letter.toLowerCase());
}
