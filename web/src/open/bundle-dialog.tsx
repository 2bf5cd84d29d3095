import { Button } from '@mantine/core';
import { useRef, useState, type Dispatch, type ReactNode } from 'react';
import { ask, failureWords } from '../api/ask';
import { BundleDocument, type BundleQuery } from '../api/graphql';
import type { Fact } from '../api/use-knowledge';
import type { BoardCase, Cases, CasesAction } from '../case/board-case';
import { entriesOf } from '../case/entries-of';
import { isAnswered } from '../case/profile-of';
import { SheetDialog } from '../shell/sheet-dialog';
import { BundleReadingView } from './bundle-reading-view';

type Read = BundleQuery['previewFhirBundle'];

/** What the service takes at most in one request, less what stands around the bundle. */
const MOST_BYTES = 900_000;

interface BundleDialogProps {
  readonly facts: readonly Fact[];
  readonly cases: Cases;
  readonly dispatch: Dispatch<CasesAction>;
  readonly onClose: () => void;
}

/** A FHIR bundle, pasted, dropped or chosen: first what became of each resource, then its values in the form. Nothing is recorded by it. */
export function BundleDialog({ facts, cases, dispatch, onClose }: BundleDialogProps): ReactNode {
  const [text, setText] = useState('');
  const [read, setRead] = useState<Read | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isOver, setOver] = useState(false);
  const newest = useRef(0);

  const look = async (bundle: string): Promise<void> => {
    const turn = (newest.current += 1);
    setText(bundle);
    setRead(null);
    setProblem(null);
    if (bundle.trim() === '') return;
    if (new Blob([bundle]).size > MOST_BYTES) return setProblem('The bundle is larger than one patient takes. Send one with the resources of this patient only.');
    setBusy(true);
    const asked = await ask(BundleDocument, { bundle, asOf: cases.meetingDay });
    // Another text was pasted since: this one's patient is no longer in the box.
    if (turn !== newest.current) return;
    setBusy(false);
    if (asked.kind === 'answered') setRead(asked.data.previewFhirBundle);
    else setProblem(failureWords(asked.failure));
  };
  const takeFile = (file: File | undefined): void => void file?.text().then(look);

  const fill = (): void => {
    if (read?.__typename !== 'BundleAssessment') return;
    const entries = entriesOf(facts, JSON.parse(read.reading.profile));
    const current = cases.cases.find(({ token }) => token === cases.current) as BoardCase;
    // Values of one patient never go among those of another: only an empty case is filled.
    if (Object.values(current.entries).some(isAnswered)) dispatch({ kind: 'open', opened: { token: crypto.randomUUID(), entries } });
    else dispatch({ kind: 'fill', token: current.token, entries });
    onClose();
  };

  return (
    <SheetDialog title="From a FHIR bundle" onClose={onClose}>
      <p className="hint">FHIR R4 or R4B as JSON, plain or mCODE, one patient. Names and dates of birth in it are not read and not kept.</p>
      <div
        className="drop"
        data-over={isOver}
        onDragOver={(event) => (event.preventDefault(), setOver(true))}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          takeFile(event.dataTransfer.files[0]);
        }}
      >
        <label>
          Paste the bundle, or drop its file here
          <textarea className="field" rows={5} spellCheck={false} value={text} onChange={({ currentTarget: { value } }) => void look(value)} />
        </label>
        <label className="file">
          or choose a file
          <input type="file" accept=".json,application/json,application/fhir+json" onChange={({ currentTarget: { files } }) => takeFile(files?.[0])} />
        </label>
      </div>
      {isBusy ? <p role="status">Reading the bundle …</p> : null}
      {problem === null ? null : (
        <p role="alert" className="refused">
          {problem}
        </p>
      )}
      {read === null ? null : <BundleReadingView read={read} facts={facts} />}
      {read?.__typename === 'BundleAssessment' ? (
        <div className="actions">
          <Button onClick={fill} className="primary">
            Fill the form
          </Button>
        </div>
      ) : null}
    </SheetDialog>
  );
}
