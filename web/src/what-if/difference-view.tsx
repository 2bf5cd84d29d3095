import type { ReactNode } from 'react';
import type { WhatIfQuery } from '../api/graphql';
import type { Knowledge } from '../api/use-knowledge';
import { useSourceName } from '../answer/source-names';
import { OPTION_WORDS, SOURCE_WORDS, TRUTH_WORDS } from '../answer/state-words';
import { StateChanges } from './state-changes';

/** What two assessments of one patient decide differently. */
export function DifferenceView({ answer, knowledge: { facts, sources } }: { readonly answer: WhatIfQuery['whatIf']; readonly knowledge: Knowledge }): ReactNode {
  const sourceName = useSourceName();
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
  const criterionName = (key: string): string => {
    const [source = '', id] = key.split('/');
    const says = sources.find(({ code }) => code === source)?.criteria.find((criterion) => criterion.id === id)?.says;
    return says === undefined ? key : `${says} (${sourceName(source)})`;
  };
  return (
    <>
      <StateChanges title="Options" changes={difference.options.map(({ code, before, after: then }) => ({ name: optionName(code), before: OPTION_WORDS[before], after: OPTION_WORDS[then] }))} />
      <StateChanges title="Sources" changes={difference.sources.map(({ code, before, after: then }) => ({ name: sourceName(code), before: SOURCE_WORDS[before], after: SOURCE_WORDS[then] }))} />
      <StateChanges title="Criteria" changes={difference.criteria.map(({ key, before, after: then }) => ({ name: criterionName(key), before: TRUTH_WORDS[before], after: TRUTH_WORDS[then] }))} />
      <h3>
        Facts <span className="count">{difference.changes.length}</span>
      </h3>
      <ul className="changes">
        {difference.changes.map(({ path, before, after: then }) => (
          <li key={path}>
            <span>{facts.find((fact) => fact.path === path)?.label ?? path}</span>
            <span className="from-to">
              {before} <span aria-label="becomes" role="img">→</span> <strong>{then}</strong>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
