import { Record1790000000000 } from './migrations/1790000000000-record.js';
import { Projections1790000100000 } from './migrations/1790000100000-projections.js';
import { Decisions1790000200000 } from './migrations/1790000200000-decisions.js';
import { RuleSets1790000300000 } from './migrations/1790000300000-rule-sets.js';
import { Houses1790000500000 } from './migrations/1790000500000-houses.js';

/** Every migration, oldest first. One that has been released never changes; what is new is a new one. */
export const MIGRATIONS = [Record1790000000000, Projections1790000100000, Decisions1790000200000, RuleSets1790000300000, Houses1790000500000];
