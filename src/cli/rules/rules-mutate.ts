import { caseViews } from '../../authoring/case-view.js';
import { mutationScore, type MutationScore } from '../../authoring/mutation/mutation-score.js';
import { rowsThatKill } from '../../authoring/mutation/rows-that-kill.js';
import { shorthandOf } from '../../authoring/shorthand-of.js';
import type { PreviewDesk } from '../../board/preview-desk.js';
import type { ReadCase } from '../../rulebook/cases/read-cases.js';
import type { Mutant } from '../../rulebook/mutation/mutant.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import type { Terminal } from '../terminal.js';
import type { PlacedRules } from './placed-rules.js';

export interface RulesMutateOptions {
  readonly json?: true;
  /** Only rules whose id begins with this. */
  readonly rule?: string;
  /** Print rows that would kill what survived. */
  readonly rows?: true;
}

/** `rules mutate`: which of the mistakes an author could make no worked case would notice. */
export function rulesMutateCommand({ content, places }: PlacedRules, cases: readonly ReadCase[], options: RulesMutateOptions, desk: PreviewDesk, terminal: Terminal): ExitCode {
  const { vocabulary } = desk;
  const prefix = options.rule;
  const prepared = desk.shelf.active();
  const views = caseViews(cases, prepared, vocabulary);
  const score = mutationScore(content, views, vocabulary, prefix === undefined ? undefined : (rule) => rule.startsWith(prefix));
  const asOf = cases[0]?.worked.asOf ?? desk.clock.today();
  const place = ({ at }: Mutant): string => {
    const { file, line, column } = places.of(at);
    return `${file}:${line}:${column}`;
  };
  const { killed, equivalent, survived, failing } = score;
  const witnessOf = ({ witness }: MutationScore['survived'][number]): Readonly<Record<string, string>> | null =>
    witness === null ? null : Object.fromEntries(witness.map((state) => [state.fact, shorthandOf(state, vocabulary, asOf)]));
  const rows = options.rows === true ? rowsThatKill(score, prepared, vocabulary, asOf) : undefined;
  if (options.json === true) {
    const told = (mutant: Mutant): object => ({ rule: mutant.rule, kind: mutant.kind, change: mutant.change, at: place(mutant) });
    terminal.out(
      JSON.stringify({
        total: killed.length + equivalent.length + survived.length,
        killed: killed.length,
        equivalent: equivalent.map(({ mutant, tried }) => ({ ...told(mutant), tried })),
        survived: survived.map((each) => ({ ...told(each.mutant), witness: witnessOf(each) })),
        failing,
        ...(rows === undefined ? {} : { rows: rows.map(({ yaml }) => yaml) }),
      }),
    );
  } else {
    for (const file of failing) terminal.note(`${file} fails without any mistake and judges nothing: see rules test`);
    for (const { mutant, tried } of equivalent) terminal.out(`${place(mutant)} same meaning: ${mutant.rule}: ${mutant.change}: the same truth in all ${tried} combinations of cells`);
    for (const each of survived) {
      const witness = witnessOf(each);
      const shown = witness === null ? '' : `; tell them apart with ${Object.entries(witness).map(([fact, value]) => `${fact}: "${value}"`).join(', ')}`;
      terminal.out(`${place(each.mutant)} SURVIVED: ${each.mutant.rule}: ${each.mutant.change}${shown}`);
    }
    if (rows !== undefined && rows.length > 0) terminal.out(['rows of a case series that would notice them, with what the rules say today:', ...rows.map(({ yaml }) => yaml)].join('\n'));
    terminal.out(`${killed.length} of ${killed.length + survived.length} mutants killed by ${cases.length} cases, ${survived.length} survived, ${equivalent.length} of the same meaning (${percent(killed.length, killed.length + survived.length)})`);
  }
  return survived.length === 0 && failing.length === 0 ? EXIT.OK : EXIT.NOT_IN_ORDER;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? 'nothing to kill' : `${(Math.floor((part / whole) * 10_000) / 100).toFixed(2)} %`;
}
