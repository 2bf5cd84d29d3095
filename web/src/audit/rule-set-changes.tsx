import type { ReactNode } from 'react';
import { RuleSetChangesDocument, type RuleSetChangeTextFragment } from '../api/graphql';
import { useAsked } from '../api/use-asked';
import { plainWords } from '../answer/state-words';
import { AskedNote } from '../shell/asked-note';

function Changes({ title, changes }: { readonly title: string; readonly changes: readonly RuleSetChangeTextFragment[] }): ReactNode {
  if (changes.length === 0) return null;
  return (
    <details className="more" open={changes.length <= 40}>
      <summary>
        {title}: {changes.length}
      </summary>
      <ul className="plain">
        {changes.map(({ kind, code, sentence, before, after }, index) => (
          <li key={index}>
            <span className="why">{plainWords(kind)}</span> {sentence} <code>{code}</code>
            {before === null || before === undefined || after === null || after === undefined ? null : (
              <details>
                <summary>Before and after</summary>
                <p>
                  <span className="why">before</span> {before}
                </p>
                <p>
                  <span className="why">after</span> {after}
                </p>
              </details>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** In what two rule sets differ, as sentences. */
export function RuleSetChanges({ from, to }: { readonly from: string; readonly to: string }): ReactNode {
  const asked = useAsked(RuleSetChangesDocument, { from, to });
  const difference = asked.data?.ruleSetDifference ?? null;
  return (
    <section aria-labelledby="changes-of-rules">
      <h4 id="changes-of-rules">In what they differ</h4>
      <AskedNote asked={asked} />
      {difference === null ? null : difference.sentences.length === 0 ? (
        <p className="empty">In nothing.</p>
      ) : (
        <>
          <Changes title="Gone" changes={difference.removed} />
          <Changes title="New" changes={difference.added} />
          <Changes title="Changed" changes={difference.changed} />
        </>
      )}
    </section>
  );
}
