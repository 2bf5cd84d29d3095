import { ROLES, type Role } from './role.js';

/**
 * Everything that can be done here, and who may do it. The board and the systems that act for it see patients; an
 * author sees the patients they type in to try a rule; an auditor sees pseudonyms, rules and the log; an administrator
 * runs the house and sees no patient. How often a rule fired tells of no patient: whoever knows the rules may see it.
 */
export const PERMISSIONS = {
  'read-knowledge': ROLES,
  'read-own-account': ROLES,
  'preview-assessment': ['BOARD', 'INTEGRATION', 'AUTHOR'],
  'record-assessment': ['BOARD', 'INTEGRATION'],
  'read-assessment': ['BOARD', 'INTEGRATION'],
  'replay-assessment': ['BOARD', 'AUTHOR', 'AUDITOR'],
  'erase-case': ['ADMINISTRATOR'],
  'list-assessments': ['BOARD', 'AUDITOR', 'ADMINISTRATOR'],
  'record-decision': ['BOARD'],
  'read-decisions': ['BOARD', 'AUDITOR'],
  'give-feedback': ['BOARD', 'INTEGRATION'],
  'read-firings': ['BOARD', 'AUTHOR', 'AUDITOR', 'ADMINISTRATOR'],
  'read-audit': ['AUDITOR', 'ADMINISTRATOR'],
  'export-record': ['AUDITOR', 'ADMINISTRATOR'],
  'activate-rule-set': ['AUTHOR', 'ADMINISTRATOR'],
  'rule-set-impact': ['AUTHOR', 'AUDITOR', 'ADMINISTRATOR'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** Whether a role has a permission. */
export function roleMay(role: Role | 'SERVICE', permission: Permission): boolean {
  return role !== 'SERVICE' && (PERMISSIONS[permission] as readonly Role[]).includes(role);
}
