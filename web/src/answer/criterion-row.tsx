import type { ReactNode } from 'react';
import type { SourceDetailsFragment } from '../api/graphql';
import { NearMiss } from './near-miss';
import { Quote } from './quote';
import { StateMark } from './state-mark';
import { TRUTH_WORDS, plainWords } from './state-words';

type Criterion = SourceDetailsFragment['criteria'][number];

/** One criterion: what it asks, what this patient has, when that was seen, and the words it rests on. */
export function CriterionRow({ criterion, onFact }: { readonly criterion: Criterion; readonly onFact: (path: string) => void }): ReactNode {
  const { says, truth, reason, facts, quote, nearMiss, reading, bias, settledAlthoughMissing } = criterion;
  return (
    <li className={`criterion ${truth.toLowerCase()}`}>
      <div className="criterion-head">
        <span>{says}</span>
        <StateMark state={TRUTH_WORDS[truth]} size="small" />
      </div>
      <ul className="tested">
        {facts.map(({ fact, label, value, expected, observedOn, truth: tested }) => (
          <li key={fact + expected}>
            <button type="button" className="fact-link" onClick={() => onFact(fact)}>
              {label}
            </button>
            : <strong>{value.text}</strong>, asked: {expected}
            {observedOn === null ? '' : `, observed ${observedOn}`}
            {facts.length > 1 ? ` (${TRUTH_WORDS[tested].word.toLowerCase()})` : ''}
          </li>
        ))}
      </ul>
      {nearMiss === null ? null : <NearMiss nearMiss={nearMiss} />}
      {reason === null ? null : <p className="reason">Why not known: {plainWords(reason)}</p>}
      {settledAlthoughMissing ? <p className="reason">Settled although a value is missing: every value it may still have says the same.</p> : null}
      {reading === null ? null : (
        <div className="reading">
          <p>Read as: {reading.chosen}</p>
          {reading.alternatives.map((other) => (
            <p key={other.says} className={other.changesVerdict ? 'changes' : undefined}>
              Could also be read as: {other.says} ({TRUTH_WORDS[other.truth].word.toLowerCase()}
              {other.changesVerdict ? '; this reading would change the verdict' : ''})
            </p>
          ))}
        </div>
      )}
      {bias === null ? null : <p className="bias">Bias: {bias}</p>}
      <Quote {...quote} />
    </li>
  );
}
