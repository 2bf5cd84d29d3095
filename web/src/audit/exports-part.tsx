import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { askerHeaders } from '../api/ask';
import { saveFile } from '../record/save-file';
import { PeriodFields } from './period-fields';
import { periodFilter, WHOLE_TIME, type Period } from './period';

const FORMATS = [
  { format: 'ndjson', ending: 'ndjson', title: 'Log with proofs (NDJSON)', says: 'Checked offline by scripts/verify-audit.mjs.' },
  { format: 'csv', ending: 'csv', title: 'Table (CSV)', says: 'One line an entry, for a spreadsheet.' },
  { format: 'fhir', ending: 'json', title: 'FHIR AuditEvents', says: 'An R4 bundle, for a hospital’s audit repository.' },
] as const;

type Outcome = { readonly kind: 'saved'; readonly bytes: number; readonly id: string | null } | { readonly kind: 'refused'; readonly why: string };

interface Refusal {
  readonly errors?: readonly { readonly message: string }[];
}

/** Reads an export to its end: one that breaks off is no export. */
async function fetchExport(format: string, ending: string, period: Period): Promise<Outcome> {
  try {
    const response = await fetch('/export', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...askerHeaders() },
      body: JSON.stringify({ format, ...periodFilter(period) }),
      cache: 'no-store',
    });
    if (!response.ok) {
      const refusal = (await response.json().catch(() => ({}))) as Refusal;
      return { kind: 'refused', why: refusal.errors?.[0]?.message ?? `the service answered ${response.status}` };
    }
    const content = await response.blob();
    saveFile(`consilium-log.${ending}`, content);
    return { kind: 'saved', bytes: content.size, id: response.headers.get('consilium-export') };
  } catch {
    return { kind: 'refused', why: 'the service cannot be reached, or the file broke off' };
  }
}

/** The log as files. That one was made is itself an entry, written before the first byte leaves. */
export function ExportsPart(): ReactNode {
  const [period, setPeriod] = useState<Period>(WHOLE_TIME);
  const [busy, setBusy] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const make = async (format: string, ending: string): Promise<void> => {
    setBusy(format);
    setOutcome(null);
    setOutcome(await fetchExport(format, ending, period));
    setBusy(null);
  };
  return (
    <>
      <p className="hint">Each export is an entry of the log, written before the first byte leaves.</p>
      <div className="find-row">
        <PeriodFields period={period} onPeriod={setPeriod} />
      </div>
      <ul className="exports">
        {FORMATS.map(({ format, ending, title, says }) => (
          <li key={format}>
            <div>
              <strong>{title}</strong>
              <p className="why">{says}</p>
            </div>
            <Button variant="default" loading={busy === format} disabled={busy !== null && busy !== format} onClick={() => void make(format, ending)} aria-label={`Download ${title}`}>
              Download
            </Button>
          </li>
        ))}
      </ul>
      <div role="status">
        {busy === null ? null : (
          <p className="told">
            Making the file … <progress aria-label="Making the file" />
          </p>
        )}
        {outcome?.kind === 'saved' ? (
          <p className="receipt">
            Saved, {outcome.bytes.toLocaleString('en-US')} bytes.{outcome.id === null ? '' : ` Export ${outcome.id}.`}
          </p>
        ) : null}
      </div>
      {outcome?.kind === 'refused' ? (
        <p role="alert" className="refused">
          Not exported: {outcome.why}
        </p>
      ) : null}
    </>
  );
}
