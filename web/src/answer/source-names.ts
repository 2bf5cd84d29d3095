import { createContext, useContext } from 'react';

/** Names of the sources by code. */
export const SourceNames = createContext<ReadonlyMap<string, string>>(new Map());

/** Longest name before a colon that still is one a board would say: "CARES-310: camrelizumab ..." is "CARES-310". */
const SHORT = 22;

/** What a source is called in a line of text: those with a number by it, the others by their own name. */
export function shortSourceName(code: string, name: string | undefined): string {
  if (/^\d+$/.test(code)) return `Source ${code}`;
  if (name === undefined) return code;
  const [before = name] = name.split(':');
  return before.length <= SHORT ? before : name;
}

/** What a source is called in a line of text. */
export function useSourceName(): (code: string) => string {
  const names = useContext(SourceNames);
  return (code) => shortSourceName(code, names.get(code));
}
