const { default: TestRunner } = require('jest-runner');
const { filesPast } = require('./passed.cjs');

/**
 * Runs only the test files that come past a mistake, the particular first, until one notices it or so many did not. Stryker itself
 * would load all of them.
 */
module.exports = class MutationRunner extends TestRunner {
  async runTests(tests, watcher, options) {
    const mistake = process.env.__STRYKER_ACTIVE_MUTANT__;
    if (mistake === undefined) return super.runTests(tests, watcher, options);
    let noticed = false;
    this.on('test-file-success', ([, { numFailingTests }]) => (noticed ||= numFailingTests > 0));
    this.on('test-file-failure', () => (noticed = true));
    const { filesAtMost } = tests[0].context.config.testEnvironmentOptions;
    for (const path of filesPast(mistake).slice(0, filesAtMost)) {
      if (noticed) return;
      await super.runTests(
        tests.filter((test) => test.path === path),
        watcher,
        options,
      );
    }
  }
};
