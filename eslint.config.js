import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Folders whose answers must depend on their arguments alone (no clock, no chance, no environment). */
const PURE = ['engine', 'vocabulary', 'medicine', 'rulebook', 'assessment', 'ledger', 'board', 'fhir'].map(
  (folder) => `src/${folder}/**/*.ts`,
);

const AMBIENT = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'No clock here: take the day or the moment as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'No clock here: take the day or the moment as an argument.',
  },
  { selector: "CallExpression[callee.name='Date']", message: 'No clock here: take the day or the moment as an argument.' },
  {
    selector: "MemberExpression[object.name='performance'][property.name='now']",
    message: 'No clock here: take the day or the moment as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'No chance here: take random bytes as an argument.',
  },
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'No environment here: take the setting as an argument.',
  },
];

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'data/', 'coverage/', 'reports/', '.stryker-tmp/', 'web/src/api/graphql.ts'] },
  eslint.configs.recommended,
  tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      // The compiler reports these with more knowledge.
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Nest asks for classes that hold nothing but decorators.
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: PURE,
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...AMBIENT] },
  },
  {
    // A person reads these: printing is their work.
    files: ['src/cli/**/*.ts', 'scripts/**', 'bench/**', '.ci/**'],
    rules: { 'no-console': 'off' },
  },
);
