// Runs steps, two at a time, each with a limit of time, and sums up.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { start } from './command.mjs';
import { reports } from './reports.mjs';

/**
 * @typedef {import('./steps.mjs').Step} Step
 * @typedef {import('./steps.mjs').Command} Command
 * @typedef {import('./reports.mjs').Counts} Counts
 *
 * @typedef {object} Clock
 * @property {() => number} now milliseconds
 * @property {(ms: number, callback: () => void) => () => void} after calls back once; returns its undo
 *
 * @typedef {object} Options
 * @property {string} root what a step's `cwd` is relative to
 * @property {number} [commandLimit] minutes that one command may take
 * @property {number} [runLimit] minutes that all steps together may take
 * @property {Clock} [clock]
 * @property {(text: string) => void} [print]
 */

const minute = 60_000;
const failure = { passed: 0, failed: 1, skipped: 0 };

/** @type {Clock} */
const realClock = {
  now: () => performance.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};

/**
 * @param {Readonly<Record<string, Step>>} steps
 * @param {Options} options
 * @returns {Promise<Counts>}
 */
export async function runSteps(
  steps,
  { root, commandLimit = 25, runLimit = 75, clock = realClock, print = console.log },
) {
  const folder = mkdtempSync(path.join(tmpdir(), 'restock-test-'));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', removeFolder);
  const begin = clock.now();
  const all = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[]} */
  const times = [];
  const queue = Object.entries(steps).values();
  await Promise.all([lane(), lane()]);
  removeFolder();
  process.off('exit', removeFolder);
  print(`\n${times.join(', ')}`);
  print(`${all.passed} passed, ${all.failed} failed${all.skipped > 0 ? `, ${all.skipped} skipped` : ''}`);
  return all;

  /** Takes one step after the other. Prints the output of each in one piece. */
  async function lane() {
    for (const [name, step] of queue) {
      const since = clock.now();
      print(`-- ${name} begins`);
      const { counts, output } = await runStep(name, step);
      for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) all[key] += counts[key];
      const seconds = ((clock.now() - since) / 1000).toFixed(1);
      times.push(`${name} ${seconds} s${counts.failed > 0 ? ' FAILED' : ''}`);
      print(`\n== ${name}: ${counts.passed} passed, ${counts.failed} failed, ${seconds} s\n${output}`);
    }
  }

  /**
   * @param {string} name
   * @param {Step} step
   */
  async function runStep(name, { commands, cwd = '.' }) {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    let output = '';
    for (const [index, command] of commands.entries()) {
      const result = await runCommand(name, command, path.join(root, cwd), path.join(folder, `${name}-${index}`));
      output += result.output;
      for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) counts[key] += result.counts[key];
    }
    return { counts, output };
  }

  /**
   * @param {string} name the step's
   * @param {Command} command
   * @param {string} cwd
   * @param {string} file for the report
   * @returns {Promise<{ counts: Counts, output: string }>}
   */
  async function runCommand(name, { run, report }, cwd, file) {
    const left = runLimit * minute - (clock.now() - begin);
    const ofRun = left < commandLimit * minute;
    const limit = ofRun ? `${runLimit} minutes for the whole run` : `${commandLimit} minutes for one command`;
    if (left <= 0) return { counts: failure, output: `Not started: ${name} is past the limit of ${limit}: ${run}\n` };
    const words = run.split(' ').map((word) => (word === 'REPORT' ? file : word));
    const process_ = start(words, { cwd, env: { ...process.env, RESTOCK_REPORT: file } });

    let stopped = '';
    const cancelLimit = clock.after(Math.max(0, Math.min(left, commandLimit * minute)), () => {
      stopped = `${name} was stopped at the limit of ${limit}: ${run}`;
      print(`-- ${stopped}`);
      process_.stop();
    });
    const cancelAlive = everyMinute((minutes) => {
      const tests = report ? `, ${countReport(report, file).passed} tests passed so far` : '';
      print(`-- ${name} is still running after ${minutes} min${tests}: ${run}`);
    });
    const { status, output } = await process_.ended;
    cancelLimit();
    cancelAlive();

    const good = status === 0 && stopped === '';
    const counts = report ? countReport(report, file) : { passed: Number(good), failed: 0, skipped: 0 };
    // A test file that does not load, or a report that was not written, fails without a failed test.
    const failed = good && counts.passed > 0 ? counts.failed : Math.max(counts.failed, 1);
    return { counts: { ...counts, failed }, output: stopped ? `${output}\n${stopped}\n` : output };
  }

  /** @param {(minutes: number) => void} callback @returns {() => void} its undo */
  function everyMinute(callback) {
    let minutes = 0;
    const next = () =>
      clock.after(minute, () => {
        callback(++minutes);
        cancel = next();
      });
    let cancel = next();
    return () => cancel();
  }
}

/**
 * @param {keyof typeof reports} kind
 * @param {string} file
 */
const countReport = (kind, file) => reports[kind](existsSync(file) ? readFileSync(file, 'utf8') : '');
