import { readFileSync } from 'node:fs';
import { LOCAL_ACTOR } from '../../../src/board/actor.js';
import { replayAssessment } from '../../../src/board/replay-assessment.js';
import { openedService } from './opened-service.js';
import { surroundings } from './surroundings.js';

/** Replays the assessments whose ids are given as JSON on the standard input, and prints what came out of each. */
const [folder] = process.argv.slice(2) as [string];
const ids = JSON.parse(readFileSync(0, 'utf8')) as readonly string[];
const service = await openedService(folder);
const replays: { id: string; outcome: string; digest: string }[] = [];
for (const id of ids) {
  const outcome = await replayAssessment(id, undefined, { actor: LOCAL_ACTOR, correlationId: 'none' }, service.desk);
  replays.push(outcome.kind === 'replayed' ? { id, outcome: outcome.replay.outcome, digest: outcome.replay.replayedDigest } : { id, outcome: outcome.kind, digest: '' });
}
await service.close();
process.stdout.write(JSON.stringify({ ...surroundings(), replays }));
