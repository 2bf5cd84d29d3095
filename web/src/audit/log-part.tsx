import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ask, failureWords } from '../api/ask';
import { AuditEntriesDocument, VerifyLogDocument, type VerifyLogQuery } from '../api/graphql';
import { useAsked } from '../api/use-asked';
import { plainWords } from '../answer/state-words';
import { AskedNote } from '../shell/asked-note';
import { PeriodFields } from './period-fields';
import { periodFilter, WHOLE_TIME, type Period } from './period';

type Verified = VerifyLogQuery['verifyAudit'];

function VerifyResult({ verified }: { readonly verified: Verified }): ReactNode {
  if (verified.__typename !== 'AuditVerification') return <p className="refused">Not verified: {verified.message}</p>;
  const { entries, opened, erased, heads, clockStepsBack, finding } = verified;
  return (
    <div className={verified.verified ? 'receipt' : 'refused'}>
      <p>
        <strong>{verified.verified ? 'The log is as it was recorded and signed.' : 'The log is damaged.'}</strong> {entries} entries, the content of {opened} recomputed, {erased} erased, {heads} signed heads.
        {clockStepsBack === 0 ? '' : ` The clock was set back ${clockStepsBack} times.`}
      </p>
      {finding === null || finding === undefined ? null : (
        <p>
          First bad place: {finding.from === finding.to ? `entry ${finding.from}` : `entries ${finding.from} to ${finding.to}`}, {finding.code}: {finding.message}
        </p>
      )}
    </div>
  );
}

/** The log itself: verified as a whole, and its entries. */
export function LogPart(): ReactNode {
  const [verified, setVerified] = useState<Verified | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [period, setPeriod] = useState<Period>(WHOLE_TIME);
  const [after, setAfter] = useState<string | null>(null);
  const asked = useAsked(AuditEntriesDocument, { filter: periodFilter(period), after });
  const page = asked.data?.auditEntries ?? null;
  const verify = async (): Promise<void> => {
    setBusy(true);
    setVerified(null);
    const answer = await ask(VerifyLogDocument, {});
    setBusy(false);
    setVerified(answer.kind === 'answered' ? answer.data.verifyAudit : null);
    setProblem(answer.kind === 'answered' ? null : failureWords(answer.failure));
    asked.again();
  };
  return (
    <>
      <p className="hint">Recomputes every content, hash and root and checks every signature, from the first entry on.</p>
      <div className="actions">
        <Button className="primary" loading={isBusy} onClick={() => void verify()}>
          Verify the whole log
        </Button>
      </div>
      <div role="status">
        {isBusy ? (
          <p className="told">
            Verifying {page === null ? 'the log' : `${page.totalCount} entries`} … <progress aria-label="Verifying the log" />
          </p>
        ) : null}
        {verified === null ? null : <VerifyResult verified={verified} />}
      </div>
      {problem === null ? null : (
        <p role="alert" className="refused">
          Not verified: {problem}
        </p>
      )}
      <h3>Entries, newest first</h3>
      <div className="find-row">
        <PeriodFields
          period={period}
          onPeriod={(next) => {
            setAfter(null);
            setPeriod(next);
          }}
        />
      </div>
      <AskedNote asked={asked} />
      {page === null ? null : (
        <>
          <div className="table-scroll" tabIndex={0} role="group" aria-label="Entries of the log">
            <table className="list">
              <caption className="unseen">Entries of the log</caption>
              <thead>
                <tr>
                  <th scope="col">Entry</th>
                  <th scope="col">Recorded</th>
                  <th scope="col">What</th>
                  <th scope="col">Who</th>
                  <th scope="col">Patient, pseudonym</th>
                  <th scope="col">Leaf hash</th>
                </tr>
              </thead>
              <tbody>
                {page.edges.map(({ node: { position, recordedAt, kind, actor, subject, leafHash, facts } }) => (
                  <tr key={position}>
                    <td className="numbers">{position}</td>
                    <td>{recordedAt.slice(0, 16).replace('T', ' ')}</td>
                    <td title={facts.map(({ name, value }) => `${name} ${value}`).join(', ')}>{plainWords(kind)}</td>
                    <td>
                      {actor.id}, {plainWords(actor.role)}
                    </td>
                    <td>{subject === null || subject === undefined ? <span className="why">none</span> : <code>{subject.slice(-12)}</code>}</td>
                    <td>
                      <code>{leafHash.slice(0, 16)}</code>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="hint">
            {page.totalCount} entries.{' '}
            {page.pageInfo.hasNextPage ? (
              <button type="button" className="link" onClick={() => setAfter(page.pageInfo.endCursor ?? null)}>
                Older ones
              </button>
            ) : null}{' '}
            {after === null ? null : (
              <button type="button" className="link" onClick={() => setAfter(null)}>
                Newest ones
              </button>
            )}
          </p>
        </>
      )}
    </>
  );
}
