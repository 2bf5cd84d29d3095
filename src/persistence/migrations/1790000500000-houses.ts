import { Table, TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

/** Before this migration every entry was of the one house of an installation without sign-in. */
const FORMER_TENANT = 'local';

/** Which house an entry of the log belongs to, to search by; and tokens that were used, so that none is used twice. */
export class Houses1790000500000 implements MigrationInterface {
  name = 'Houses1790000500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('audit_entries', new TableColumn({ name: 'tenant', type: 'text', default: `'${FORMER_TENANT}'` }));
    await runner.createIndex('audit_entries', new TableIndex({ name: 'audit_entries_by_tenant', columnNames: ['tenant', 'log_index'] }));
    await runner.createTable(
      new Table({
        name: 'used_token_ids',
        columns: [
          { name: 'issuer', type: 'text', isPrimary: true },
          { name: 'token_id', type: 'text', isPrimary: true },
          { name: 'claim', type: 'text' },
          { name: 'expires_at', type: 'bigint' },
        ],
        indices: [{ name: 'used_token_ids_by_expiry', columnNames: ['expires_at'] }],
      }),
    );
  }

  /** A record is never taken back; who wants an empty one starts with another database. */
  down(): Promise<void> {
    return Promise.reject(new Error('the record cannot be migrated away'));
  }
}
