import type { ReactNode } from 'react';
import { StateMark } from '../answer/state-mark';
import type { StateWord } from '../answer/state-words';

export interface StateChange {
  readonly name: string;
  readonly before: StateWord;
  readonly after: StateWord;
}

/** What turned, from and to, or that nothing did. */
export function StateChanges({ title, changes }: { readonly title: string; readonly changes: readonly StateChange[] }): ReactNode {
  return (
    <>
      <h3>
        {title} <span className="count">{changes.length}</span>
      </h3>
      {changes.length === 0 ? (
        <p className="empty">No difference.</p>
      ) : (
        <ul className="changes">
          {changes.map(({ name, before, after }) => (
            <li key={name}>
              <span>{name}</span>
              <span className="from-to">
                <StateMark state={before} size="small" />
                <span aria-label="becomes" role="img">
                  →
                </span>
                <StateMark state={after} size="small" />
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
