/** What a filter really names: its nulls narrow nothing. */
export function given<T extends object>(filter: { readonly [K in keyof T]?: T[K] | null } | null | undefined): Partial<T> {
  return Object.fromEntries(Object.entries(filter ?? {}).filter(([, value]) => value !== null)) as Partial<T>;
}
