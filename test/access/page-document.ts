import { readFileSync } from 'node:fs';

const GENERATED = readFileSync(new URL('../../web/src/api/graphql.ts', import.meta.url), 'utf8');

/** A document of the page by the name of its operation, byte for byte as the page sends it. */
export function pageDocument(name: string): string {
  const text = [...GENERATED.matchAll(/new TypedDocumentString\(`([^`]*)`/g)].map(([, document = '']) => document).find((document) => new RegExp(`(?:query|mutation) ${name}\\b`).test(document));
  if (text === undefined) throw new Error(`the page has no document ${name}`);
  return text;
}
