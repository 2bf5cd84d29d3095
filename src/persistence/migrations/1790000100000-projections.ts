import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

const KEY = { isPrimary: true } as const;

const TABLES: readonly Table[] = [
  new Table({ name: 'assessment_firings', columns: [{ name: 'log_index', type: 'integer', ...KEY }, { name: 'truths', type: 'text' }] }),
  new Table({
    name: 'assessment_verdicts',
    columns: [{ name: 'log_index', type: 'integer', ...KEY }, { name: 'kind', type: 'text', ...KEY }, { name: 'code', type: 'text', ...KEY }, { name: 'state', type: 'text' }],
    indices: [{ name: 'assessment_verdicts_by_state', columnNames: ['kind', 'code', 'state', 'log_index'] }],
  }),
];

/** What finds recorded assessments again by what they say. */
export class Projections1790000100000 implements MigrationInterface {
  name = 'Projections1790000100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table.clone());
  }

  /** A record is never taken back; who wants an empty one starts with another database. */
  down(): Promise<void> {
    return Promise.reject(new Error('the record cannot be migrated away'));
  }
}
