import type { ReactNode } from 'react';
import type { AnswerFragment, SourceState } from '../api/graphql';
import type { SourceKnowledge } from '../api/use-knowledge';
import { focusFact } from '../case/field-id';
import { SourceRow } from './source-row';
import { SOURCE_WORDS } from './state-words';

/** More of one state than this are folded. */
const MOST_OPEN = 6;

interface SourcesListProps {
  readonly sources: AnswerFragment['sources'];
  readonly knowledge: readonly SourceKnowledge[];
}

/** The sources by what they are for this patient: those that apply and near misses first, long groups folded. */
export function SourcesList({ sources, knowledge }: SourcesListProps): ReactNode {
  const isFirst = ({ state, nearMiss }: AnswerFragment['sources'][number]): boolean => state === 'APPLICABLE' || nearMiss !== null;
  const rows = (some: AnswerFragment['sources']): ReactNode => (
    <ul className="sources">
      {some.map((source) => (
        <SourceRow key={source.code} source={source} knowledge={knowledge.find(({ code }) => code === source.code)} onFact={focusFact} />
      ))}
    </ul>
  );
  const first = sources.filter(isFirst);
  return (
    <section id="sources" aria-labelledby="sources-title">
      <h2 id="sources-title">Sources</h2>
      {first.length === 0 ? <p className="empty">No source is known to apply.</p> : rows(first)}
      {(['UNDETERMINED', 'NOT_APPLICABLE', 'NOT_COVERED'] satisfies SourceState[]).map((state) => {
        const some = sources.filter((source) => source.state === state && !isFirst(source));
        if (some.length === 0) return null;
        return (
          <details key={`${state} ${some.length <= MOST_OPEN}`} className="source-group" open={some.length <= MOST_OPEN}>
            <summary>
              {SOURCE_WORDS[state].word}: {some.length}
            </summary>
            {rows(some)}
          </details>
        );
      })}
    </section>
  );
}
