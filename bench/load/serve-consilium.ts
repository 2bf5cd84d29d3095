import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { loadRules } from '../../src/app/load-rules.js';
import { recordPlace } from '../../src/app/open-store.js';
import { createService } from '../../src/app/service.js';
import { SYSTEM_CLOCK } from '../../src/app/system-clock.js';
import { answerParent } from './served.js';

// The service as it starts, with its log written to nowhere and a record of its own.
const folder = mkdtempSync(join(tmpdir(), 'consilium-load-'));
const rules = loadRules();
if (rules.kind === 'broken') throw new Error(rules.defects.join('\n'));
// Folder of the built page, where somebody looks at it.
const [pageFolder] = process.argv.slice(2);
const nowhere = { write: () => undefined };
const service = await createService({ prepared: rules.prepared, clock: SYSTEM_CLOCK, log: pino(nowhere), place: recordPlace({ databaseUrl: `sqlite://${folder}/consilium.sqlite`, keyFolder: null }), ...(pageFolder === undefined ? {} : { pageFolder }) });
answerParent(await service.listen('127.0.0.1', 0), async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});
