// `npm test`: every check there is. Does its own set-up, so that it needs no more than Node (and apt, where PHP or
// Chromium are missing). `npm test -- unit browser` runs some of the steps. The last line sums up.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root, setUp } from './setup.mjs';

const reports = mkdtempSync(path.join(tmpdir(), 'restock-test-'));
const limit = 10 * 60_000;

/**
 * A step is one or more commands; a report tells how many tests a command ran, else each command counts as one.
 * @typedef {{ needs: import('./setup.mjs').Need[], commands: Command[], cwd?: string }} Step
 * @typedef {{ run: string, report?: 'vitest' | 'junit' }} Command
 * @typedef {{ output: string, passed: number, failed: number }} Result
 */

/** Two run at a time, the long one first. @type {Record<string, Step>} */
const steps = {
  browser: { needs: ['node', 'php', 'chromium'], commands: [vitest('browser')] },
  types: { needs: ['node'], commands: ['.', 'src/tsconfig.core.json', 'src/tsconfig.storefront.json'].map(tsc) },
  lint: {
    needs: ['node'],
    commands: [{ run: 'node node_modules/eslint/bin/eslint.js --max-warnings 0 .' }],
  },
  format: { needs: ['node'], commands: [{ run: 'node node_modules/prettier/bin/prettier.cjs --check .' }] },
  build: { needs: ['node'], commands: [{ run: 'node test/tools/reproducible.mjs' }] },
  size: { needs: ['node'], commands: [{ run: 'node test/tools/size.mjs' }] },
  php: {
    needs: ['php', 'composer'],
    cwd: 'Test',
    commands: [
      { run: 'php lint.php' },
      { run: 'php vendor/bin/phpcs' },
      { run: 'php vendor/bin/phpstan analyse --no-progress --memory-limit=1G' },
      { run: 'php vendor/bin/phpunit --log-junit REPORT', report: 'junit' },
    ],
  },
  unit: { needs: ['node', 'php', 'chromium'], commands: [vitest('unit')] },
};

/** @param {string} project @returns {Command} */
function vitest(project) {
  const reporters = '--reporter=default --reporter=json --outputFile.json=REPORT';

  return {
    run: `node node_modules/vitest/vitest.mjs run --project ${project} ${reporters}`,
    report: 'vitest',
  };
}

/** @param {string} project @returns {Command} */
function tsc(project) {
  return { run: `node node_modules/typescript/bin/tsc -p ${project}` };
}

/** @type {Record<'vitest' | 'junit', (text: string) => [passed: number, failed: number]>} */
const read = {
  vitest(text) {
    /** @type {unknown} */
    const parsed = JSON.parse(text);
    const counts = /** @type {Record<string, number | undefined>} */ (parsed);
    return [counts['numPassedTests'] ?? 0, counts['numFailedTests'] ?? 0];
  },
  junit(text) {
    const suite = /<testsuite [^>]*>/.exec(text)?.[0] ?? '';
    const number = (/** @type {string} */ name) => Number(new RegExp(` ${name}="(\\d+)"`).exec(suite)?.[1] ?? 0);
    const bad = number('errors') + number('failures');
    return [number('tests') - bad - number('skipped'), bad];
  },
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in steps));
if (unknown.length > 0) throw new Error(`No step ${unknown.join(', ')}; there are ${Object.keys(steps).join(', ')}`);
const chosen = Object.entries(steps).filter(([name]) => wanted.length === 0 || wanted.includes(name));

/** @type {Record<string, string>} */
const unready = {};
for (const [name, { needs }] of chosen) {
  try {
    setUp(...needs);
  } catch (error) {
    unready[name] = String(error);
  }
}

let passed = 0;
let failed = 0;
/** @type {string[]} */
const times = [];
const queue = chosen.values();
await Promise.all([lane(), lane()]);

rmSync(reports, { recursive: true });
console.log(`\n${times.join(', ')}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** Takes one step after the other; what each says comes in one piece when it is done. */
async function lane() {
  for (const [name, step] of queue) {
    const start = Date.now();
    console.log(`-- ${name} begins`);
    const result = await execute(name, step);
    passed += result.passed;
    failed += result.failed;
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    times.push(`${name} ${seconds} s${result.failed > 0 ? ' FAILED' : ''}`);
    console.log(`\n== ${name}: ${result.passed} passed, ${result.failed} failed, ${seconds} s\n${result.output}`);
  }
}

/**
 * @param {string} name
 * @param {Step} step
 * @returns {Promise<Result>}
 */
async function execute(name, { commands, cwd = '.' }) {
  if (unready[name]) return { output: unready[name], passed: 0, failed: 1 };
  const all = { output: '', passed: 0, failed: 0 };
  for (const [index, { run, report }] of commands.entries()) {
    const file = path.join(reports, `${name}-${index}`);
    const { status, output } = await command(run.replace('REPORT', file).split(' '), path.join(root, cwd));
    const [good, bad] = report ? counts(read[report], file) : status === 0 ? [1, 0] : [0, 1];
    all.output += output;
    all.passed += good;
    // A file that can't even be loaded fails without a failed test in the report.
    all.failed += status === 0 ? bad : Math.max(bad, 1);
  }
  return all;
}

/**
 * @param {(text: string) => [number, number]} reader
 * @param {string} file
 * @returns {[number, number]} a report that can't be read is a failure
 */
function counts(reader, file) {
  try {
    return reader(readFileSync(file, 'utf8'));
  } catch {
    return [0, 1];
  }
}

/**
 * @param {string[]} words
 * @param {string} cwd
 * @returns {Promise<{ status: number | null, output: string }>}
 */
function command([program = '', ...args], cwd) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program === 'node' ? process.execPath : program, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: limit,
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
    }
    child.on('error', (error) => resolve({ status: 1, output: error.message }));
    child.on('close', (status) => resolve({ status, output }));
  });
}
