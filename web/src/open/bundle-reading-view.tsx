import type { ReactNode } from 'react';
import type { BundleQuery } from '../api/graphql';
import type { Fact } from '../api/use-knowledge';

type Read = BundleQuery['previewFhirBundle'];
type Reading = Extract<Read, { __typename: 'BundleAssessment' }>['reading'];
type Resource = Reading['ignored'][number]['resource'];
type Problem = Reading['refused'][number];

const name = ({ entry, type, id }: Resource): string => `${type}${id === null ? '' : ` ${id}`}, entry ${entry}`;

function Problems({ title, problems }: { readonly title: string; readonly problems: readonly Problem[] }): ReactNode {
  if (problems.length === 0) return null;
  return (
    <details className="more" open>
      <summary>
        {title}: {problems.length}
      </summary>
      <ul className="plain">
        {problems.map(({ code, path, message, hint }, index) => (
          <li key={index}>
            {message}
            {hint === null ? '' : `. ${hint}`} <span className="why">({path ?? code})</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What became of each resource of a bundle: used, refused, ignored. */
export function BundleReadingView({ read, facts }: { readonly read: Read; readonly facts: readonly Fact[] }): ReactNode {
  if (read.__typename === 'RuleSetUnknown') return <p className="refused">{read.message}</p>;
  if (read.__typename === 'InvalidBundle') {
    return (
      <div role="alert">
        <p className="refused">The bundle cannot be used: {read.message}.</p>
        <Problems title="What is wrong" problems={read.problems} />
      </div>
    );
  }
  const { used, ignored, refused, notes } = read.reading;
  const label = (path: string): string => facts.find((fact) => fact.path === path)?.label ?? path;
  return (
    <div role="status" className="bundle-reading">
      <p>
        <strong>{new Set(used.map(({ fact }) => fact)).size} values</strong> from {new Set(used.map(({ resource }) => resource.entry)).size} resources; {refused.length} refused, {ignored.length} not used.
      </p>
      <Problems title="Refused: stays unknown" problems={refused} />
      <Problems title="Read with a remark" problems={notes} />
      <details className="more">
        <summary>Used: {used.length}</summary>
        <ul className="plain">
          {used.map(({ fact, how, resource }, index) => (
            <li key={index}>
              <strong>{label(fact)}</strong> from {name(resource)} <span className="why">({how})</span>
            </li>
          ))}
        </ul>
      </details>
      <details className="more">
        <summary>Not used: {ignored.length}</summary>
        <ul className="plain">
          {ignored.map(({ resource, why }, index) => (
            <li key={index}>
              {name(resource)}: {why}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
