import type { ReactNode } from 'react';

/** What does not fit in the source about the number above: one is said at once, several are counted and open. */
export function Discrepancies({ says }: { readonly says: readonly string[] }): ReactNode {
  if (says.length === 0) return null;
  if (says.length === 1) return <p className="discrepancy">Does not fit: {says[0]}</p>;
  return (
    <details className="discrepancy">
      <summary>{says.length} things in the source do not fit this</summary>
      <ul className="plain">
        {says.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </details>
  );
}
