import type { FactDefinition } from '../fact-definition.js';
import { LABS_BLOOD_FACTS } from './labs-blood.js';
import { LABS_LIVER_FACTS } from './labs-liver.js';

export const LABS_FACTS: readonly FactDefinition[] = [...LABS_LIVER_FACTS, ...LABS_BLOOD_FACTS];
