import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { restrictions } from './eslint.src.mjs';

const typed = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
};

const sized = {
  complexity: ['error', 18],
  'max-depth': ['error', 4],
  'max-lines': ['error', 400],
  'max-lines-per-function': ['error', 70],
  'max-params': ['error', 5],
};

const careful = {
  eqeqeq: 'error',
  'no-console': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
};

export default defineConfig(
  globalIgnores(['dist/', '.out/', 'coverage/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: ['**/*.{ts,tsx,mjs,cjs}'], rules: { ...sized, ...careful } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: typed,
  },
  ...restrictions,
  {
    // Apps Script has no timers, and only `console` to write to its log.
    files: ['src/google/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // A component is one function that mostly is markup.
    files: ['**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', 110], 'no-console': 'off' },
  },
  {
    // A `describe` holds all of its tests in one function, and a test may be sure of what it made itself.
    files: ['test/**', 'bench/**'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-console': 'off',
    },
  },
  { files: ['scripts/**', 'workbench/**'], rules: { 'no-console': 'off' } },
);
