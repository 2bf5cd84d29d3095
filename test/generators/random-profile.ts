import { compareExact, exactQuotient, type Exact } from '../../src/engine/exact.js';
import type { FactState } from '../../src/engine/fact-state.js';
import { contains, exactly, intersect, wholeDomain, type Domain, type Interval, type Possible } from '../../src/engine/possible.js';
import { UNKNOWN_REASONS, type UnknownReason } from '../../src/engine/truth.js';
import type { SeededRandom } from './seeded-random.js';

/** How random profiles look; shares of all facts. */
export interface ProfileShape {
  /** Facts without a state. */
  readonly missing: number;
  /** Facts known as a range or as one of several codes. */
  readonly imprecise?: number;
  /** Facts with a state that says nothing, with any reason. */
  readonly unavailable?: number;
  /** Known facts with a date. */
  readonly dated?: number;
}

function randomNumber(random: SeededRandom, domain: Domain): Exact {
  if (domain.kind === 'integer') return exactQuotient(BigInt(random.whole(0, 20)), 1n);
  const tenths = BigInt(random.chance(0.3) ? random.whole(1, 8) * 123 : random.whole(0, 1000));
  return exactQuotient(tenths, random.chance(0.95) ? 10n : 11n);
}

/** One value of the domain. */
export function randomValue(random: SeededRandom, domain: Domain): Possible {
  if (domain.kind === 'choice') return { kind: 'subset', codes: [random.pick(domain.codes)] };
  for (;;) {
    const value = randomNumber(random, domain);
    if (contains(wholeDomain(domain), value)) return exactly(value);
  }
}

/** A range or several codes; possibly a single value after all. */
export function randomRange(random: SeededRandom, domain: Domain): Possible {
  if (domain.kind === 'choice') return { kind: 'subset', codes: domain.codes.filter((_, at) => at === 0 || random.chance(0.5)) };
  for (;;) {
    const ends = [randomNumber(random, domain), randomNumber(random, domain)].sort(compareExact);
    const low = random.chance(0.2) ? null : { at: ends[0]!, included: random.chance(0.5) };
    const high = random.chance(0.2) ? null : { at: ends[1]!, included: random.chance(0.5) };
    const range: Interval = { kind: 'interval', low, high };
    const inside = intersect(wholeDomain(domain), range, domain);
    if (inside !== null) return inside;
  }
}

function isOne(possible: Possible): boolean {
  if (possible.kind === 'subset') return possible.codes.length === 1;
  return possible.low !== null && possible.high !== null && compareExact(possible.low.at, possible.high.at) === 0;
}

/** States of some facts; a fact that is missing has none. */
export function randomProfile(random: SeededRandom, domains: ReadonlyMap<string, Domain>, shape: ProfileShape): Map<string, FactState> {
  const states = new Map<string, FactState>();
  for (const [fact, domain] of domains) {
    const ageDays = random.chance(shape.dated ?? 0) ? randomAge(random) : null;
    const fate = random.share() - shape.missing;
    if (fate < 0) continue;
    if (fate < (shape.unavailable ?? 0)) {
      states.set(fact, stateOf(fact, wholeDomain(domain), random.pick(UNKNOWN_REASONS), ageDays));
    } else if (fate < (shape.unavailable ?? 0) + (shape.imprecise ?? 0)) {
      states.set(fact, stateOf(fact, randomRange(random, domain), 'IMPRECISE', ageDays));
    } else {
      states.set(fact, stateOf(fact, randomValue(random, domain), null, ageDays));
    }
  }
  return states;
}

function randomAge(random: SeededRandom): FactState['ageDays'] {
  const min = random.whole(0, 120);
  return { min, max: random.chance(0.8) ? min : min + random.whole(1, 30) };
}

/** A state whose reason is told exactly when the set is more than one value. */
export function stateOf(fact: string, possible: Possible, reason: UnknownReason | null, ageDays: FactState['ageDays'] = null): FactState {
  return { fact, possible, reason: isOne(possible) ? null : reason, ageDays, missing: [] };
}
