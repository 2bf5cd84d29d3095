import type { Place } from './rule-defect.js';

interface NodePlaces {
  readonly self: Place;
  readonly members: Map<string, { readonly key: Place; readonly value: Place }>;
}

/**
 * Where every object, list and member of the read files stands. Keyed by the object itself, so that a check that holds
 * a criterion can point at its line without carrying paths about.
 */
export class Places {
  private readonly known = new WeakMap<object, NodePlaces>();

  constructor(
    /** Answer for objects that were not read from a file. */
    private readonly fallback: Place,
  ) {}

  add(object: object, self: Place): void {
    this.known.set(object, { self, members: new Map() });
  }

  addMember(object: object, member: string | number, key: Place, value: Place): void {
    this.known.get(object)?.members.set(String(member), { key, value });
  }

  has(object: object): boolean {
    return this.known.has(object);
  }

  /** Place of an object, or of the value of one of its members; a member that is absent gives the object's place. */
  of(object: object, member?: string | number): Place {
    const node = this.known.get(object);
    if (node === undefined) return this.fallback;
    return (member === undefined ? undefined : node.members.get(String(member))?.value) ?? node.self;
  }

  /** Place of the key itself. */
  ofKey(object: object, member: string): Place {
    return this.known.get(object)?.members.get(member)?.key ?? this.of(object);
  }
}
