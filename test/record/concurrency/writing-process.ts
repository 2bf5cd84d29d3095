import { keyFiles } from '../../../src/app/key-files.js';
import { openStore, recordPlace } from '../../../src/app/open-store.js';
import { openTestRecord, writesOne } from '../../persistence/test-record.js';

/**
 * One service of several: opens the record, says "open", waits for a line, and lets its writers write. Then it prints
 * the place of every entry it was acknowledged, as one line of JSON: [[place, code], ...].
 */
const [folder, databaseUrl, name, writers, each] = process.argv.slice(2) as [string, string, string, string, string];
const place = recordPlace({ databaseUrl, keyFolder: `${folder}/keys` });
const store = await openStore(place);
const book = await openTestRecord(store, keyFiles(place.keyFolder));
process.stdout.write('open\n');
await new Promise((resolve) => process.stdin.once('data', resolve));

async function writer(at: number): Promise<readonly (readonly [number, string])[]> {
  const acknowledged: [number, string][] = [];
  for (let turn = 0; turn < Number(each); turn += 1) {
    const code = `${name}-${at}-${turn}`;
    acknowledged.push([await book.write(writesOne(code)), code]);
  }
  return acknowledged;
}

const acknowledged = await Promise.all(Array.from({ length: Number(writers) }, (_, at) => writer(at)));
process.stdout.write(`${JSON.stringify(acknowledged.flat())}\n`);
await store.close();
process.exit(0);
