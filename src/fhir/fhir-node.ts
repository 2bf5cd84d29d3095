import { isPlainObject } from '../vocabulary/plain-object.js';

/**
 * A place in a resource. Reads what is there without trusting it: what has another shape than asked for is not there.
 * INVARIANT (no patient value): the path holds only names asked for by this code and positions.
 */
export class FhirNode {
  constructor(
    readonly value: unknown,
    readonly path: string,
  ) {}

  get isThere(): boolean {
    return this.value !== undefined && this.value !== null;
  }

  get(name: string): FhirNode {
    const held = isPlainObject(this.value) && Object.hasOwn(this.value, name) ? this.value[name] : undefined;
    return new FhirNode(held, `${this.path}.${name}`);
  }

  /** The members of a list; of a single object that stands where a list belongs, that object. */
  list(name: string): readonly FhirNode[] {
    const held = this.get(name);
    if (Array.isArray(held.value)) return held.value.map((member: unknown, index) => new FhirNode(member, `${held.path}[${index}]`));
    return isPlainObject(held.value) ? [held] : [];
  }

  /** The first of these members that is there (value[x], effective[x]); `null` when none is. */
  firstOf(...names: readonly string[]): FhirNode | null {
    return names.map((name) => this.get(name)).find(({ isThere }) => isThere) ?? null;
  }

  text(name: string): string | null {
    const { value } = this.get(name);
    return typeof value === 'string' ? value : null;
  }
}
