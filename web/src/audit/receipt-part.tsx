import { useState, type ReactNode } from 'react';
import { plainWords } from '../answer/state-words';
import { verifyReceipt, type ReceiptVerdict } from './verify-receipt';

function Verdict({ verdict }: { readonly verdict: ReceiptVerdict }): ReactNode {
  if (verdict.kind === 'refused') {
    return (
      <p className="refused">
        <strong>Not proven.</strong> {verdict.code}: {verdict.what}.
      </p>
    );
  }
  const { index, recordedAt, entryKind, head, signature } = verdict;
  return (
    <div className={signature === 'VERIFIED' ? 'receipt' : 'incomplete'}>
      <p>
        <strong>{signature === 'VERIFIED' ? 'Proven and signed.' : 'Proven against its own head; the signature was not checked.'}</strong> Entry {index}, {plainWords(entryKind)}, {recordedAt.slice(0, 16).replace('T', ' ')}.
      </p>
      <p>
        In the log {head.origin} of {head.size} entries, as signed {head.time.slice(0, 16).replace('T', ' ')}.{signature === 'VERIFIED' ? '' : ' Give the verifier key of the log to check who signed.'}
      </p>
    </div>
  );
}

/** Checks a receipt on this machine, without asking the service. */
export function ReceiptPart(): ReactNode {
  const [text, setText] = useState('');
  const [verifierKey, setKey] = useState('');
  const [verdict, setVerdict] = useState<ReceiptVerdict | null>(null);
  const check = async (receipt: string, key: string): Promise<void> => {
    setText(receipt);
    setKey(key);
    setVerdict(receipt.trim() === '' ? null : await verifyReceipt(receipt, key));
  };
  return (
    <>
      <p className="hint">The receipt is checked in this browser and sent nowhere. It holds the recorded content: handle it like the case itself. The same is done without a page by scripts/verify-audit.mjs.</p>
      <label className="stacked">
        Verifier key of the log, from your administrator
        <input className="field" value={verifierKey} autoComplete="off" spellCheck={false} onChange={({ currentTarget: { value } }) => void check(text, value)} />
      </label>
      <div className="drop" onDragOver={(event) => event.preventDefault()} onDrop={(event) => (event.preventDefault(), void event.dataTransfer.files[0]?.text().then((receipt) => check(receipt, verifierKey)))}>
        <label className="file">
          Receipt, dropped here or chosen
          <input type="file" accept=".json,application/json" onChange={({ currentTarget: { files } }) => void files?.[0]?.text().then((receipt) => check(receipt, verifierKey))} />
        </label>
      </div>
      <div role="status">{verdict === null ? null : <Verdict verdict={verdict} />}</div>
    </>
  );
}
