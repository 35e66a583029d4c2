// The steps of `npm test`.

/**
 * A step is one or more commands. A report tells how many tests a command ran. A command without one counts as a test.
 * @typedef {object} Step
 * @property {readonly import('./system-tools.mjs').Tool[]} [tools] what it needs besides Node.js
 * @property {string} [cwd] relative to the repository; the repository if absent
 * @property {readonly Command[]} commands
 *
 * @typedef {object} Command
 * @property {string} run words separated by spaces; REPORT stands for the report's path
 * @property {keyof typeof import('./reports.mjs').reports} [report]
 */

/** The runner takes the steps in this order, two at a time. The longest is the first. @type {Record<string, Step>} */
export const steps = {
  browser: { tools: ['php', 'chromium', 'composer'], commands: [vitest('browser')] },
  hyva: { tools: ['php', 'chromium'], commands: [vitest('hyva')] },
  types: {
    commands: [tsc('.'), tsc('src/tsconfig.core.json'), tsc('src/tsconfig.storefront.json')],
  },
  lint: { commands: [{ run: 'node node_modules/eslint/bin/eslint.js --max-warnings 0 .' }] },
  format: { commands: [{ run: 'node node_modules/prettier/bin/prettier.cjs --check .' }] },
  build: { commands: [{ run: 'node test/tools/reproducible.mjs' }] },
  size: { commands: [{ run: 'node test/tools/size.mjs' }] },
  php: {
    tools: ['php', 'composer'],
    cwd: 'Test',
    commands: [
      { run: 'php lint.php' },
      { run: 'php vendor/bin/phpcs' },
      { run: 'php vendor/bin/phpstan analyse --no-progress --memory-limit=1G' },
      { run: 'php vendor/bin/phpunit --log-teamcity REPORT', report: 'phpunit' },
    ],
  },
  unit: { tools: ['php', 'composer'], commands: [vitest('unit')] },
};

/** @param {string} project @returns {Command} */
function vitest(project) {
  const reporters = '--reporter=default --reporter=./test/tools/vitest-reporter.mjs';
  return {
    run: `node node_modules/vitest/vitest.mjs run --project ${project} ${reporters}`,
    report: 'vitest',
  };
}

/** @param {string} project @returns {Command} */
function tsc(project) {
  return { run: `node node_modules/typescript/bin/tsc -p ${project}` };
}
