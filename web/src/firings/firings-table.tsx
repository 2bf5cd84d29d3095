import { useState, type ReactNode } from 'react';
import { plainWords } from '../answer/state-words';
import type { RuleFiringsQuery } from '../api/graphql';
import { ShareBar } from '../figures/share-bar';
import { FiringsChart } from './firings-chart';

export type FiringNode = NonNullable<RuleFiringsQuery['ruleFirings']>['edges'][number]['node'];

interface FiringsTableProps {
  readonly firings: readonly FiringNode[];
  /** Time over which the chart of a rule goes. */
  readonly period: { readonly from?: string; readonly to?: string };
  readonly isBusy: boolean;
}

/** Rules with how often they held, were not known and failed; each opens to how that was over time. */
export function FiringsTable({ firings, period, isBusy }: FiringsTableProps): ReactNode {
  const [rule, setRule] = useState<string | null>(null);
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label="Rules and how often they held">
      <table className="list firings" aria-busy={isBusy}>
        <caption className="unseen">Rules and how often they held</caption>
        <thead>
          <tr>
            <th scope="col">Rule</th>
            <th scope="col">Holds, not known, does not</th>
            <th scope="col">Numbers</th>
            <th scope="col">Held last</th>
          </tr>
        </thead>
        <tbody>
          {firings.flatMap((node) => [
            <tr key={`${node.ruleSet} ${node.rule}`} aria-current={node.rule === rule ? 'true' : undefined}>
              <th scope="row">
                <button type="button" className="link" aria-expanded={node.rule === rule} onClick={() => setRule(node.rule === rule ? null : node.rule)}>
                  <code>{node.rule}</code>
                </button>
                <span className="why">
                  {plainWords(node.kind)}: {node.kind === 'SCOPE' ? 'whom the rule set is about' : node.says}
                </span>
              </th>
              <td>
                <ShareBar holds={node.holds} fails={node.fails} unknown={node.unknown} />
              </td>
              <td className="numbers">
                {node.holds} · {node.unknown} · {node.fails}
              </td>
              <td>{node.lastHeld?.slice(0, 10) ?? <span className="why">never</span>}</td>
            </tr>,
            node.rule === rule ? (
              <tr key={`${node.ruleSet} ${node.rule} over time`}>
                <td colSpan={4}>
                  <FiringsChart rule={node.rule} filter={period} />
                </td>
              </tr>
            ) : null,
          ])}
        </tbody>
      </table>
    </div>
  );
}
