import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ask, failureWords } from '../api/ask';
import { ReplayUnderDocument, RuleSetsDocument, type ReplayUnderMutation } from '../api/graphql';
import { useAsked } from '../api/use-asked';
import { OPTION_WORDS, SOURCE_WORDS, TRUTH_WORDS } from '../answer/state-words';
import { StateChanges } from '../what-if/state-changes';
import { CodeSelect } from './code-select';

type Replayed = ReplayUnderMutation['replayAssessment'];

function ReplayResult({ replayed }: { readonly replayed: Replayed }): ReactNode {
  if (replayed.__typename !== 'Replay') return <p className="refused">Not replayed: {replayed.message}</p>;
  const { outcome, engine, recordedDigest, replayedDigest, reasonsChanged, difference } = replayed;
  return (
    <div role="status">
      <p className={outcome === 'IDENTICAL' ? 'receipt' : 'incomplete'}>
        <strong>{outcome === 'IDENTICAL' ? 'The same bytes as were recorded.' : 'Not the same as was recorded.'}</strong> Engine {engine}; recorded <code>{recordedDigest.slice(0, 16)}</code>, replayed <code>{replayedDigest.slice(0, 16)}</code>.
      </p>
      {outcome === 'IDENTICAL' ? null : (
        <>
          <StateChanges title="Options" changes={difference.options.map(({ code, before, after }) => ({ name: code, before: OPTION_WORDS[before], after: OPTION_WORDS[after] }))} />
          <StateChanges title="Sources" changes={difference.sources.map(({ code, before, after }) => ({ name: `Source ${code}`, before: SOURCE_WORDS[before], after: SOURCE_WORDS[after] }))} />
          <StateChanges title="Criteria" changes={difference.criteria.map(({ key, before, after }) => ({ name: key, before: TRUTH_WORDS[before], after: TRUTH_WORDS[after] }))} />
          <h3>
            Stands for another reason <span className="count">{reasonsChanged.length}</span>
          </h3>
          {reasonsChanged.length === 0 ? <p className="empty">None.</p> : <p>{reasonsChanged.join(', ')}</p>}
        </>
      )}
    </div>
  );
}

/** Assesses the recorded profile again under a rule set and shows what turned. */
export function ReplayPart({ assessment }: { readonly assessment: string }): ReactNode {
  const versions = useAsked(RuleSetsDocument, {});
  const [ruleSet, setRuleSet] = useState('');
  const [replayed, setReplayed] = useState<Replayed | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const replay = async (): Promise<void> => {
    setBusy(true);
    const asked = await ask(ReplayUnderDocument, { id: assessment, ruleSet: ruleSet === '' ? null : ruleSet });
    setBusy(false);
    setReplayed(asked.kind === 'answered' ? asked.data.replayAssessment : null);
    setProblem(asked.kind === 'answered' ? null : failureWords(asked.failure));
  };
  return (
    <section aria-labelledby="replay-title">
      <h3 id="replay-title">Replay</h3>
      <div className="find-row">
        <CodeSelect
          label="Under the rule set"
          value={ruleSet}
          any="The recorded one"
          codes={(versions.data?.ruleSets ?? []).map(({ digest, name, version, active }) => ({ code: digest, words: `${name} ${version}, ${digest.slice(0, 12)}${active ? ', active' : ''}` }))}
          onValue={(next) => {
            setRuleSet(next);
            setReplayed(null);
          }}
        />
        <Button variant="default" loading={isBusy} onClick={() => void replay()}>
          Replay
        </Button>
      </div>
      {problem === null ? null : (
        <p role="alert" className="refused">
          Not replayed: {problem}
        </p>
      )}
      {replayed === null ? null : <ReplayResult replayed={replayed} />}
    </section>
  );
}
