import type { ProfileProblem } from '../vocabulary/profile-problem.js';

/** A resource of the bundle, named so that the sender finds it again. */
export interface ResourceName {
  /** Position among the entries, from 0. */
  readonly entry: number;
  /** Type as FHIR spells it; "unknown" for what is no type. */
  readonly type: string;
  /** Logical id, when it has a sound one. */
  readonly id: string | null;
}

export interface UsedResource {
  readonly resource: ResourceName;
  /** Path of the fact in the vocabulary. */
  readonly fact: string;
  readonly how: string;
}

export interface IgnoredResource {
  readonly resource: ResourceName;
  readonly why: string;
}

/** One statement about a fact, in the shape that the profile reader takes. */
export type FactStatement = Readonly<Record<string, unknown>>;

/** `{ group: { name: statements } }` */
export type BundleProfile = Readonly<Record<string, Readonly<Record<string, readonly FactStatement[]>>>>;

/** What a bundle says of its patient, and what became of each of its resources. */
export interface BundleReading {
  readonly profile: BundleProfile;
  readonly used: readonly UsedResource[];
  readonly ignored: readonly IgnoredResource[];
  /** What can't be read. With one of effect REFUSED nothing may be assessed; the others leave their fact unknown. */
  readonly refused: readonly ProfileProblem[];
  readonly notes: readonly ProfileProblem[];
}
