import { useState, type ReactNode } from 'react';
import { usePickedAsker, type AskerRole } from '../api/asker';
import type { Knowledge } from '../api/use-knowledge';
import { AssessmentsPart } from './assessments-part';
import { DecisionsPart } from './decisions-part';
import { ExportsPart } from './exports-part';
import { FiringsPart } from './firings-part';
import { LogPart } from './log-part';
import { ReceiptPart } from './receipt-part';
import { RuleSetsPart } from './rule-sets-part';

interface Part {
  readonly name: string;
  readonly title: string;
  readonly roles: readonly AskerRole[];
  readonly view: (knowledge: Knowledge) => ReactNode;
}

const PARTS: readonly Part[] = [
  { name: 'firings', title: 'Rules that fired', roles: ['AUDITOR', 'ADMINISTRATOR'], view: ({ sources }) => <FiringsPart sources={sources} /> },
  { name: 'assessments', title: 'Assessments', roles: ['AUDITOR'], view: (knowledge) => <AssessmentsPart knowledge={knowledge} /> },
  { name: 'decisions', title: 'Decisions', roles: ['AUDITOR'], view: () => <DecisionsPart /> },
  { name: 'log', title: 'Log', roles: ['AUDITOR', 'ADMINISTRATOR'], view: () => <LogPart /> },
  { name: 'receipt', title: 'Check a receipt', roles: ['AUDITOR', 'ADMINISTRATOR', 'AUTHOR'], view: () => <ReceiptPart /> },
  { name: 'rule-sets', title: 'Rule sets', roles: ['AUDITOR', 'ADMINISTRATOR', 'AUTHOR'], view: () => <RuleSetsPart /> },
  { name: 'exports', title: 'Exports', roles: ['AUDITOR', 'ADMINISTRATOR'], view: () => <ExportsPart /> },
];

/** What an auditor asks: pseudonyms and rules, never patients. */
export function AuditPage({ knowledge }: { readonly knowledge: Knowledge }): ReactNode {
  const { role } = usePickedAsker();
  const parts = PARTS.filter(({ roles }) => roles.includes(role));
  const [name, setName] = useState('firings');
  const part = parts.find((one) => one.name === name) ?? parts[0];
  return (
    <div className="audit">
      <nav aria-label="Parts of the audit">
        <ul>
          {parts.map((one) => (
            <li key={one.name}>
              <button type="button" aria-current={one === part ? 'true' : undefined} onClick={() => setName(one.name)}>
                {one.title}
              </button>
            </li>
          ))}
        </ul>
        <p className="hint">Patients stand here under pseudonyms only. What is asked here is itself an entry of the log.</p>
      </nav>
      <section className="audit-part" aria-labelledby="audit-title">
        <h2 id="audit-title">{part?.title}</h2>
        {part?.view(knowledge)}
      </section>
    </div>
  );
}
