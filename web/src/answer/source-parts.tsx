import type { ReactNode } from 'react';
import type { CriterionRole, SourceAnswerFragment, SourceDetailsFragment } from '../api/graphql';
import type { SourceKnowledge } from '../api/use-knowledge';
import { useSourceDetails } from './answer-details';
import { CriterionRow } from './criterion-row';
import { FindingsList } from './findings-list';
import { More } from './more';
import { Quote } from './quote';
import { SafetyTable } from './safety-table';
import { Standings } from './standings';
import { ROLE_WORDS } from './state-words';

const ROLES: readonly CriterionRole[] = ['ELIGIBILITY', 'IMPLIED', 'ARM', 'CONTEXT', 'CONDUCT'];

interface SourcePartsProps {
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

/** What a source opens to: every criterion, its findings as figures, what other evidence says, harms and limits. */
export function SourceParts({ source: { code, because, notes }, knowledge, onFact }: SourcePartsProps): ReactNode {
  const details = useSourceDetails(code);
  const readings = (details?.criteria ?? []).flatMap(({ id, reading }) => (reading?.alternatives ?? []).filter(({ changesVerdict }) => changesVerdict).map(({ says }) => ({ id, says })));
  const course = (details?.course ?? []).filter(({ bears }) => bears !== 'FAILS');
  return (
    <div className="source-parts">
      <p className="because">{because}</p>
      {notes.map(({ code: note, says }) => (
        <p key={note} className="remark">
          {note === 'SOURCE_READ_IN_PART' ? says : `This source is ${says}.`}
        </p>
      ))}
      {readings.map(({ id, says }) => (
        <p key={id + says} className="reading changes">
          Another reading would change this verdict: {says}
        </p>
      ))}
      <h4>Criteria</h4>
      {details === null ? <p role="status">Reading …</p> : <Criteria source={details} onFact={onFact} />}
      {knowledge === undefined ? null : (
        <>
          <h4>Findings</h4>
          {knowledge.findings.length === 0 ? <p className="empty">This source has no results.</p> : <FindingsList source={knowledge} verdicts={details?.findings ?? []} />}
          <Standings standing={knowledge.standing ?? []} />
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
