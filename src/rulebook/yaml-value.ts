import { isAlias, isMap, isScalar, isSeq, Scalar } from 'yaml';
import type { Node, YAMLMap } from 'yaml';
import type { Places } from './places.js';
import type { Place, RuleDefectCode } from './rule-defect.js';
import { showWords } from './show-words.js';

export type Report = (code: RuleDefectCode, offset: number, message: string, hint?: string) => void;

/** Words that YAML 1.1 readers turn into booleans; unquoted they would mean different things to different tools. */
const BOOLEAN_ELSEWHERE = /^(y|n|yes|no|on|off)$/i;
/** Names that an object already has: never the name of a fact or a field. */
const PROTOTYPE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Turns a YAML node into plain objects, lists and strings, reporting everything that is not plainly one of those.
 * A leaf that is refused becomes its written text, so that later checks do not report the same slip again.
 */
export function valueOfNode(root: Node, places: Places, placeAt: (offset: number) => Place, report: Report): unknown {
  const startOf = (node: unknown): number => (node as { range?: readonly number[] | null } | null)?.range?.[0] ?? 0;

  function read(node: unknown, parentOffset: number): unknown {
    const offset = node === null || node === undefined ? parentOffset : startOf(node);
    if (node === null || node === undefined) {
      report('VALUE_EMPTY', offset, 'nothing stands here', 'write `unknown`, or [] for an empty list');
      return '';
    }
    if (isAlias(node)) {
      report('ALIAS_NOT_ALLOWED', offset, `the alias ${showWords(`*${node.source}`)}`, 'write the text out');
      return '';
    }
    const { anchor, tag } = node as { anchor?: string; tag?: string };
    if (anchor !== undefined) report('ANCHOR_NOT_ALLOWED', offset, `the anchor ${showWords(`&${anchor}`)}`, 'remove it; every statement stands on its own');
    if (tag !== undefined) report('TAG_NOT_ALLOWED', offset, `the tag ${showWords(tag)}`, 'remove it');
    if (isMap(node)) return readMap(node, offset);
    if (isSeq(node)) {
      const list: unknown[] = [];
      places.add(list, placeAt(offset));
      for (const [index, item] of node.items.entries()) {
        list.push(read(item, offset));
        const at = placeAt(startOf(item) || offset);
        places.addMember(list, index, at, at);
      }
      return list;
    }
    return isScalar(node) ? readScalar(node, offset) : '';
  }

  function readScalar(node: Scalar, offset: number): string {
    const written = typeof node.source === 'string' ? node.source : String(node.value);
    if (typeof node.value === 'string') {
      if (node.type === Scalar.PLAIN && BOOLEAN_ELSEWHERE.test(node.value)) {
        report('VALUE_UNQUOTED', offset, `${showWords(node.value)} without quotes is a boolean to other readers`, `write "${node.value}"`);
      }
      if (node.value === '') report('VALUE_EMPTY', offset, 'the text is empty', 'write `unknown` or leave the key out');
      return node.value;
    }
    if (written.trim() === '') report('VALUE_EMPTY', offset, 'nothing stands here', 'write `unknown`, or [] for an empty list');
    else report('VALUE_UNQUOTED', offset, `${showWords(written)} without quotes can lose meaning`, `write "${Array.from(written).slice(0, 40).join('')}"`);
    return written;
  }

  function readMap(node: YAMLMap, offset: number): object {
    const object: Record<string, unknown> = {};
    places.add(object, placeAt(offset));
    for (const pair of node.items) {
      const keyNode = pair.key;
      const keyOffset = startOf(keyNode) || offset;
      if (!isScalar(keyNode)) {
        report(isAlias(keyNode) ? 'ALIAS_NOT_ALLOWED' : 'KEY_NOT_TEXT', keyOffset, 'a key that is not a word');
        continue;
      }
      const key = readKey(keyNode, keyOffset);
      if (key === undefined) continue;
      if (Object.hasOwn(object, key)) {
        report('KEY_DUPLICATE', keyOffset, `the key ${showWords(key)} stands here a second time`);
        continue;
      }
      object[key] = read(pair.value, keyOffset);
      const valueOffset = isScalar(pair.value) || isMap(pair.value) || isSeq(pair.value) || isAlias(pair.value) ? startOf(pair.value) : keyOffset;
      places.addMember(object, key, placeAt(keyOffset), placeAt(valueOffset));
    }
    return object;
  }

  function readKey(node: Scalar, offset: number): string | undefined {
    if (node.anchor !== undefined) report('ANCHOR_NOT_ALLOWED', offset, `the anchor ${showWords(`&${node.anchor}`)}`, 'remove it');
    if (node.tag !== undefined) report('TAG_NOT_ALLOWED', offset, `the tag ${showWords(node.tag)}`, 'remove it');
    if (node.value === '<<') {
      report('MERGE_KEY_NOT_ALLOWED', offset, 'the merge key `<<`', 'write the keys out');
      return undefined;
    }
    if (typeof node.value !== 'string') {
      report('KEY_NOT_TEXT', offset, `the key ${showWords(String(node.source ?? node.value))} is not a word`, 'put it in quotes');
      return undefined;
    }
    if (PROTOTYPE_KEYS.has(node.value)) {
      report('KEY_UNKNOWN', offset, `no key is called ${showWords(node.value)} here`);
      return undefined;
    }
    return node.value;
  }

  return read(root, 0);
}
