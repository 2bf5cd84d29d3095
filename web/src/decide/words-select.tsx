import { useId, type ReactNode } from 'react';

interface WordsSelectProps<Code extends string> {
  readonly label: string;
  readonly words: Readonly<Record<Code, string>>;
  readonly value: Code | '';
  /** Words for "nothing chosen"; absent: something is always chosen. */
  readonly none?: string;
  readonly onValue: (value: Code) => void;
}

/** One of a closed list of codes, in words. */
export function WordsSelect<Code extends string>({ label, words, value, none, onValue }: WordsSelectProps<Code>): ReactNode {
  const id = useId();
  return (
    <div className="stacked">
      <label htmlFor={id}>{label}</label>
      <select className="field" id={id} value={value} onChange={({ currentTarget }) => (currentTarget.value === '' ? undefined : onValue(currentTarget.value as Code))}>
        {none === undefined ? null : <option value="">{none}</option>}
        {Object.entries(words).map(([code, text]) => (
          <option key={code} value={code}>
            {text as string}
          </option>
        ))}
      </select>
    </div>
  );
}
