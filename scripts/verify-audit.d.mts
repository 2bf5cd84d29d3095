import type { KeyObject } from 'node:crypto';

/** Types of what verify-audit.mjs exports, for the tests that compare it with src/ledger. */
export interface AuditKey {
  readonly name: string;
  readonly id: string;
  readonly publicKey: KeyObject;
}

export interface AuditHead {
  readonly size: number;
  readonly root: Buffer;
  readonly time: string;
}

export interface AuditPlace {
  readonly code: string;
  readonly index: number;
  readonly lastIndex: number;
  readonly what: string;
}

export interface AuditSummary {
  readonly first: AuditPlace | null;
  readonly entries: number;
  readonly opened: number;
  readonly erased: number;
  readonly withheld: number;
  readonly heads: number;
  readonly provenSize: number;
  readonly clockStepsBack: number;
}

export interface AuditOptions {
  readonly keys: readonly AuditKey[];
  readonly publishedHeads?: readonly AuditHead[];
  readonly contentMayLack?: boolean;
}

export function canonical(value: unknown): string;
export function readKey(text: string): AuditKey | null;
export function openHead(note: string, keys: readonly AuditKey[]): AuditHead | { readonly code: string };
export function verifyReceipt(receipt: unknown, options: AuditOptions): { readonly first: AuditPlace | null };
export class ExportCheck {
  constructor(options: AuditOptions);
  line(text: string): void;
  finish(): AuditSummary;
}
