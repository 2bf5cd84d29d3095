import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ask, failureWords } from '../api/ask';
import { ActivateDocument } from '../api/graphql';
import { CodeSelect } from './code-select';

interface RuleSetActivationProps {
  readonly versions: readonly { readonly digest: string; readonly name: string; readonly version: string; readonly active: boolean }[];
  readonly onActivated: () => void;
}

/** Makes another rule set the one that answers: a second person than its author, with a reason. */
export function RuleSetActivation({ versions, onActivated }: RuleSetActivationProps): ReactNode {
  const [digest, setDigest] = useState('');
  const [reason, setReason] = useState('');
  const [told, setTold] = useState<{ readonly isDone: boolean; readonly text: string } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const activate = async (): Promise<void> => {
    setBusy(true);
    const asked = await ask(ActivateDocument, { input: { digest, reason } });
    setBusy(false);
    if (asked.kind === 'not-answered') return setTold({ isDone: false, text: failureWords(asked.failure) });
    const outcome = asked.data.activateRuleSet;
    if (outcome.__typename !== 'RuleSetActivation') return setTold({ isDone: false, text: outcome.hint === null || outcome.hint === undefined ? outcome.message : `${outcome.message}: ${outcome.hint}` });
    setTold({ isDone: true, text: `Active since ${outcome.activatedAt.slice(0, 16).replace('T', ' ')}, entry ${outcome.position}.` });
    setReason('');
    onActivated();
  };
  return (
    <details className="more">
      <summary>Activate another version</summary>
      <p className="hint">It answers for everybody from then on. Who wrote it can’t activate it. The reason stands in the log for ever: about the rules, never about a patient.</p>
      <form className="find-row" onSubmit={(event) => (event.preventDefault(), void activate())}>
        <CodeSelect
          label="Rule set to activate"
          value={digest}
          any="Choose …"
          codes={versions.filter(({ active }) => !active).map(({ digest: code, name, version }) => ({ code, words: `${name} ${version}, ${code.slice(0, 12)}` }))}
          onValue={setDigest}
        />
        <label className="stacked">
          Reason, 10 to 500 characters
          <input className="field" value={reason} maxLength={500} autoComplete="off" onChange={({ currentTarget: { value } }) => setReason(value)} />
        </label>
        <Button type="submit" variant="default" loading={isBusy} disabled={digest === '' || reason.trim().length < 10}>
          Activate
        </Button>
      </form>
      {told === null ? null : (
        <p role={told.isDone ? 'status' : 'alert'} className={told.isDone ? 'receipt' : 'refused'}>
          {told.isDone ? told.text : `Not activated: ${told.text}`}
        </p>
      )}
    </details>
  );
}
