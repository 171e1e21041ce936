import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const types = join(import.meta.dirname, 'node_modules/@types/google-apps-script');

/** All names under which Google has a service, as its types declare them: no other would compile. */
const googleServices = readdirSync(types, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.d.ts'))
  .flatMap((file) => [
    ...readFileSync(join(types, file), 'utf8').matchAll(/^declare var (\w+): GoogleAppsScript\./gm),
  ])
  .map(([, name]) => name);

const forbidden = (names, message) => names.map((name) => ({ name, message }));

/** Every call that leaves the script passes the adapters, so that crash runs can break each of them. */
const noServices = forbidden(googleServices, 'Only src/google/ names a Google service.');

const noEval = forbidden(['eval', 'Function'], 'Texts are no code.');

/** By these a service could be had without its name being seen, or another server be asked. */
const noWayRound = forbidden(
  ['globalThis', 'fetch', 'XMLHttpRequest'],
  'What leaves the script goes through src/google/.',
);

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

/**
 * What code that ships may not name, by where it stands.
 *
 * @type {import('eslint').Linter.Config[]}
 */
export const restrictions = [
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/google/**'],
    rules: {
      'no-restricted-globals': ['error', ...noServices, ...noEval, ...noWayRound],
      'no-restricted-properties': ['error', ...noClock],
      'no-restricted-syntax': ['error', ...noCurrentDate, ...noMemory],
    },
  },
  {
    // The panel runs in a browser, whose own names it may use.
    files: ['src/sidebar/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-globals': ['error', { globals: [...noServices, ...noEval], checkGlobalObject: true }],
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
];
