import type { CodeSystem } from './code-systems.js';

/** A code as it came, under the short name of its system. */
export interface Coded {
  readonly system: CodeSystem;
  readonly code: string;
}

/** What one published code means to us. */
export interface CodeRow<Meaning> {
  readonly system: CodeSystem;
  readonly code: string;
  /** Every code that begins so ("C78.0" for C78.00 to C78.02): for classifications, whose codes are built by place. */
  readonly prefix?: true;
  /** 'V2': read in a secondary text only. */
  readonly mark?: 'V2';
  readonly means: Meaning;
}

/** Looks codes up by system and code, never by display text. */
export class CodeTable<Meaning> {
  private readonly exact = new Map<string, CodeRow<Meaning>>();
  private readonly prefixes: readonly CodeRow<Meaning>[];

  /** @throws Error when one code stands twice: our own mistake */
  constructor(readonly rows: readonly CodeRow<Meaning>[]) {
    for (const row of rows) {
      const key = `${row.system}|${row.code}`;
      if (this.exact.has(key)) throw new Error(`code ${key} stands twice in a code table`);
      this.exact.set(key, row);
    }
    this.prefixes = rows.filter(({ prefix }) => prefix === true).sort((a, b) => b.code.length - a.code.length);
  }

  /** The row of the first code that has one; a full code goes before a prefix, a longer prefix before a shorter one. */
  find(codes: readonly Coded[]): CodeRow<Meaning> | undefined {
    for (const { system, code } of codes) {
      const row = this.exact.get(`${system}|${code}`) ?? this.prefixes.find((each) => each.system === system && code.startsWith(each.code));
      if (row !== undefined) return row;
    }
    return undefined;
  }
}

/** Rows of several codes with one meaning. */
export function rowsOf<Meaning>(system: CodeSystem, codes: readonly string[], means: Meaning, extra: Pick<CodeRow<Meaning>, 'prefix' | 'mark'> = {}): readonly CodeRow<Meaning>[] {
  return codes.map((code) => ({ system, code, means, ...extra }));
}
