import base from './jest.config.js';

// Mutants are judged by the tests that stand beside the code and by the conformance cases. Properties and the
// differential are left out: they take seconds a mutant, and what only they would notice is not counted as killed.
export default {
  ...base,
  roots: ['<rootDir>/src/engine', '<rootDir>/src/medicine', '<rootDir>/src/vocabulary', '<rootDir>/test/conformance', '<rootDir>/test/generators', '<rootDir>/test/medicine'],
};
