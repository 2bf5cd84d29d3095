import { counted, section, spoken, wrap } from '../page/lines.js';
import type { RowAnswer } from './assess-row.js';

const STATES = ['APPLICABLE', 'NOT_APPLICABLE', 'UNDETERMINED', 'NOT_COVERED'] as const;
const SHOWN_FACTS = 6;

/** Counts over the answers to a table; takes them one by one and keeps none. */
export class TableSummary {
  private rows = 0;
  private readonly refused = new Map<string, number>();
  private readonly sources = new Map<string, Map<string, number>>();
  private readonly options = new Map<string, Map<string, number>>();
  private readonly wanting = new Map<string, Map<string, number>>();
  private readonly setAside = new Map<string, number>();
  private readonly contradictions = new Map<string, number>();

  add(answer: RowAnswer): void {
    this.rows += 1;
    if (answer.kind === 'refused') {
      for (const { code, path } of answer.problems) count(this.refused, `${path} ${code}`);
      return;
    }
    for (const [code, state] of Object.entries(answer.sources)) count(within(this.sources, code), state);
    for (const [code, state] of Object.entries(answer.options)) count(within(this.options, code), state);
    for (const { fact, neededFor } of answer.missing) {
      for (const each of neededFor) if (each.startsWith('source ')) count(within(this.wanting, each.slice('source '.length)), fact);
    }
    for (const problem of answer.setAside) {
      const column = 'column' in problem ? `, column "${problem.column}"` : '';
      count(this.setAside, `${problem.path}${column} ${problem.code}: ${problem.message}${problem.hint === null ? '' : ` (${problem.hint})`}`);
    }
    for (const facts of answer.contradictions) count(this.contradictions, facts.join(', '));
  }

  /** How many rows ended in no assessment. */
  get refusedRows(): number {
    const assessed = [...(this.sources.values().next().value?.values() ?? [])].reduce((sum, each) => sum + each, 0);
    return this.rows - assessed;
  }

  /** The page for a reader. */
  text(): string {
    return [
      `${counted(this.rows, 'row')}, ${this.rows - this.refusedRows} assessed, ${this.refusedRows} refused`,
      ...section('SOURCES', [...this.sources].sort(byKey).flatMap(([code, states]) => this.sourceLines(code, states))),
      ...section('OPTIONS', [...this.options].sort(byKey).flatMap(([code, states]) => wrap(most(states).map(([state, rows]) => `${spoken(state)} ${rows}`).join(', '), `${code}: `))),
      ...section('SET ASIDE', most(this.setAside).flatMap(([what, times]) => wrap(what, `${times} x `))),
      ...section('CONTRADICTIONS', most(this.contradictions).flatMap(([facts, times]) => wrap(facts, `${times} x `))),
      ...section('REFUSED', most(this.refused).flatMap(([what, times]) => wrap(what, `${times} x `))),
    ].join('\n');
  }

  private sourceLines(code: string, states: ReadonlyMap<string, number>): readonly string[] {
    const wanting = most(this.wanting.get(code) ?? new Map<string, number>());
    const shown = wanting.slice(0, SHOWN_FACTS).map(([fact, rows]) => `${fact} (${rows})`);
    const left = wanting.length - shown.length;
    return [
      ...wrap(STATES.map((state) => `${spoken(state)} ${states.get(state) ?? 0}`).join(', '), `${code}  `),
      ...(shown.length === 0 ? [] : wrap(`${shown.join(', ')}${left > 0 ? `, and ${counted(left, 'more fact')}` : ''}`, '     undetermined for want of: ')),
    ];
  }
}

function within(counts: Map<string, Map<string, number>>, key: string): Map<string, number> {
  const found = counts.get(key) ?? new Map<string, number>();
  counts.set(key, found);
  return found;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : 1;
}

function most(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...counts].sort((a, b) => b[1] - a[1] || byKey(a, b));
}
