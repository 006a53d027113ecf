/** The last lines of a test run: what was judged, and which stories passed at the second try only. A test that was skipped fails the run, unless somebody chose tests by name (`-t`). */
export default class ClosingLine {
  #skipped = [];

  constructor(config) {
    this.chosenByName = Boolean(config.testNamePattern);
  }

  onRunComplete(_contexts, results) {
    if (!this.chosenByName) this.#skipped = namesOf(results, ({ status }) => idle.includes(status));
    for (const name of this.#skipped) console.error(`Skipped: ${name}`);
    const broken = results.numRuntimeErrorTestSuites;
    for (const name of namesOf(results, ({ status, invocations }) => status === 'passed' && invocations > 1)) {
      console.error(`Passed at the second try: ${name}`);
    }
    const failed = results.numFailedTests + broken + this.#skipped.length;
    const unread = broken > 0 ? ` (${broken} of these: a file that could not be loaded)` : '';
    // Jest's own summary comes after us.
    process.once('exit', () => console.error(`\n${results.numPassedTests} passed, ${failed} failed${unread}`));
  }

  /** Jest asks after the run: an error makes its exit code say so. */
  getLastError() {
    if (this.#skipped.length > 0) return new Error('Tests were skipped. Make them run, or take them out.');
  }
}

const idle = ['pending', 'skipped', 'todo', 'disabled'];

function namesOf(results, chosen) {
  return results.testResults.flatMap(({ testResults }) => testResults.filter(chosen).map(({ fullName }) => fullName));
}
