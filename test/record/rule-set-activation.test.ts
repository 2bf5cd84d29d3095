import { jest } from '@jest/globals';
import { openRecordService, type RecordService } from '../../src/app/record-service.js';
import { memoryShelf } from '../../src/app/memory-shelf.js';
import { prepareRuleSet, type PreparedRuleSet } from '../../src/assessment/prepared-rule-set.js';
import { activateRuleSet, type ActivateOutcome } from '../../src/board/activate-rule-set.js';
import { LOCAL_ACTOR } from '../../src/board/actor.js';
import type { Asker } from '../../src/board/asker.js';
import { previewAssessment } from '../../src/board/preview-assessment.js';
import { verifyLog } from '../../src/board/verify-log.js';
import type { AuditEntry } from '../../src/ledger/entry.js';
import { DERIVATIONS } from '../../src/medicine/derivations.js';
import type { RuleSetContent } from '../../src/rulebook/content.js';
import { ruleSetOf } from '../../src/rulebook/rule-set.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';
import { STARTING } from '../api/running-service.js';
import { shippedRules } from '../cases/shipped-rules.js';
import { RECORD_PLACES, type TestPlace } from './record-places.js';

const REASON = 'agreed in the meeting of rule authors';

jest.setTimeout(STARTING);

function as(id: string): Asker {
  return { actor: { ...LOCAL_ACTOR, id, role: 'AUTHOR' }, correlationId: 'none' };
}

describe.each(RECORD_PLACES)('which rule set answers, kept on %s', (_name, newPlace) => {
  const shipped = shippedRules();
  const next = edition({ version: '2.0.0', author: 'author-1' });
  let test: TestPlace;
  let service: RecordService;
  beforeEach(async () => {
    test = await newPlace();
    service = await open(shipped);
  });
  afterEach(async () => {
    await service.close();
    await test.remove();
  });

  function edition(change: Partial<RuleSetContent>): PreparedRuleSet {
    return prepareRuleSet(ruleSetOf({ ...(JSON.parse(JSON.stringify(shipped.ruleSet.content)) as RuleSetContent), ...change }, VOCABULARY), DERIVATIONS);
  }

  function open(prepared: PreparedRuleSet): Promise<RecordService> {
    const clock = { today: () => '2026-11-21', now: () => '2026-11-21T08:00:00.000Z' };
    return openRecordService(test.place, { shelf: memoryShelf(prepared), clock, vocabulary: VOCABULARY, engineVersion: '9.9.9' }, () => undefined);
  }

  async function reopen(prepared: PreparedRuleSet): Promise<void> {
    await service.close();
    service = await open(prepared);
  }

  const activate = (digest: string, asker: Asker = as('second-person'), reason: string = REASON): Promise<ActivateOutcome> => activateRuleSet({ digest, reason }, asker, service.desk);
  const answers = (): string => service.desk.shelf.active().ruleSet.digest;

  async function lastEntry(): Promise<AuditEntry> {
    const { size } = await service.desk.reader.tail();
    return JSON.parse(String((await service.desk.reader.entries(size - 1, 1))[0]?.entry)) as AuditEntry;
  }

  it('is the shipped one at the first start, as an entry says', async () => {
    expect(answers()).toBe(shipped.ruleSet.digest);
    expect(await service.desk.reader.activations.newest()).toMatchObject({ ruleSet: shipped.ruleSet.digest, previous: null, actor: 'consilium', reason: 'first start' });
    const kinds = (await service.desk.reader.entries(0, 3)).map(({ kind }) => kind);
    expect(kinds).toEqual(['rule-set-registered', 'rule-set-activated', 'service-started']);
  });

  it('stays the same when other rules are shipped, until a second person activates them; also after a restart', async () => {
    await reopen(next);
    expect(answers()).toBe(shipped.ruleSet.digest);
    expect(service.desk.shelf.all().map(({ ruleSet }) => ruleSet.digest)).toEqual([shipped.ruleSet.digest, next.ruleSet.digest]);

    expect(await activate(next.ruleSet.digest, as('author-1'))).toEqual({ kind: 'same-person' });
    expect(await lastEntry()).toMatchObject({ kind: 'request-refused', facts: { operation: 'activateRuleSet', code: 'SAME_PERSON' } });
    expect(answers()).toBe(shipped.ruleSet.digest);

    const outcome = await activate(next.ruleSet.digest);
    expect(outcome).toMatchObject({ kind: 'activated', activation: { ruleSet: next.ruleSet.digest, previous: shipped.ruleSet.digest, actor: 'second-person', reason: REASON } });
    expect(await lastEntry()).toMatchObject({
      kind: 'rule-set-activated',
      subject: null,
      actor: { id: 'second-person' },
      facts: { ruleSet: next.ruleSet.digest, version: '2.0.0', author: 'author-1', previousRuleSet: shipped.ruleSet.digest },
    });
    expect(answers()).toBe(next.ruleSet.digest);
    expect(previewAssessment({ profile: {} }, as('second-person'), service.desk)).toMatchObject({ assessment: { ruleSet: { digest: next.ruleSet.digest } } });

    // The former files again: what was activated counts, not what lies there.
    await reopen(shipped);
    expect(answers()).toBe(next.ruleSet.digest);
    expect(await service.desk.reader.activations.of(next.ruleSet.digest)).toHaveLength(1);
    expect(await verifyLog(service.desk.reader, service.desk.keys, [])).toMatchObject({ first: null });
  });

  it('can be the former one again: every activation is kept', async () => {
    await reopen(next);
    await activate(next.ruleSet.digest);
    await activate(shipped.ruleSet.digest);
    expect(answers()).toBe(shipped.ruleSet.digest);
    expect((await service.desk.reader.activations.of(shipped.ruleSet.digest)).map(({ actor, previous }) => [actor, previous])).toEqual([['second-person', next.ruleSet.digest], ['consilium', null]]);
  });

  it('is told to another process that serves the same record', async () => {
    const other = await open(next);
    try {
      expect(other.desk.shelf.active().ruleSet.digest).toBe(shipped.ruleSet.digest);
      await activateRuleSet({ digest: next.ruleSet.digest, reason: REASON }, as('second-person'), other.desk);
      // This process was never shipped these rules.
      await service.desk.shelf.refresh();
      expect(answers()).toBe(next.ruleSet.digest);
    } finally {
      await other.close();
    }
  });

  it('is not changed by what is refused', async () => {
    expect(await activate('f'.repeat(64))).toEqual({ kind: 'rule-set-unknown' });
    expect(await activate(shipped.ruleSet.digest)).toEqual({ kind: 'active-already' });
    expect(await activate(shipped.ruleSet.digest, undefined, '  too short ')).toMatchObject({ kind: 'invalid', problems: [{ code: 'REASON_LENGTH', path: 'input.reason' }] });
    expect(await activate(shipped.ruleSet.digest, undefined, 'x'.repeat(501))).toMatchObject({ kind: 'invalid' });
    expect(await activate(shipped.ruleSet.digest, undefined, 'two lines\nof reasons')).toMatchObject({ kind: 'invalid', problems: [{ code: 'REASON_CHARACTERS' }] });
    expect(await lastEntry()).toMatchObject({ kind: 'request-refused', facts: { code: 'INPUT_INVALID' } });
    await expect(activateRuleSet({ digest: shipped.ruleSet.digest, reason: REASON }, { actor: LOCAL_ACTOR, correlationId: 'none' }, service.desk)).rejects.toMatchObject({ name: 'Forbidden' });
  });

  it('comes once of two who activate at once', async () => {
    await reopen(next);
    const outcomes = await Promise.all([activate(next.ruleSet.digest, as('a')), activate(next.ruleSet.digest, as('b'))]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['activated', 'active-already']);
  });
});
