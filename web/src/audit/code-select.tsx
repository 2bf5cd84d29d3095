import { useId, type ReactNode } from 'react';

interface CodeSelectProps {
  readonly label: string;
  readonly value: string;
  readonly any: string;
  readonly codes: readonly { readonly code: string; readonly words: string }[];
  readonly onValue: (value: string) => void;
}

/** One of several codes, or any. */
export function CodeSelect({ label, value, any, codes, onValue }: CodeSelectProps): ReactNode {
  const id = useId();
  return (
    <div className="stacked">
      <label htmlFor={id}>{label}</label>
      <select className="field" id={id} value={value} onChange={({ currentTarget }) => onValue(currentTarget.value)}>
        <option value="">{any}</option>
        {codes.map(({ code, words }) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
