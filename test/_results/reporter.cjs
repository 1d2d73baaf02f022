const fs = require("node:fs");
const path = require("node:path");

/** Says what was skipped and why, and leaves the counts where .ci/run asks for them. */
module.exports = class ResultsReporter {
  constructor(_, { name }) {
    this.name = name;
  }

  onRunComplete(_, results) {
    const skipped = results.testResults.flatMap((file) => file.testResults.filter((test) => test.status === "pending" || test.status === "disabled"));
    for (const test of skipped) console.log(`Skipped: ${test.fullName}`);
    if (this.name === "unit" && !process.env.OPENBOOK_SKIP_NOTHING) console.log("Not run here: the tests in Chromium, which are `npm run e2e`.");
    const folder = process.env.OPENBOOK_RESULTS;
    if (!folder) return;
    const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = results;
    fs.writeFileSync(path.join(folder, `${this.name}.json`), JSON.stringify({ numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites }));
  }
};
