import { LOCAL_ACTOR } from '../../../src/board/actor.js';
import { recordAssessment } from '../../../src/board/record-assessment.js';
import { expandShorthand } from '../../../src/vocabulary/shorthand.js';
import { VOCABULARY } from '../../../src/vocabulary/vocabulary.js';
import { shippedCases } from '../../cases/shipped-rules.js';
import { openedService } from './opened-service.js';
import { surroundings } from './surroundings.js';

/** Records worked cases, every so many-th, in a folder and prints what became of each: its id, or that it was refused. */
const [folder, every] = process.argv.slice(2) as [string, string];
const service = await openedService(folder);
const outcomes: { name: string; id: string | null }[] = [];
for (const { worked } of shippedCases(service.desk.shelf.active()).filter((_, place) => place % Number(every) === 0)) {
  const outcome = await recordAssessment({ profile: expandShorthand(worked.profile, VOCABULARY), asOf: worked.asOf, patientReference: worked.case, idempotencyKey: worked.case }, { actor: LOCAL_ACTOR, correlationId: 'none' }, service.desk);
  outcomes.push({ name: worked.case, id: outcome.kind === 'recorded' ? outcome.recorded.id : null });
}
await service.close();
process.stdout.write(JSON.stringify({ ...surroundings(), outcomes }));
