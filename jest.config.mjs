/** @type {import('jest').Config} */
export default {
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'cjs', 'json'],
  transform: { '\\.(ts|tsx|mjs|js)$': '<rootDir>/test/support/esbuildTransformer.mjs' },
  // Packages that exist as ES modules only; jest runs CommonJS.
  transformIgnorePatterns: [
    '/node_modules/(?!(preact|temporal-polyfill|temporal-utils|tinybench)/)',
    '<rootDir>/dist/',
  ],
  // In the context in which jest runs a file each look at a global is a call, a hundred times slower; as parameters they are none.
  // With Date, so that no module sees the one that fake timers put in its place: what depends on the time is told the time here.
  sandboxInjectedGlobals: [
    ...['Array', 'Boolean', 'Date', 'Error', 'Infinity', 'Intl', 'JSON', 'Map', 'Math', 'Number', 'Object'],
    ...['Promise', 'Reflect', 'RegExp', 'Set', 'String', 'Symbol', 'WeakMap', 'structuredClone'],
  ],
  testSequencer: '<rootDir>/test/support/slowFirst.mjs',
  globalSetup: '<rootDir>/test/support/globalSetup.mjs',
  reporters: ['default', '<rootDir>/test/support/summaryReporter.mjs'],
  maxWorkers: 2,
  // Every run of the bundle leaves a context behind; what has grown large collects more garbage than it tests.
  workerIdleMemoryLimit: '1GB',
  testTimeout: 60_000,
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.{ts,tsx}'],
};
