import { hash } from 'node:crypto';

/** Bytes of every hash in the tree (SHA-256). */
export const HASH_BYTES = 32;

const LEAF_PREFIX = Buffer.of(0x00);
const NODE_PREFIX = Buffer.of(0x01);

/** MTH({}): the root of the tree without leaves, RFC 9162 section 2.1.1. */
export const EMPTY_ROOT: Buffer = sha256(Buffer.alloc(0));

/** HASH(0x00 || data), RFC 9162 section 2.1.1. The prefixes keep a node from being passed off as a leaf. */
export function hashLeaf(data: Uint8Array): Buffer {
  return sha256(Buffer.concat([LEAF_PREFIX, data]));
}

/** HASH(0x01 || left || right), RFC 9162 section 2.1.1. */
export function hashNode(left: Uint8Array, right: Uint8Array): Buffer {
  return sha256(Buffer.concat([NODE_PREFIX, left, right]));
}

// The one-shot form costs half of createHash().update().digest(), and a log hashes little else.
function sha256(data: Buffer): Buffer {
  return hash('sha256', data, 'buffer');
}
