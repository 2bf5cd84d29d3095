import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { canonicalText } from '../ledger/canonical-text.js';
import type { EntryOpening } from '../ledger/entry.js';
import { openEnvelope, sealEnvelope, type EncryptionKey, type KeyEnvelope, type RandomBytes } from '../ledger/key-envelope.js';

/** Bytes; far above any opening, so that a changed row cannot fill the memory. */
const LARGEST_OPENING = 64_000_000;

/** An opening belongs to one place of one log: it does not open anywhere else. */
function context(origin: string, index: number): { readonly purpose: string; readonly origin: string; readonly index: number } {
  return { purpose: 'audit-opening', origin, index };
}

/** The fastest: an assessment repeats words of the rules, and shrinks to a sixth all the same. */
export const PACKING = { level: 1 } as const;

/** The canonical text of an opening in UTF-8, made of that of its payload, and the part of it that is the payload. */
export function bytesOfOpening(payloadText: string, salt: string): { readonly bytes: Buffer; readonly ofPayload: Buffer } {
  const [before, after] = ['{"payload":', `,"salt":"${salt}"}`];
  const bytes = Buffer.from(before + payloadText + after, 'utf8');
  return { bytes, ofPayload: bytes.subarray(before.length, bytes.length - after.length) };
}

/** Payload and salt as they are stored: canonical text, compressed, encrypted. */
export function sealOpening(opening: EntryOpening, at: { readonly origin: string; readonly index: number }, key: EncryptionKey, random: RandomBytes): string {
  const plain = Buffer.from(canonicalText(opening), 'utf8');
  return sealPacked(plain.length < SMALL ? storedAsIs(plain) : deflateRawSync(plain, PACKING), at, key, random);
}

/** Bytes; what is smaller hardly shrinks, and asking zlib takes longer than all the rest of an entry. */
const SMALL = 512;

/** DEFLATE without compression: one stored block, RFC 1951 section 3.2.4. */
function storedAsIs(plain: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt8(1, 0);
  head.writeUInt16LE(plain.length, 1);
  head.writeUInt16LE(0xffff - plain.length, 3);
  return Buffer.concat([head, plain]);
}

/** The same of an opening that is compressed already. */
export function sealPacked(packed: Uint8Array, at: { readonly origin: string; readonly index: number }, key: EncryptionKey, random: RandomBytes): string {
  const { algorithm, keyId, iv, ciphertext, tag } = sealEnvelope(packed, key, context(at.origin, at.index), random);
  // Base64 needs no escaping, and of an assessment it is some 300,000 characters.
  return `{"algorithm":"${algorithm}","keyId":${JSON.stringify(keyId)},"iv":"${iv}","ciphertext":"${ciphertext}","tag":"${tag}"}`;
}

/** The envelope of a stored opening, closed. */
export function envelopeOf(sealed: string): KeyEnvelope {
  return JSON.parse(sealed) as KeyEnvelope;
}

/**
 * The same opening under another key; what is in it is not read.
 * @throws EnvelopeNotOpened when key, place or bytes are not those it was sealed with
 */
export function resealed(sealed: string, at: { readonly origin: string; readonly index: number }, from: EncryptionKey, to: EncryptionKey, random: RandomBytes): string {
  return sealPacked(openEnvelope(envelopeOf(sealed), from, context(at.origin, at.index)), at, to, random);
}

/**
 * Reads a stored opening.
 * @throws EnvelopeNotOpened when key, place or bytes are not those it was sealed with
 */
export function openSealed(sealed: string, at: { readonly origin: string; readonly index: number }, key: EncryptionKey): EntryOpening {
  const plain = openEnvelope(envelopeOf(sealed), key, context(at.origin, at.index));
  return JSON.parse(inflateRawSync(plain, { maxOutputLength: LARGEST_OPENING }).toString('utf8')) as EntryOpening;
}
