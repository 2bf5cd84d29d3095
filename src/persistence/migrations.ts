import { Record1790000000000 } from './migrations/1790000000000-record.js';

/** Every migration, oldest first. One that has been released never changes; what is new is a new one. */
export const MIGRATIONS = [Record1790000000000];
