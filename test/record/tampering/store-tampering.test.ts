import { attackOnPostgres, attackOnSqlite } from './attacked-databases.js';
import { verifyWithService } from './overlooked-in-store.js';
import { STORE_ATTACKS } from './store-attacks.js';
import { believesColumns, skipsContent } from './weak-verifiers.js';

const ATTACKS = Object.keys(STORE_ATTACKS).length;

// 10,000 of the same: store-tampering.long.ts.
describe('a tampered store', () => {
  it('is found with its place on SQLite, 1,000 times, and the honest one never', async () => {
    const rounds = Math.ceil(1000 / ATTACKS);
    expect(await attackOnSqlite(verifyWithService, rounds, 11)).toEqual({ tried: rounds * ATTACKS, wrong: [], falseAlarms: 0 });
  });

  it('is found with its place on PostgreSQL', async () => {
    expect(await attackOnPostgres(verifyWithService, 3, 12)).toEqual({ tried: 3 * ATTACKS, wrong: [], falseAlarms: 0 });
  });
});

describe('the attacks on a store show a weak verifier:', () => {
  it('one that skips recomputing content', async () => {
    const { wrong } = await attackOnSqlite(skipsContent, 3, 13);
    expect(wrong).toEqual(expect.arrayContaining(['content edited: not found', 'content replaced by that of another entry: not found', 'content deleted: not found', 'content of the wrong case: not found', 'key of a case deleted: not found']));
  });

  it('one that believes the columns and lists beside the entries', async () => {
    const { wrong } = await attackOnSqlite(believesColumns, 3, 14);
    expect(wrong).toEqual(expect.arrayContaining(['a column that finds entries changed: not found', 'an assessment hidden: not found', 'an assessment given to another patient: not found', 'an archived rule set changed: not found']));
  });
});
