import { Table, type MigrationInterface, type QueryRunner, type TableColumnOptions } from 'typeorm';

function text(name: string, more: Partial<TableColumnOptions> = {}): TableColumnOptions {
  return { name, type: 'text', ...more };
}

function whole(name: string, more: Partial<TableColumnOptions> = {}): TableColumnOptions {
  return { name, type: 'integer', ...more };
}

const KEY = { isPrimary: true } as const;
const MAY_BE_NULL = { isNullable: true } as const;

const TABLES: readonly Table[] = [
  new Table({
    name: 'board_decisions',
    columns: [
      text('id', KEY),
      text('tenant'),
      text('assessment'),
      text('case_id'),
      text('subject'),
      whole('log_index'),
      text('rule_set'),
      text('class'),
      text('option', MAY_BE_NULL),
      text('other', MAY_BE_NULL),
      text('recorded_at'),
      text('actor'),
      whole('withdrawn_index', MAY_BE_NULL),
    ],
    indices: [
      { name: 'board_decisions_by_place', columnNames: ['log_index'], isUnique: true },
      { name: 'board_decisions_by_assessment', columnNames: ['assessment', 'log_index'] },
      { name: 'board_decisions_by_subject', columnNames: ['tenant', 'subject', 'log_index'] },
    ],
  }),
  new Table({ name: 'board_decision_reasons', columns: [whole('log_index', KEY), text('reason', KEY)] }),
];

/** What finds board decisions again and counts them. */
export class Decisions1790000200000 implements MigrationInterface {
  name = 'Decisions1790000200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table.clone());
  }

  /** A record is never taken back; who wants an empty one starts with another database. */
  down(): Promise<void> {
    return Promise.reject(new Error('the record cannot be migrated away'));
  }
}
