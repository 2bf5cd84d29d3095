/** What somebody may be here, least to do with patients last. */
export const ROLES = ['BOARD', 'INTEGRATION', 'AUTHOR', 'AUDITOR', 'ADMINISTRATOR'] as const;

export type Role = (typeof ROLES)[number];

/** Whether a text is the name of a role. */
export function isRole(text: unknown): text is Role {
  return (ROLES as readonly unknown[]).includes(text);
}
