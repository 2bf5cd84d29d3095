/** One value inside two objects that is not the same in both; `undefined` where it is not there. */
export interface LeafChange {
  /** "comparison.estimate", "results[2].value" */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Where two values differ, as deep down as they are of one shape. Lists of different lengths differ as a whole. */
export function leafChanges(before: unknown, after: unknown, path: string = ''): readonly LeafChange[] {
  if (before === after) return [];
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) return before.flatMap((item, place) => leafChanges(item, after[place], `${path}[${place}]`));
  if (isPlain(before) && isPlain(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return names.flatMap((name) => leafChanges(own(before, name), own(after, name), path === '' ? name : `${path}.${name}`));
  }
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }];
}

/** A value as text: texts as they are, anything else as JSON; `null` for what is not there. */
export function leafText(value: unknown): string | null {
  return value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value);
}

function own(object: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
