import type { FactDefinition } from '../fact-definition.js';

/**
 * Grades by the Japanese Vp system, with the superior mesenteric vein as a code of its own. The Cheng types are groups,
 * because a Cheng type says less than a Vp grade (type I is Vp1 or Vp2). clinical mapping: World J Gastroenterol 2022;28:704, figure 2.
 */
export const PORTAL_VEIN_THROMBUS: FactDefinition = {
  kind: 'choice',
  path: 'tumor.portalVeinThrombus',
  label: 'Portal vein tumor thrombus',
  definition: 'How far tumor thrombus reaches in the portal venous system on imaging.',
  freshForDays: 60,
  freshBecause: 'Invasion of the portal vein can appear within two months; the imaging of that time decides.',
  canChange: 'YES',
  given: true,
  codes: [{ system: 'local', code: 'portal-vein-tumor-thrombus' }],
  choices: [
    { code: 'NONE', label: 'None', definition: 'No tumor thrombus in the portal vein on imaging' },
    { code: 'VP1', label: 'Vp1', definition: 'Beyond the second-order branches' },
    { code: 'VP2', label: 'Vp2', definition: 'In second-order (segmental) branches' },
    { code: 'VP3', label: 'Vp3', definition: 'In a first-order (left or right) branch' },
    { code: 'VP4', label: 'Vp4', definition: 'In the main trunk or the contralateral first-order branch' },
    { code: 'SMV', label: 'Superior mesenteric vein', definition: 'Down into the superior mesenteric vein' },
  ],
  groups: [
    { code: 'PRESENT', label: 'Present, extent not stated', stands: ['VP1', 'VP2', 'VP3', 'VP4', 'SMV'] },
    { code: 'BRANCH', label: 'In branches only', stands: ['VP1', 'VP2', 'VP3'] },
    { code: 'TRUNK', label: 'In the main trunk or beyond', stands: ['VP4', 'SMV'] },
    { code: 'CHENG_I', label: 'Cheng type I', stands: ['VP1', 'VP2'] },
    { code: 'CHENG_II', label: 'Cheng type II', stands: ['VP3'] },
    { code: 'CHENG_III', label: 'Cheng type III', stands: ['VP4'] },
    { code: 'CHENG_IV', label: 'Cheng type IV', stands: ['SMV'] },
  ],
};
