import { jest } from '@jest/globals';
import { LOCAL_ACTOR } from '../../src/board/actor.js';
import { recordAssessment } from '../../src/board/record-assessment.js';
import { replayAssessment } from '../../src/board/replay-assessment.js';
import { shippedRules } from '../cases/shipped-rules.js';
import { recordPlace } from '../../src/app/open-store.js';
import { openRecordService, type RecordService } from '../../src/app/record-service.js';
import { memoryShelf } from '../../src/app/memory-shelf.js';
import { prepareRuleSet, type PreparedRuleSet } from '../../src/assessment/prepared-rule-set.js';
import { DERIVATIONS } from '../../src/medicine/derivations.js';
import type { RuleSetContent } from '../../src/rulebook/content.js';
import { ruleSetOf } from '../../src/rulebook/rule-set.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';
import { recordFolder, STARTING } from '../api/running-service.js';

const ASKER = { actor: LOCAL_ACTOR, correlationId: 'none' };
const PROFILE = { tumor: { largestDiameterBeforeTace: [{ value: '7.2', unit: 'cm' }] } };

jest.setTimeout(STARTING);

describe('a replay after the rules were exchanged', () => {
  const folder = recordFolder();
  const place = recordPlace({ databaseUrl: `sqlite://${folder.path}/record.sqlite`, keyFolder: null });
  afterAll(() => folder.remove());

  function open(prepared: PreparedRuleSet): Promise<RecordService> {
    const clock = { today: () => '2026-11-21', now: () => '2026-11-21T08:00:00.000Z' };
    return openRecordService(place, { shelf: memoryShelf(prepared), clock, vocabulary: VOCABULARY, engineVersion: '9.9.9' }, () => undefined);
  }

  it('gives the same bytes under the recorded rules, and under others says what turned', async () => {
    const shipped = shippedRules();
    const { content, digest } = shipped.ruleSet;
    // The former rules asked for 9 cm where those of today ask for 5.
    const former = JSON.parse(JSON.stringify(content).replace('"fact":"tumor.largestDiameterBeforeTace","atLeast":"5 cm"', '"fact":"tumor.largestDiameterBeforeTace","atLeast":"9 cm"')) as RuleSetContent;
    const before = await open(prepareRuleSet(ruleSetOf(former, VOCABULARY), DERIVATIONS));
    const recorded = await recordAssessment({ profile: PROFILE, idempotencyKey: 'once' }, ASKER, before.desk);
    await before.close();
    if (recorded.kind !== 'recorded') throw new Error(recorded.kind);

    const now = await open(shipped);
    try {
      expect(now.desk.shelf.all().map((prepared) => prepared.ruleSet.digest)).toEqual([recorded.recorded.payload.ruleSet, digest]);
      const same = await replayAssessment(recorded.recorded.id, undefined, ASKER, now.desk);
      expect(same).toMatchObject({ kind: 'replayed', replay: { outcome: 'IDENTICAL', ruleSet: recorded.recorded.payload.ruleSet } });
      const other = await replayAssessment(recorded.recorded.id, digest, ASKER, now.desk);
      expect(other).toMatchObject({ kind: 'replayed', replay: { outcome: 'DIFFERENT', ruleSet: digest, difference: { criteria: expect.arrayContaining([{ key: '000/large-hcc', before: 'FAILS', after: 'HOLDS' }]) as unknown } } });
    } finally {
      await now.close();
    }
  });
});
