// `npm test`: every check there is. Does its own set-up, so that it needs no more than Node (and apt, where PHP or
// Chromium are missing). `npm test -- unit browser` runs some of the steps. The last line sums up.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root, setUp } from './setup.mjs';

const reports = mkdtempSync(path.join(tmpdir(), 'restock-test-'));
const vitest = 'node_modules/vitest/vitest.mjs run --config test/tools/vitest.config.ts --reporter=default';

/**
 * A step is one or more commands; a report tells how many tests a command ran, else each command counts as one.
 * @typedef {{ needs: import('./setup.mjs').Need[], commands: Command[], cwd?: string }} Step
 * @typedef {{ run: string, report?: 'vitest' | 'junit' }} Command
 */

/** @type {Record<string, Step>} */
const steps = {
  types: { needs: ['node'], commands: ['.', 'src/tsconfig.core.json', 'src/tsconfig.storefront.json'].map(tsc) },
  lint: {
    needs: ['node'],
    commands: [{ run: 'node node_modules/eslint/bin/eslint.js -c test/tools/eslint.config.mjs --max-warnings 0 .' }],
  },
  format: { needs: ['node'], commands: [{ run: 'node node_modules/prettier/bin/prettier.cjs --check .' }] },
  build: { needs: ['node'], commands: [{ run: 'node test/tools/reproducible.mjs' }] },
  size: { needs: ['node'], commands: [{ run: 'node test/tools/size.mjs' }] },
  unit: { needs: ['node', 'php', 'chromium'], commands: [vitestProject('unit')] },
  php: {
    needs: ['php', 'composer'],
    cwd: 'test/php',
    commands: [
      { run: 'php lint.php' },
      { run: 'php vendor/bin/phpcs' },
      { run: 'php vendor/bin/phpstan analyse --no-progress --memory-limit=1G' },
      { run: 'php vendor/bin/phpunit --log-junit REPORT', report: 'junit' },
    ],
  },
  browser: { needs: ['node', 'php', 'chromium'], commands: [vitestProject('browser')] },
};

/** @param {string} project @returns {Command} */
function vitestProject(project) {
  const report = '--reporter=json --outputFile.json=REPORT';
  return { run: `node ${vitest} --project ${project} ${report}`, report: 'vitest' };
}

/** @param {string} project @returns {Command} */
function tsc(project) {
  return { run: `node node_modules/typescript/bin/tsc -p ${project}` };
}

/** @type {Record<'vitest' | 'junit', (file: string) => [number, number]>} */
const read = {
  vitest(file) {
    const counts = /** @type {Record<string, number>} */ (JSON.parse(readFileSync(file, 'utf8')));
    return [counts['numPassedTests'] ?? 0, counts['numFailedTests'] ?? 0];
  },
  junit(file) {
    const suite = /<testsuite [^>]*>/.exec(readFileSync(file, 'utf8'))?.[0] ?? '';
    const number = (/** @type {string} */ name) => Number(new RegExp(` ${name}="(\\d+)"`).exec(suite)?.[1] ?? 0);
    const bad = number('errors') + number('failures');
    return [number('tests') - bad - number('skipped'), bad];
  },
};

let passed = 0;
let failed = 0;
/** @type {string[]} */
const times = [];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in steps));
if (unknown.length > 0) throw new Error(`No step ${unknown.join(', ')}; there are ${Object.keys(steps).join(', ')}`);

for (const [name, step] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n== ${name}`);
  const start = Date.now();
  const before = failed;
  try {
    setUp(...step.needs);
    for (const command of step.commands) count(execute(command, step.cwd));
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    count([0, 1]);
  }
  times.push(`${name} ${((Date.now() - start) / 1000).toFixed(1)} s${failed > before ? ' FAILED' : ''}`);
}

rmSync(reports, { recursive: true });
console.log(`\n${times.join(', ')}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** @param {[number, number]} result */
function count([good, bad]) {
  passed += good;
  failed += bad;
}

/**
 * @param {Command} command
 * @param {string} [cwd]
 * @returns {[passed: number, failed: number]}
 */
function execute({ run, report }, cwd = '.') {
  const file = path.join(reports, `${Date.now()}`);
  const [program = '', ...args] = run.split(' ').map((part) => part.replace('REPORT', file));
  const { status, error } = spawnSync(program === 'node' ? process.execPath : program, args, {
    cwd: path.join(root, cwd),
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: 600_000,
  });
  if (error) console.log(error.message);
  const [good, bad] = report ? read[report](file) : status === 0 ? [1, 0] : [0, 1];
  // A file that can't even be loaded fails without a failed test in the report.
  return [good, status === 0 ? bad : Math.max(bad, 1)];
}
