import type { ReactNode } from 'react';
import type { WhatIfQuery } from '../api/graphql';
import type { Fact } from '../api/use-knowledge';
import { StateMark } from '../answer/state-mark';
import { OPTION_WORDS, SOURCE_WORDS, TRUTH_WORDS, type StateWord } from '../answer/state-words';

interface Change {
  readonly name: string;
  readonly before: StateWord;
  readonly after: StateWord;
}

function Changes({ title, changes }: { readonly title: string; readonly changes: readonly Change[] }): ReactNode {
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
                <span aria-label="becomes">→</span>
                <StateMark state={after} size="small" />
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What two assessments of one patient decide differently. */
export function DifferenceView({ answer, facts }: { readonly answer: WhatIfQuery['whatIf']; readonly facts: readonly Fact[] }): ReactNode {
  if (answer.__typename === 'InvalidProfile') {
    return (
      <ul className="plain refused">
        {answer.problems.map(({ code, path, message, hint }) => (
          <li key={code + path}>
            {path}: {message}
            {hint === null ? '' : `. ${hint}`}
          </li>
        ))}
      </ul>
    );
  }
  if (answer.__typename === 'RuleSetUnknown') return <p className="refused">{answer.message}</p>;
  const { difference, after } = answer;
  const optionName = (code: string): string => after.options.find((option) => option.code === code)?.name ?? code;
  return (
    <>
      <Changes title="Options" changes={difference.options.map(({ code, before, after: then }) => ({ name: optionName(code), before: OPTION_WORDS[before], after: OPTION_WORDS[then] }))} />
      <Changes title="Sources" changes={difference.sources.map(({ code, before, after: then }) => ({ name: `Source ${code}`, before: SOURCE_WORDS[before], after: SOURCE_WORDS[then] }))} />
      <Changes title="Criteria" changes={difference.criteria.map(({ key, before, after: then }) => ({ name: key, before: TRUTH_WORDS[before], after: TRUTH_WORDS[then] }))} />
      <h3>
        Facts <span className="count">{difference.changes.length}</span>
      </h3>
      <ul className="changes">
        {difference.changes.map(({ path, before, after: then }) => (
          <li key={path}>
            <span>{facts.find((fact) => fact.path === path)?.label ?? path}</span>
            <span className="from-to">
              {before} <span aria-label="becomes">→</span> <strong>{then}</strong>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
