// NestJS 12 ships ES modules only, so the tests run as ES modules too
// (NODE_OPTIONS=--experimental-vm-modules, set by the npm scripts).
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test', '<rootDir>/web/src'],
  testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/test/**/*.test.ts', '<rootDir>/web/src/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  setupFiles: ['<rootDir>/test/setup/fixed-seed.ts'],
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/setup/long-first.js',
  // Modules of a suite are not given back when it ends; a worker that has grown spends its time collecting garbage.
  workerIdleMemoryLimit: '800MB',
  // A slow machine is not a fault of the code; only what hangs is stopped.
  testTimeout: 120_000,
};
