// Counts tests in the reports that test runners write line by line, so that the report of a stopped run counts as well.

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** Each takes a report's text. */
export const reports = {
  /** @param {string} text one line for each test, from vitest-reporter.mjs @returns {Counts} */
  vitest: (text) => ({
    passed: count(text, /^passed$/gm),
    failed: count(text, /^failed$/gm),
    skipped: count(text, /^skipped$/gm),
  }),

  /** @param {string} text from PHPUnit's --log-teamcity @returns {Counts} */
  phpunit(text) {
    const failed = count(text, /^##teamcity\[testFailed /gm);
    const skipped = count(text, /^##teamcity\[testIgnored /gm);
    // A failed or skipped test has finished as well.
    return { passed: count(text, /^##teamcity\[testFinished /gm) - failed - skipped, failed, skipped };
  },
};

/**
 * @param {string} text
 * @param {RegExp} line
 */
const count = (text, line) => [...text.matchAll(line)].length;
