import type { ReactNode } from 'react';
import type { Fact } from '../api/use-knowledge';
import type { Entry } from './entry';
import { fieldId } from './field-id';

interface NumberAnswerProps {
  readonly fact: Fact;
  readonly entry: Entry;
  readonly isUnreadable: boolean;
  readonly describedBy: string | undefined;
  readonly onChange: (entry: Entry) => void;
}

/** A number with its unit. Limits (< 0.3) and ranges (2-3) are typed as they are written. */
export function NumberAnswer({ fact, entry, isUnreadable, describedBy, onChange }: NumberAnswerProps): ReactNode {
  const units = fact.unitless === true ? [] : (fact.units ?? []).map(({ unit }) => unit);
  return (
    <div className="number">
      <input
        className="field"
        id={fieldId(fact.path)}
        aria-label={fact.label}
        {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
        aria-invalid={isUnreadable}
        autoComplete="off"
        inputMode="text"
        spellCheck={false}
        value={entry.text}
        onChange={({ currentTarget: { value } }) => onChange({ ...entry, text: value, unavailable: value === '' ? entry.unavailable : '' })}
      />
      {units.length > 1 ? (
        <select className="field" aria-label={`${fact.label}, unit`} value={entry.unit === '' ? units[0] : entry.unit} onChange={({ currentTarget: { value } }) => onChange({ ...entry, unit: value })}>
          {units.map((unit) => (
            <option key={unit}>{unit}</option>
          ))}
        </select>
      ) : (
        <span className="unit">{(units[0] ?? '').replace(/[{}]/g, '')}</span>
      )}
    </div>
  );
}
