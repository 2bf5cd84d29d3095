import { useState, type ReactNode } from 'react';
import { ACCOUNT, ROLES, pickAsker, usePickedAsker, type AskerRole } from '../api/asker';

/** In local mode: that there is no sign-in, who is picked, and in which role. Everything asked and recorded from now on names this account. */
export function WhoAsks(): ReactNode {
  const { name, role } = usePickedAsker();
  const [typed, setTyped] = useState(name);
  const isAccount = ACCOUNT.test(typed);
  return (
    <div className="who" role="group" aria-label="Who asks">
      <p className="local-mode">
        No sign-in: local mode. Asking as <strong>{name}</strong>, not verified.
      </p>
      <label>
        <span className="unseen">Account, a code and no name of a patient</span>
        <input
          className="field"
          value={typed}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={!isAccount}
          title="Letters, digits, dot, dash and underscore; up to 40"
          onChange={({ currentTarget: { value } }) => {
            setTyped(value);
            if (ACCOUNT.test(value)) pickAsker({ name: value, role });
          }}
        />
      </label>
      <label className="unseen" htmlFor="who-role">
        Role
      </label>
      <select className="field" id="who-role" value={role} onChange={({ currentTarget: { value } }) => pickAsker({ name, role: value as AskerRole })}>
        {Object.entries(ROLES).map(([code, title]) => (
            <option key={code} value={code}>
              {title}
            </option>
          ))}
      </select>
    </div>
  );
}
