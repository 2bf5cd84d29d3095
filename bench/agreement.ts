import type { Contender, Found } from './contenders/contender.js';

/** How much was compared, for the report. */
export interface Agreement {
  readonly patients: number;
  /** Rules that hold, over all patients compared. */
  readonly holds: number;
  /** Rules that are UNKNOWN, over all patients compared. */
  readonly unknown: number;
}

function differences(mine: ReadonlySet<number>, theirs: ReadonlySet<number>): number[] {
  return [...[...mine].filter((rule) => !theirs.has(rule)), ...[...theirs].filter((rule) => !mine.has(rule))];
}

function refuseDifference(name: string, patient: number, mine: Found, theirs: Found): void {
  const holds = differences(mine.holds, theirs.holds);
  const unknown = theirs.unknown === null || mine.unknown === null ? [] : differences(mine.unknown, theirs.unknown);
  if (holds.length + unknown.length === 0) return;
  const rules = [...new Set([...holds, ...unknown])].slice(0, 5).join(', ');
  throw new Error(`${name} disagrees on patient ${patient}: ${holds.length} rules on HOLDS, ${unknown.length} on UNKNOWN (rules ${rules})`);
}

/**
 * Compares each peer with the reference, patient by patient: the set of the rules that HOLD, and of a peer with a
 * third value also the set of those that are UNKNOWN.
 * @throws Error at the first disagreement, or when no rule holds or none is UNKNOWN, for then nothing was compared
 */
export async function checkAgreement(reference: Contender, peers: readonly Contender[], patients: number): Promise<Agreement> {
  let holds = 0;
  let unknown = 0;
  for (let patient = 0; patient < patients; patient += 1) {
    const mine = await reference.find(patient);
    holds += mine.holds.size;
    unknown += mine.unknown?.size ?? 0;
    for (const peer of peers) refuseDifference(peer.name, patient, mine, await peer.find(patient));
  }
  if (holds === 0 || unknown === 0) throw new Error(`nothing to compare: ${holds} rules hold and ${unknown} are UNKNOWN`);
  return { patients, holds, unknown };
}
