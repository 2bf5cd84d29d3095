import type { Discrepancy, WrittenSource } from '../rulebook/content.js';

const NONE: readonly Discrepancy[] = [];

/** Made once for a source, which never changes. */
const KNOWN = new WeakMap<WrittenSource, ReadonlyMap<string, readonly Discrepancy[]>>();

/** The discrepancies of a source that touch one of its findings. */
export function touchingDiscrepancies(source: WrittenSource, finding: string): readonly Discrepancy[] {
  const known = KNOWN.get(source) ?? byFinding(source);
  KNOWN.set(source, known);
  return known.get(finding) ?? NONE;
}

function byFinding(source: WrittenSource): ReadonlyMap<string, readonly Discrepancy[]> {
  const touching = new Map<string, Discrepancy[]>();
  for (const found of source.discrepancies) {
    for (const id of new Set(found.touches.map((touched) => touched.replace(/^findings\//u, '')))) touching.set(id, [...(touching.get(id) ?? []), found]);
  }
  return touching;
}
