import { useState, type ReactNode } from 'react';
import { RuleSetsDocument } from '../api/graphql';
import { usePickedAsker } from '../api/asker';
import { useAsked } from '../api/use-asked';
import { AskedNote } from '../shell/asked-note';
import { CodeSelect } from './code-select';
import { RuleSetActivation } from './rule-set-activation';
import { RuleSetChanges } from './rule-set-changes';
import { RuleSetImpact } from './rule-set-impact';

/** The versions of the rules: which answers, since when and by whom; in what two differ; which recorded cases another one would answer differently. */
export function RuleSetsPart(): ReactNode {
  const { role } = usePickedAsker();
  const asked = useAsked(RuleSetsDocument, {});
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const versions = asked.data?.ruleSets ?? [];
  const codes = versions.map(({ digest, name, version, active }) => ({ code: digest, words: `${name} ${version}, ${digest.slice(0, 12)}${active ? ', active' : ''}` }));
  return (
    <>
      <AskedNote asked={asked} />
      <div className="table-scroll" tabIndex={0} role="group" aria-label="Versions of the rules">
        <table className="list">
          <caption className="unseen">Versions of the rules</caption>
          <thead>
            <tr>
              <th scope="col">Rule set</th>
              <th scope="col">Digest</th>
              <th scope="col">Author</th>
              <th scope="col">State</th>
              <th scope="col">Activated</th>
            </tr>
          </thead>
          <tbody>
            {versions.map(({ digest, name, version, active, author, activations }) => (
              <tr key={digest}>
                <th scope="row">
                  {name} {version}
                </th>
                <td>
                  <code>{digest.slice(0, 16)}</code>
                </td>
                <td>{author ?? <span className="why">shipped</span>}</td>
                <td>{active ? <strong>Active</strong> : 'Kept'}</td>
                <td>
                  {activations.length === 0 ? <span className="why">never</span> : null}
                  {activations.map(({ activatedAt, activatedBy, reason, position }) => (
                    <p key={position}>
                      {activatedAt.slice(0, 16).replace('T', ' ')} by {activatedBy}: {reason} <span className="why">entry {position}</span>
                    </p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {role === 'AUDITOR' ? null : <RuleSetActivation versions={versions} onActivated={asked.again} />}
      <h3>Compare two versions</h3>
      {versions.length === 1 ? <p className="empty">Only one rule set is kept here.</p> : null}
      <div className="find-row">
        <CodeSelect label="From" value={from} any="Choose …" codes={codes} onValue={setFrom} />
        <CodeSelect label="To" value={to} any="Choose …" codes={codes} onValue={setTo} />
      </div>
      {from === '' || to === '' || from === to ? null : (
        <>
          <RuleSetChanges key={`changes ${from} ${to}`} from={from} to={to} />
          <RuleSetImpact key={`impact ${from} ${to}`} from={from} to={to} />
        </>
      )}
    </>
  );
}
