import { shippedRules } from '../cases/shipped-rules.js';
import { memoryShelf } from '../../src/app/memory-shelf.js';
import { LOCAL_ACTOR } from '../../src/board/actor.js';
import type { Asker } from '../../src/board/asker.js';
import { openRecord } from '../../src/board/open-record.js';
import type { KeyRing } from '../../src/board/ports/key-ring.js';
import type { RecordStore } from '../../src/board/ports/record-store.js';
import { recordAssessment } from '../../src/board/record-assessment.js';
import type { RecordDesk } from '../../src/board/record-desk.js';
import type { Role } from '../../src/board/role.js';
import type { RecordedAssessment } from '../../src/board/recorded-assessment.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';
import { testTools } from './test-record.js';

/** A clock that a test turns. */
export interface TestClock {
  now: string;
}

/** A desk onto a store, with the rules that ship. */
export async function testDesk(store: RecordStore, keys: KeyRing, clock: TestClock = { now: '2026-11-21T08:00:00.000Z' }, published: string[] = []): Promise<RecordDesk> {
  const tools = { ...testTools(keys), clock: { today: () => clock.now.slice(0, 10), now: () => clock.now } };
  const book = await openRecord(store, tools, { latest: () => published.at(-1) ?? null, publish: (note) => void published.push(note) });
  return { shelf: memoryShelf(shippedRules()), jobs: { add: () => Promise.resolve() }, vocabulary: VOCABULARY, engineVersion: '9.9.9', book, reader: store.reader, ...tools };
}

export function askerNamed(id: string, role: Role = 'BOARD'): Asker {
  return { actor: { ...LOCAL_ACTOR, id, role }, correlationId: 'none' };
}

let requests = 0;

/** Records an assessment of a patient. */
export async function recorded(desk: RecordDesk, patientReference: string, profile: unknown, actor = 'local'): Promise<RecordedAssessment> {
  requests += 1;
  const outcome = await recordAssessment({ profile, patientReference, idempotencyKey: `request-${requests}` }, askerNamed(actor), desk);
  if (outcome.kind !== 'recorded') throw new Error(outcome.kind);
  return outcome.recorded;
}
