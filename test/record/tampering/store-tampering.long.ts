import { attackOnPostgres, attackOnSqlite } from './attacked-databases.js';
import { verifyWithService } from './overlooked-in-store.js';
import { STORE_ATTACKS } from './store-attacks.js';

const ATTACKS = Object.keys(STORE_ATTACKS).length;

describe('10,000 random tamperings of stored rows and more', () => {
  it.each([
    ['SQLite', attackOnSqlite, 10_000],
    ['PostgreSQL', attackOnPostgres, 1_000],
  ])('are all found and placed on %s', async (_name, attack, wanted) => {
    const rounds = Math.ceil(wanted / ATTACKS);
    expect(await attack(verifyWithService, rounds, 20_261_121)).toEqual({ tried: rounds * ATTACKS, wrong: [], falseAlarms: 0 });
  }, 3_600_000);
});
