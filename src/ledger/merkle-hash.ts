import { createHash } from 'node:crypto';

/** Bytes of every hash in the tree (SHA-256). */
export const HASH_BYTES = 32;

const LEAF_PREFIX = Buffer.of(0x00);
const NODE_PREFIX = Buffer.of(0x01);

/** MTH({}): the root of the tree without leaves, RFC 9162 section 2.1.1. */
export const EMPTY_ROOT: Buffer = createHash('sha256').digest();

/** HASH(0x00 || data), RFC 9162 section 2.1.1. The prefixes keep a node from being passed off as a leaf. */
export function hashLeaf(data: Uint8Array): Buffer {
  return createHash('sha256').update(LEAF_PREFIX).update(data).digest();
}

/** HASH(0x01 || left || right), RFC 9162 section 2.1.1. */
export function hashNode(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash('sha256').update(NODE_PREFIX).update(left).update(right).digest();
}
