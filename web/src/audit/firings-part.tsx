import { useState, type ReactNode } from 'react';
import { RuleFiringsDocument, type RuleSilence } from '../api/graphql';
import { useAsked } from '../api/use-asked';
import type { SourceKnowledge } from '../api/use-knowledge';
import { plainWords } from '../answer/state-words';
import { ShareBar } from '../figures/share-bar';
import { AskedNote } from './asked-note';
import { CodeSelect } from './code-select';
import { FiringsChart } from './firings-chart';
import { PeriodFields } from './period-fields';
import { periodFilter, WHOLE_TIME, type Period } from './period';

const SILENCES: readonly { readonly code: RuleSilence; readonly words: string }[] = [
  { code: 'NEVER_FIRED', words: 'Never held' },
  { code: 'GONE_SILENT', words: 'Held earlier, silent now' },
  { code: 'NEARLY_ALWAYS_UNKNOWN', words: 'Nearly always not known' },
];

const KINDS = [
  { code: 'source:', words: 'Criteria' },
  { code: 'finding:', words: 'Findings' },
  { code: 'caution:', words: 'Cautions' },
  { code: 'course:', words: 'Course of treatment' },
  { code: 'option:', words: 'Options' },
] as const;

/** Which rules fired, how often, and which say nothing. */
export function FiringsPart({ sources }: { readonly sources: readonly SourceKnowledge[] }): ReactNode {
  const [source, setSource] = useState('');
  const [kind, setKind] = useState('');
  const [silence, setSilence] = useState('');
  const [period, setPeriod] = useState<Period>(WHOLE_TIME);
  const [after, setAfter] = useState<string | null>(null);
  const [rule, setRule] = useState<string | null>(null);
  const narrow = <T,>(set: (value: T) => void) => (value: T): void => {
    setAfter(null);
    set(value);
  };
  const filter = {
    ...periodFilter(period),
    ...(source === '' ? {} : { source }),
    ...(kind === '' ? {} : { rulePrefix: kind }),
    ...(silence === '' ? {} : { silence: silence as RuleSilence }),
  };
  const asked = useAsked(RuleFiringsDocument, { filter, after });
  const firings = asked.data?.ruleFirings ?? null;
  return (
    <>
      <div className="find-row">
        <CodeSelect label="Source" value={source} any="Every source" codes={sources.map(({ code, name }) => ({ code, words: `${code} ${name}` }))} onValue={narrow(setSource)} />
        <CodeSelect label="Kind of rule" value={kind} any="Every kind" codes={KINDS} onValue={narrow(setKind)} />
        <CodeSelect label="Rules that say little" value={silence} any="All rules" codes={SILENCES} onValue={narrow(setSilence)} />
        <PeriodFields period={period} onPeriod={narrow(setPeriod)} />
      </div>
      <AskedNote asked={asked} />
      {firings === null ? null : (
        <>
          <p role="status" className="told">
            {firings.totalCount} rules over {firings.assessments} recorded {firings.assessments === 1 ? 'assessment' : 'assessments'}.
          </p>
          {firings.edges.length === 0 ? <p className="empty">No rule is like that.</p> : null}
          <div className="table-scroll" tabIndex={0} role="group" aria-label="Rules and how often they held">
            <table className="list firings" aria-busy={asked.isBusy}>
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
                {firings.edges.flatMap(({ node }) => [
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
                        <FiringsChart rule={node.rule} filter={periodFilter(period)} />
                      </td>
                    </tr>
                  ) : null,
                ])}
              </tbody>
            </table>
          </div>
          <p className="hint">
            {firings.pageInfo.hasNextPage ? (
              <button type="button" className="link" onClick={() => setAfter(firings.pageInfo.endCursor ?? null)}>
                Next rules
              </button>
            ) : null}{' '}
            {after === null ? null : (
              <button type="button" className="link" onClick={() => setAfter(null)}>
                First rules
              </button>
            )}
          </p>
        </>
      )}
    </>
  );
}
