import { memo, useState, type ReactNode } from 'react';
import type { CriterionRole, SourceAnswerFragment, SourceDetailsFragment } from '../api/graphql';
import type { SourceKnowledge } from '../api/use-knowledge';
import { useSourceDetails } from './answer-details';
import { CriterionRow } from './criterion-row';
import { FindingsList } from './findings-list';
import { More } from './more';
import { NearMiss } from './near-miss';
import { Quote } from './quote';
import { SafetyTable } from './safety-table';
import { StateMark } from './state-mark';
import { ROLE_WORDS, SOURCE_WORDS } from './state-words';

const ROLES: readonly CriterionRole[] = ['ELIGIBILITY', 'IMPLIED', 'ARM', 'CONTEXT', 'CONDUCT'];

interface SourceRowProps {
  readonly source: SourceAnswerFragment;
  readonly knowledge: SourceKnowledge | undefined;
  readonly onFact: (path: string) => void;
}

function Criteria({ source, onFact }: { readonly source: SourceDetailsFragment; readonly onFact: (path: string) => void }): ReactNode {
  return ROLES.map((role) => {
    const criteria = source.criteria.filter((criterion) => criterion.role === role);
    if (criteria.length === 0) return null;
    const settled = criteria.filter(({ truth }) => truth === 'HOLDS').length;
    return (
      <details key={role} className="more" open={role === 'ELIGIBILITY'}>
        <summary>
          {ROLE_WORDS[role]}: {settled} of {criteria.length} hold
        </summary>
        <ul>
          {criteria.map((criterion) => (
            <CriterionRow key={criterion.id} criterion={criterion} onFact={onFact} />
          ))}
        </ul>
      </details>
    );
  });
}

function Parts({ code, because, knowledge, onFact }: { readonly code: string; readonly because: string; readonly knowledge: SourceKnowledge | undefined; readonly onFact: (path: string) => void }): ReactNode {
  const details = useSourceDetails(code);
  const course = (details?.course ?? []).filter(({ bears }) => bears !== 'FAILS');
  return (
    <div className="source-parts">
      <p className="because">{because}</p>
      <h4>Criteria</h4>
      {details === null ? <p role="status">Reading …</p> : <Criteria source={details} onFact={onFact} />}
      {knowledge === undefined ? null : (
        <>
          <h4>Findings</h4>
          {knowledge.findings.length === 0 ? <p className="empty">This source has no results.</p> : <FindingsList source={knowledge} verdicts={details?.findings ?? []} />}
          <More summary={<>Adverse events by arm: {knowledge.safety.length}</>}>
            <SafetyTable source={knowledge} />
          </More>
          <More summary={<>Limits the source names: {knowledge.limitations.length}</>}>
            <ul className="plain">
              {knowledge.limitations.map(({ says, quote }) => (
                <li key={says}>
                  {says} <Quote {...quote} />
                </li>
              ))}
            </ul>
          </More>
        </>
      )}
      {course.length === 0 ? null : (
        <More summary={<>How the treatment was given: {course.length}</>}>
          <ul className="plain">
            {course.map(({ id, says, quote }) => (
              <li key={id}>
                {says} <Quote {...quote} />
              </li>
            ))}
          </ul>
        </More>
      )}
    </div>
  );
}

/** A source in one row; it opens to every criterion, its findings as figures, harms and limits. The parts are drawn once it is opened. */
export const SourceRow = memo(
  function SourceRow({ source, knowledge, onFact }: SourceRowProps): ReactNode {
    const [isOpen, setOpen] = useState(false);
    const near = source.nearMiss;
    const readings = source.criteria.flatMap(({ id, reading }) => (reading?.alternatives ?? []).filter(({ changesVerdict }) => changesVerdict).map(({ says }) => ({ id, says })));
    return (
      <li className="source">
        <details id={`source-${source.code}`} onToggle={({ currentTarget: { open } }) => setOpen(open)}>
          <summary>
            <span className="source-code">{source.code}</span>
            <span className="source-name">{source.name}</span>
            <StateMark state={SOURCE_WORDS[source.state]} />
          </summary>
          {isOpen ? <Parts code={source.code} because={source.because} knowledge={knowledge} onFact={onFact} /> : null}
        </details>
        {near === null ? null : <NearMiss nearMiss={near} about={knowledge?.criteria.find(({ id }) => id === near.criterion)?.says ?? near.criterion} />}
        {source.outdated ? <p className="bias">This source is marked as no longer current.</p> : null}
        {readings.map(({ id, says }) => (
          <p key={id + says} className="reading changes">
            Another reading would change this verdict: {says}
          </p>
        ))}
      </li>
    );
  },
  (one, other) => one.knowledge === other.knowledge && one.onFact === other.onFact && JSON.stringify(one.source) === JSON.stringify(other.source),
);
