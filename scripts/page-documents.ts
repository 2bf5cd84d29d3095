import { createHash } from 'node:crypto';
import { Kind, parse } from 'graphql';
import { pageOperations } from './page-operations.js';

const HEAD = '// Generated from web/src/api/operations by `npm run generate`. Never edited by hand.\n';
const DOCUMENT = /new TypedDocumentString\(`([^`]*)`/g;

/** Digests of the documents that the page sends, byte for byte as it sends them: in secured mode people may ask no other. */
export async function pageDocuments(): Promise<string> {
  const lines: string[] = [];
  for (const [, text = ''] of (await pageOperations()).matchAll(DOCUMENT)) {
    if (text.includes('${') || text.includes('\\')) throw new Error('a document of the page is not written as it is sent');
    const operation = parse(text).definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    if (operation === undefined) continue;
    lines.push(`  ['${createHash('sha256').update(text, 'utf8').digest('hex')}', '${operation.name?.value ?? ''}'],`);
  }
  return `${HEAD}\n/** Names of the operations by the SHA-256 of their document. */\nexport const PAGE_DOCUMENTS: ReadonlyMap<string, string> = new Map([\n${lines.join('\n')}\n]);\n`;
}
