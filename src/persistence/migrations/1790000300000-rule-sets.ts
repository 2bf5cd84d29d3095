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
    name: 'rule_set_activations',
    columns: [whole('log_index', KEY), text('rule_set'), text('previous', MAY_BE_NULL), text('actor'), text('reason'), text('activated_at')],
    indices: [{ name: 'rule_set_activations_by_rule_set', columnNames: ['rule_set', 'log_index'] }],
  }),
  new Table({
    name: 'rule_set_impact_jobs',
    columns: [
      text('id', KEY),
      text('tenant'),
      text('from_rule_set'),
      text('to_rule_set'),
      text('state'),
      whole('up_to'),
      whole('last_place'),
      whole('done'),
      whole('total'),
      text('requested_by'),
      text('requested_at'),
    ],
    indices: [{ name: 'rule_set_impact_jobs_by_pair', columnNames: ['tenant', 'from_rule_set', 'to_rule_set'] }],
  }),
  new Table({
    name: 'rule_set_impact_cases',
    columns: [text('job', KEY), whole('log_index', KEY), text('assessment'), text('flips'), text('reasons')],
    indices: [{ name: 'rule_set_impact_cases_by_place', columnNames: ['log_index'] }],
  }),
];

/** Who made which rule set the one that answers, and what another one would change. */
export class RuleSets1790000300000 implements MigrationInterface {
  name = 'RuleSets1790000300000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table.clone());
  }

  /** A record is never taken back; who wants an empty one starts with another database. */
  down(): Promise<void> {
    return Promise.reject(new Error('the record cannot be migrated away'));
  }
}
