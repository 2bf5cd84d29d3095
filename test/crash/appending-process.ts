import { appendFileSync } from 'node:fs';
import { keyFiles } from '../../src/app/key-files.js';
import { openStore, recordPlace } from '../../src/app/open-store.js';
import { openTestRecord, writesOne } from '../persistence/test-record.js';

/**
 * Appends entries as fast as it can, until it is killed, and tells each one once it is acknowledged:
 * "<place> <code>" a line, into the file of acknowledgements.
 */
const [folder, databaseUrl, run] = process.argv.slice(2) as [string, string, string];
const place = recordPlace({ databaseUrl, keyFolder: `${folder}/keys` });
const book = await openTestRecord(await openStore(place), keyFiles(place.keyFolder));
process.stdout.write('open\n');

async function writer(name: string): Promise<never> {
  for (let at = 0; ; at += 1) {
    const code = `${run}-${name}-${at}`;
    const index = await book.write(writesOne(code));
    appendFileSync(`${folder}/acknowledged`, `${index} ${code}\n`);
  }
}

await Promise.all(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(writer));
