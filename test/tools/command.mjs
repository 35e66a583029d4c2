// Starts a program, and stops it together with everything that it has started.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const posix = process.platform !== 'win32';
const grace = 10_000;
const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * @typedef {object} Ended
 * @property {number | null} status exit code; null if a signal ended the program
 * @property {string} output both streams, in the order in which they arrived
 *
 * @typedef {object} Options
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {(text: string) => void} [onOutput]
 */

/**
 * Runs a program with its arguments. `stop` ends it early; `ended` never rejects.
 * @param {readonly string[]} words `node` means the Node.js that runs this
 * @param {Options} [options]
 * @returns {{ ended: Promise<Ended>, stop: () => void }}
 */
export function start([program = '', ...args], { cwd, env, onOutput } = {}) {
  // In a process group of its own, so that `stop` reaches the browsers and workers that the program has started.
  const child = spawn(program === 'node' ? process.execPath : program, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: posix,
  });
  if (running.size === 0) for (const name of signals) process.on(name, stopAll);
  running.add(child);
  let output = '';
  const add = (/** @type {string} */ text) => {
    output += text;
    onOutput?.(text);
  };
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', add);
  /** @type {Promise<Ended>} */
  const ended = new Promise((resolve) => {
    child.on('error', (error) => {
      add(`${error.message}\n`);
      resolve({ status: 1, output });
    });
    child.on('close', (status) => resolve({ status, output }));
    // Something that the program left running may keep its output open.
    child.on('exit', (status) => setTimeout(() => resolve({ status, output }), grace).unref());
  });
  void ended.then(() => {
    running.delete(child);
    if (running.size === 0) for (const name of signals) process.off(name, stopAll);
  });
  return { ended, stop: () => stop(child) };
}

/** @param {import('node:child_process').ChildProcess} child */
function stop(child) {
  signal(child, 'SIGTERM');
  const timer = setTimeout(() => signal(child, 'SIGKILL'), grace);
  child.once('close', () => {
    clearTimeout(timer);
    // What the program left behind.
    signal(child, 'SIGKILL');
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} name
 */
function signal(child, name) {
  if (child.pid === undefined) return;
  try {
    process.kill(posix ? -child.pid : child.pid, name);
  } catch {
    // It has ended.
  }
}

/**
 * Programs in process groups of their own do not get the terminal's Ctrl-C.
 * @param {NodeJS.Signals} name
 */
function stopAll(name) {
  for (const child of running) signal(child, 'SIGTERM');
  process.exit(128 + constants.signals[name]);
}
