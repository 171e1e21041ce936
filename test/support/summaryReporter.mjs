/** Closes a run with one plain line: how many tests passed, how many failed. */
export default class SummaryReporter {
  onRunComplete(_contexts, results) {
    // A test file that could not even be loaded has no tests, and has failed all the same.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const line = `${results.numPassedTests} passed, ${failed} failed\n`;
    // Jest's own summary comes after every reporter.
    process.once('exit', () => process.stdout.write(line));
  }
}
