import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const googleServices = [
  'Calendar',
  'CacheService',
  'CalendarApp',
  'ContentService',
  'DriveApp',
  'GmailApp',
  'HtmlService',
  'LockService',
  'Logger',
  'MailApp',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'Sheets',
  'SpreadsheetApp',
  'UrlFetchApp',
  'Utilities',
  'XmlService',
];

/** Every call that leaves the script passes the adapters, so that crash runs can break each of them. */
const noServices = [
  ...googleServices,
  'Browser',
  'DocumentApp',
  'Maps',
  'CardService',
  'FormApp',
  'Jdbc',
].map((name) => ({ name, message: 'Only src/google/ names a Google service.' }));

/** What a run kept for the next one would be lost with Google's process: runs that share it must not be able to tell. */
const noMemory = [
  {
    selector: "Program > VariableDeclaration[kind='let']",
    message: 'Nothing lasts from one run to the next but what stands in the workbook.',
  },
  {
    selector: "Program > ExportNamedDeclaration > VariableDeclaration[kind='let']",
    message: 'Nothing lasts from one run to the next but what stands in the workbook.',
  },
];

/** The time is handed in, so that the same records and the same "now" always give the same answer. */
const noClock = [
  { object: 'Date', property: 'now', message: 'Take "now" as an argument.' },
  { object: 'Math', property: 'random', message: 'Take ids and chance as an argument.' },
  { object: 'performance', property: 'now', message: 'Take "now" as an argument.' },
];

const noCurrentDate = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take "now" as an argument.',
  },
  { selector: "CallExpression[callee.name='Date']", message: 'Take "now" as an argument.' },
];

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
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/google/**'],
    rules: {
      'no-restricted-globals': ['error', ...noServices],
      'no-restricted-properties': ['error', ...noClock],
      'no-restricted-syntax': ['error', ...noCurrentDate, ...noMemory],
    },
  },
  {
    // The clock has one home among the adapters.
    files: ['src/google/**/*.ts'],
    ignores: ['src/google/platform.ts'],
    rules: {
      'no-restricted-properties': ['error', ...noClock],
      'no-restricted-syntax': ['error', ...noCurrentDate, ...noMemory],
    },
  },
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
