import { Table, type MigrationInterface, type QueryRunner, type TableColumnOptions } from 'typeorm';

function text(name: string, more: Partial<TableColumnOptions> = {}): TableColumnOptions {
  return { name, type: 'text', ...more };
}

function whole(name: string, more: Partial<TableColumnOptions> = {}): TableColumnOptions {
  return { name, type: 'integer', ...more };
}

const KEY = { isPrimary: true } as const;
const MAY_BE_NULL = { isNullable: true } as const;

/** SHA-256 of nothing: the root of an empty log (RFC 9162 section 2.1.1). Written out, because a migration never changes. */
const EMPTY_ROOT = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

const TABLES: readonly Table[] = [
  new Table({
    name: 'audit_entries',
    columns: [whole('log_index', KEY), text('entry'), text('leaf_hash'), text('kind'), text('subject', MAY_BE_NULL), text('actor'), text('recorded_at')],
    indices: [
      { name: 'audit_entries_by_subject', columnNames: ['subject', 'log_index'] },
      { name: 'audit_entries_by_kind', columnNames: ['kind', 'log_index'] },
    ],
  }),
  new Table({ name: 'audit_openings', columns: [whole('log_index', KEY), text('case_id', MAY_BE_NULL), text('sealed')] }),
  new Table({ name: 'audit_tail', columns: [whole('id', KEY), whole('size'), text('root')] }),
  new Table({ name: 'signed_heads', columns: [whole('size', KEY), text('note'), text('time')] }),
  new Table({
    name: 'cases',
    columns: [text('id', KEY), text('tenant'), text('subject'), text('reference', MAY_BE_NULL), text('wrapped_key', MAY_BE_NULL)],
    indices: [{ name: 'cases_by_subject', columnNames: ['tenant', 'subject', 'reference'] }],
  }),
  new Table({
    name: 'assessments',
    columns: [text('id', KEY), text('tenant'), text('case_id'), text('subject'), whole('log_index'), text('rule_set'), text('engine'), text('as_of'), text('recorded_at'), text('actor')],
    indices: [
      { name: 'assessments_by_place', columnNames: ['log_index'], isUnique: true },
      { name: 'assessments_by_case', columnNames: ['case_id', 'log_index'] },
      { name: 'assessments_by_subject', columnNames: ['tenant', 'subject', 'log_index'] },
    ],
  }),
  new Table({ name: 'idempotency_keys', columns: [text('tenant', KEY), text('operation', KEY), text('key', KEY), text('request'), text('made')] }),
  new Table({ name: 'rule_sets', columns: [text('digest', KEY), text('name'), text('version'), text('content'), text('registered_at')] }),
];

export class Record1790000000000 implements MigrationInterface {
  name = 'Record1790000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table.clone());
    await runner.query(`INSERT INTO audit_tail (id, size, root) VALUES (1, 0, '${EMPTY_ROOT}')`);
  }

  /** A record is never taken back; who wants an empty one starts with another database. */
  down(): Promise<void> {
    return Promise.reject(new Error('the record cannot be migrated away'));
  }
}
