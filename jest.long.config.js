import base from './jest.config.js';

/** The runs too long for every change: `test/**/*.long.ts`, started by `npm run test:long`. */
export default { ...base, roots: ['<rootDir>/test'], testMatch: ['<rootDir>/test/**/*.long.ts'] };
