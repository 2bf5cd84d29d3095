/** Where the leaf hashes of a tree are: memory (`PackedHashes`), or a table that is read synchronously. Append-only. */
export interface LeafHashes {
  readonly size: number;
  /** The 32-byte leaf hash at an index below `size`. */
  hashAt(index: number): Uint8Array;
}
