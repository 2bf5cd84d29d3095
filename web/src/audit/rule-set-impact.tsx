import { Button } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { ask, failureWords } from '../api/ask';
import { ImpactDocument, StartImpactDocument } from '../api/graphql';
import { useAsked } from '../api/use-asked';
import { plainWords, stateWord } from '../answer/state-words';
import { AskedNote } from '../shell/asked-note';

/** Milliseconds between two looks at a comparison that is under way. */
const LOOK = 700;

const verdict = (state: string | null | undefined): string => (state === null || state === undefined ? 'not there' : stateWord(state));

/** Which recorded cases another rule set would answer differently, and how far the comparison is. */
export function RuleSetImpact({ from, to }: { readonly from: string; readonly to: string }): ReactNode {
  const [after, setAfter] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const asked = useAsked(ImpactDocument, { from, to, after });
  const { again } = asked;
  const impact = asked.data?.ruleSetImpact ?? null;
  const isRunning = impact !== null && (impact.job.state === 'QUEUED' || impact.job.state === 'RUNNING');
  useEffect(() => {
    if (!isRunning || asked.isBusy) return;
    const timer = setTimeout(again, LOOK);
    return () => clearTimeout(timer);
  }, [isRunning, asked.isBusy, again]);
  const start = async (): Promise<void> => {
    const answer = await ask(StartImpactDocument, { input: { from, to } });
    const outcome = answer.kind === 'answered' ? answer.data.startRuleSetImpact : null;
    setProblem(answer.kind === 'not-answered' ? failureWords(answer.failure) : outcome !== null && outcome.__typename !== 'RuleSetImpactJob' ? outcome.message : null);
    setAfter(null);
    again();
  };
  return (
    <section aria-labelledby="impact-of-rules">
      <h4 id="impact-of-rules">Recorded cases that would be answered differently</h4>
      <AskedNote asked={asked} />
      {isRunning ? null : (
        <div className="actions">
          <Button variant="default" size="compact-md" onClick={() => void start()}>
            {impact === null ? 'Compare every recorded case' : 'Compare again'}
          </Button>
        </div>
      )}
      {problem === null ? null : (
        <p role="alert" className="refused">
          Not compared: {problem}
        </p>
      )}
      {impact === null ? null : (
        <>
          <p role="status" className={impact.job.state === 'FAILED' ? 'refused' : 'told'}>
            {impact.job.state === 'DONE' ? `Compared ${impact.job.total} cases: ${impact.cases.totalCount} would be answered differently.` : null}
            {impact.job.state === 'FAILED' ? 'The comparison cannot be done: a rule set or a recorded case cannot be used by this release.' : null}
            {isRunning ? (
              <>
                {impact.job.done} of {impact.job.total} cases compared <progress aria-label="Cases compared" max={Math.max(1, impact.job.total)} value={impact.job.done} />
              </>
            ) : null}
          </p>
          {impact.cases.edges.length === 0 ? null : (
            <ul className="impact">
              {impact.cases.edges.map(({ node: { assessment, decision, flips, reasonOnly } }) => (
                <li key={assessment}>
                  <p>
                    Assessment <code>{assessment.slice(0, 12)}</code>
                    {decision === null || decision === undefined ? '' : ', a decision of the board rests on it'}
                  </p>
                  <ul className="plain">
                    {flips.map(({ kind, code, before, after: then }) => (
                      <li key={kind + code}>
                        {plainWords(kind)} <code>{code}</code>: {verdict(before)} → <strong>{verdict(then)}</strong>
                      </li>
                    ))}
                  </ul>
                  {reasonOnly.length === 0 ? null : <p className="why">Stands for another reason: {reasonOnly.map(({ code }) => code).join(', ')}</p>}
                </li>
              ))}
            </ul>
          )}
          {impact.cases.pageInfo.hasNextPage ? (
            <button type="button" className="link" onClick={() => setAfter(impact.cases.pageInfo.endCursor ?? null)}>
              Next cases
            </button>
          ) : null}
        </>
      )}
    </section>
  );
}
