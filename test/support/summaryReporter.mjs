/** Closes a run with plain lines: which part of what takes longer was played, how many tests passed, how many failed. */
export default class SummaryReporter {
  onRunComplete(_contexts, results) {
    // A test file that could not even be loaded has no tests, and has failed all the same.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const lines = [...partPlayed(results), `${results.numPassedTests} passed, ${failed} failed`];
    // Jest's own summary comes after every reporter.
    process.once('exit', () => process.stdout.write(lines.map((line) => `${line}\n`).join('')));
  }
}

/** Everything would take `npm run crash` a quarter of an hour. */
function partPlayed({ testResults }) {
  const quick = testResults.find(({ testFilePath }) => /crash.quick\.test\.ts$/.test(testFilePath));
  const parts = quick?.testResults.filter(({ status }) => status !== 'pending') ?? [];
  return parts.length === 0
    ? []
    : ['Of npm run crash this part was played:', ...parts.map(({ title }) => `  ${title}`)];
}
