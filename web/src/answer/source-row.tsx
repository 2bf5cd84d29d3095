import { useState, type ReactNode } from 'react';
import type { CriterionRole, SourceAnswerFragment } from '../api/graphql';
import type { SourceKnowledge } from '../api/use-knowledge';
import { CriterionRow } from './criterion-row';
import { FindingsList } from './findings-list';
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

function Criteria({ source, onFact }: Pick<SourceRowProps, 'source' | 'onFact'>): ReactNode {
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

/** A source in one row; it opens to every criterion, its findings as figures, harms and limits. The parts are drawn once it is opened. */
export function SourceRow({ source, knowledge, onFact }: SourceRowProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const near = source.nearMiss;
  const readings = source.criteria.flatMap(({ id, reading }) => (reading?.alternatives ?? []).filter(({ changesVerdict }) => changesVerdict).map(({ says }) => ({ id, says })));
  const course = source.course.filter(({ bears }) => bears !== 'FAILS');
  return (
    <li className="source">
      <details id={`source-${source.code}`} onToggle={({ currentTarget: { open } }) => setOpen(open)}>
        <summary>
          <span className="source-code">{source.code}</span>
          <span className="source-name">{source.name}</span>
          <StateMark state={SOURCE_WORDS[source.state]} />
        </summary>
        {isOpen ? (
          <div className="source-parts">
            <p className="because">{source.because}</p>
            <h4>Criteria</h4>
            <Criteria source={source} onFact={onFact} />
            {knowledge === undefined ? null : (
              <>
                <h4>Findings</h4>
                {knowledge.findings.length === 0 ? <p className="empty">This source has no results.</p> : <FindingsList source={knowledge} verdicts={source.findings} />}
                <details className="more">
                  <summary>Adverse events by arm: {knowledge.safety.length}</summary>
                  <SafetyTable source={knowledge} />
                </details>
                <details className="more">
                  <summary>Limits the source names: {knowledge.limitations.length}</summary>
                  <ul className="plain">
                    {knowledge.limitations.map(({ says, quote }) => (
                      <li key={says}>
                        {says} <Quote {...quote} />
                      </li>
                    ))}
                  </ul>
                </details>
              </>
            )}
            {course.length === 0 ? null : (
              <details className="more">
                <summary>How the treatment was given: {course.length}</summary>
                <ul className="plain">
                  {course.map(({ id, says, quote }) => (
                    <li key={id}>
                      {says} <Quote {...quote} />
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </div>
        ) : null}
      </details>
      {near === null ? null : <NearMiss nearMiss={near} about={source.criteria.find(({ id }) => id === near.criterion)?.says ?? near.criterion} />}
      {source.outdated ? <p className="bias">This source is marked as no longer current.</p> : null}
      {readings.map(({ id, says }) => (
        <p key={id + says} className="reading changes">
          Another reading would change this verdict: {says}
        </p>
      ))}
    </li>
  );
}
