import type { ReactNode } from 'react';
import type { Knowledge } from '../api/use-knowledge';

/** What an auditor asks: pseudonyms and rules, never patients. */
export function AuditPage(_props: { readonly knowledge: Knowledge }): ReactNode {
  return <p className="empty">…</p>;
}
