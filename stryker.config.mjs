// `npm run mutation`: changes the sources in small ways and checks that a test fails for each change.
// One folder only: `npm run mutation -- --mutate 'src/klaviyo/**/*.ts'`.

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'test/tools/vitest.mutation.config.ts' },
  mutate: ['src/{klaviyo,form,panel,luma,hyva,delivery}/**/*.ts', '!**/*.d.ts'],
  coverageAnalysis: 'perTest',
  // A busy machine is not an endless loop.
  timeoutMS: 15_000,
  // Below this score, in percent, the command fails.
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['clear-text', 'json', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportScoreTable: true },
  jsonReporter: { fileName: 'coverage/mutation.json' },
  htmlReporter: { fileName: 'coverage/mutation.html' },
  tempDirName: 'coverage/stryker',
  ignorePatterns: ['/dist', '/Test/vendor', '/Test/.cache'],
};
