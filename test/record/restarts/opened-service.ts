import { loadRules } from '../../../src/app/load-rules.js';
import { recordPlace } from '../../../src/app/open-store.js';
import { openRecordService, type RecordService } from '../../../src/app/record-service.js';
import { memoryShelf } from '../../../src/app/memory-shelf.js';
import { VOCABULARY } from '../../../src/vocabulary/vocabulary.js';

/** Opens the record of a folder with the rules that ship, as the service does when it starts. */
export async function openedService(folder: string): Promise<RecordService> {
  const rules = loadRules();
  if (rules.kind === 'broken') throw new Error(rules.defects.join('\n'));
  const clock = { today: () => '2026-11-21', now: () => '2026-11-21T08:00:00.000Z' };
  const place = recordPlace({ databaseUrl: `sqlite://${folder}/record.sqlite`, keyFolder: `${folder}/keys` });
  return openRecordService(place, { shelf: memoryShelf(rules.prepared), clock, vocabulary: VOCABULARY, engineVersion: 'replayed' }, () => undefined);
}
