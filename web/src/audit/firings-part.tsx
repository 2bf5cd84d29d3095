import { useState, type ReactNode } from 'react';
import { RuleFiringsDocument, type RuleSilence } from '../api/graphql';
import { useAsked } from '../api/use-asked';
import type { SourceKnowledge } from '../api/use-knowledge';
import { FiringsTable } from '../firings/firings-table';
import { AskedNote } from '../shell/asked-note';
import { CodeSelect } from './code-select';
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
          <FiringsTable firings={firings.edges.map(({ node }) => node)} period={periodFilter(period)} isBusy={asked.isBusy} />
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
