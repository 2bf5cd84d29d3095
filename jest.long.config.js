import base from './jest.config.js';

// The runs too long for every change: files under test that end in .long.ts (npm run test:long).
export default { ...base, roots: ['<rootDir>/test'], testMatch: ['<rootDir>/test/**/*.long.ts'] };
