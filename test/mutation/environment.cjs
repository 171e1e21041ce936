const { TestEnvironment } = require('jest-environment-node');
const { note, passes } = require('./passed.cjs');

/** Notes which mistakes a test file comes past. Once a test has noticed the mistake, the others of its file need not run. */
module.exports = class MutationEnvironment extends TestEnvironment {
  #path;
  #before = {};
  #since = performance.now();
  #noticed = false;

  constructor(config, context) {
    super(config, context);
    this.#path = context.testPath;
  }

  handleTestEvent({ name, test }) {
    if (name === 'setup') this.#before = this.#passes();
    if (name === 'test_fn_failure' || name === 'hook_failure') this.#noticed = true;
    if (name === 'test_start' && this.#noticed) test.mode = 'skip';
  }

  async teardown() {
    if (process.env.__STRYKER_ACTIVE_MUTANT__ === undefined) this.#note();
    await super.teardown();
  }

  #note() {
    note(this.#path, this.#before, this.#passes(), performance.now() - this.#since);
  }

  #passes() {
    return passes(this.global.__stryker__?.mutantCoverage);
  }
};
