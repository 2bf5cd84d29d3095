import type { ReactNode } from 'react';
import type { AnswerFragment } from '../api/graphql';
import type { SourceKnowledge } from '../api/use-knowledge';
import { focusFact } from '../case/field-id';
import { sourceGroups, type SourceGroup } from './source-groups';
import { SourceRow } from './source-row';

interface SourcesListProps {
  readonly sources: AnswerFragment['sources'];
  readonly knowledge: readonly SourceKnowledge[];
}

/** The sources by what they are for this patient: those that apply, near misses and those that fit as far as read at once, the others folded. */
export function SourcesList({ sources, knowledge }: SourcesListProps): ReactNode {
  const rows = ({ sources: some }: SourceGroup): ReactNode => (
    <ul className="sources">
      {some.map((source) => (
        <SourceRow key={source.code} source={source} knowledge={knowledge.find(({ code }) => code === source.code)} onFact={focusFact} />
      ))}
    </ul>
  );
  const groups = sourceGroups(sources);
  return (
    <section id="sources" aria-labelledby="sources-title">
      <h2 id="sources-title">Sources</h2>
      {groups.some(({ kind }) => kind === 'apply') ? null : <p className="empty">No source is known to apply.</p>}
      {groups.map((group) =>
        group.isFolded ? (
          <details key={group.kind} className="source-group">
            <summary>
              {group.title}: {group.sources.length}
            </summary>
            {rows(group)}
          </details>
        ) : (
          <div key={group.kind} className="source-group">
            <h3 className="group-title">
              {group.title} <span className="count">{group.sources.length}</span>
            </h3>
            {rows(group)}
          </div>
        ),
      )}
    </section>
  );
}
