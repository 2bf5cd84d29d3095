import type { ReactNode } from 'react';
import { VersionsDocument } from '../api/graphql';
import { useAsked } from '../api/use-asked';
import { AskedNote } from './asked-note';

/** The versions of the rules that are kept here. */
export function RuleSetsPart(): ReactNode {
  const asked = useAsked(VersionsDocument, {});
  const versions = asked.data?.ruleSets ?? [];
  return (
    <>
      <AskedNote asked={asked} />
      <table className="list">
        <caption className="unseen">Versions of the rules</caption>
        <thead>
          <tr>
            <th scope="col">Rule set</th>
            <th scope="col">Digest</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ digest, name, version, active }) => (
            <tr key={digest}>
              <th scope="row">
                {name} {version}
              </th>
              <td>
                <code>{digest.slice(0, 16)}</code>
              </td>
              <td>{active ? 'Active' : 'Kept'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
