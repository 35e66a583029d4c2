// A Vitest reporter that writes one line for each test as soon as it ends. So the tests of a stopped run count as well.
import { appendFileSync } from 'node:fs';

const file = process.env['RESTOCK_REPORT'];

/** @param {string} line */
const add = (line) => file && appendFileSync(file, `${line}\n`);

/** @implements {Required<Pick<import('vitest/reporters').Reporter, 'onTestCaseResult' | 'onTestModuleEnd'>>} */
export default class LineReporter {
  /** @param {import('vitest/node').TestCase} test */
  onTestCaseResult(test) {
    add(test.result().state);
  }

  /** @param {import('vitest/node').TestModule} file */
  onTestModuleEnd(file) {
    // A file that does not load has no test cases.
    if (file.errors().length > 0) add('failed');
  }
}
