import type { ReactNode } from 'react';
import type { AnswerFragment } from '../api/graphql';
import { More } from './more';
import { useSourceName } from './source-names';
import { StateMark } from './state-mark';
import { STANCE_WORDS, TRUTH_WORDS, plainWords } from './state-words';

type Topic = AnswerFragment['guidance'][number];
type Statement = Topic['statements'][number];

/** "tace-unsuitable" as a title. */
function topicTitle(topic: string): string {
  return plainWords(topic)
    .replace(/\b(tace|hcc)\b/g, (word) => word.toUpperCase())
    .replace(/^./, (letter) => letter.toUpperCase());
}

function Column({ source, statements, optionName }: { readonly source: string; readonly statements: readonly Statement[]; readonly optionName: (code: string) => string }): ReactNode {
  const nameOf = useSourceName();
  return (
    <div className="guidance-column">
      <h5>{nameOf(source)}</h5>
      <ul>
        {statements.map(({ id, says, truth, options }) => (
          <li key={id}>
            {truth === 'HOLDS' ? null : <StateMark state={{ ...TRUTH_WORDS[truth], word: 'Not known whether it is meant' }} size="small" />}
            <p>{says}</p>
            {options.length === 0 ? null : <p className="why">{options.map(({ option, stance }) => `${optionName(option)}: ${STANCE_WORDS[stance]}`).join('; ')}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function speaks({ statements }: Topic): boolean {
  return statements.some(({ truth }) => truth === 'HOLDS');
}

/** What guidances say to this patient, side by side by topic. What is about other patients is left out. */
export function GuidanceList({ assessment: { guidance, options } }: { readonly assessment: AnswerFragment }): ReactNode {
  const optionName = (code: string): string => options.find((option) => option.code === code)?.name ?? plainWords(code);
  const topics = guidance.map((topic) => ({ ...topic, statements: topic.statements.filter(({ truth }) => truth !== 'FAILS') })).filter(({ statements }) => statements.length > 0);
  const open = topics.filter((topic) => !speaks(topic));
  const drawn = (some: readonly Topic[]): ReactNode =>
    some.map(({ topic, differ, statements }) => (
      <div key={topic} className="guidance-topic">
        <h4>
          {topicTitle(topic)}
          {differ ? <span className="mark">they differ</span> : null}
        </h4>
        <div className="guidance-columns">
          {[...new Set(statements.map(({ source }) => source))].map((source) => (
            <Column key={source} source={source} statements={statements.filter((one) => one.source === source)} optionName={optionName} />
          ))}
        </div>
      </div>
    ));
  return (
    <section id="guidance" aria-labelledby="guidance-title">
      <h2 id="guidance-title">Guidance</h2>
      <p className="hint">What societies advise, side by side. It decides no option here.</p>
      {topics.length === open.length ? <p className="empty">No guidance that was read is known to speak about this patient.</p> : drawn(topics.filter(speaks))}
      {open.length === 0 ? null : (
        <More summary={<>Not known whether it is about this patient: {open.map(({ topic }) => topicTitle(topic)).join(', ')}</>}>{drawn(open)}</More>
      )}
    </section>
  );
}
