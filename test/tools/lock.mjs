// A lock between processes: two commands in one clone must not install into the same folder at the same time.
//
// The lock is a folder with numbered files. The file with the highest number counts: it names the process that holds the
// lock, or says "free". To take a free lock, or one whose process has died, a process creates the file with the next
// number. Only one process can create a file, so only one takes over, and nobody removes a lock that somebody holds.
import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Runs a task while no other process holds the lock.
 * @template T
 * @param {string} folder created if it does not exist
 * @param {() => Promise<T>} task
 * @param {(pid: string) => void} onWait called once, if another process holds the lock
 * @returns {Promise<T>}
 */
export async function withLock(folder, task, onWait) {
  mkdirSync(folder, { recursive: true });
  let attempt = take(folder);
  if ('holder' in attempt) onWait(attempt.holder);
  while ('holder' in attempt) {
    await sleep(200);
    attempt = take(folder);
  }
  try {
    return await task();
  } finally {
    write(attempt.file, 'free', renameSync);
  }
}

/**
 * @param {string} folder
 * @returns {{ holder: string } | { file: string }} the id of the process that holds the lock, or this process's own file
 */
function take(folder) {
  const current = highest(folder);
  const [pid = '', started = ''] = read(path.join(folder, String(current))).split(' ');
  if (isRunning(Number(pid), started)) return { holder: pid };

  const file = path.join(folder, String(current + 1));
  try {
    write(file, `${process.pid} ${startOf(process.pid)}`, linkSync);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return take(folder);
    throw error;
  }
  // Since `current` was read, other processes may have used and removed this number. Then there is a higher one.
  if (highest(folder) > current + 1) {
    rmSync(file);
    return take(folder);
  }
  for (const old of numbers(folder)) if (old <= current) rmSync(path.join(folder, String(old)), { force: true });
  return { file };
}

/** @param {string} folder */
const numbers = (folder) => readdirSync(folder).flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));

/** @param {string} folder */
const highest = (folder) => Math.max(0, ...numbers(folder));

/**
 * Writes a file whole: no other process can read a part of it.
 * @param {string} file
 * @param {string} content
 * @param {(draft: string, file: string) => void} publish `linkSync` fails if the file exists, `renameSync` replaces it
 */
function write(file, content, publish) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content);
  try {
    publish(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** @param {string} file @returns {string} "free" if another process has just removed the file, or there was none */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return 'free';
  }
}

/**
 * @param {number} pid
 * @param {string} started what `startOf` returned for it
 */
function isRunning(pid, started) {
  if (!Number.isInteger(pid) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, but another user started it.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  return startOf(pid) === started;
}

/**
 * When a process started. A restarted container hands out the same process ids again.
 * @param {number} pid
 * @returns {string} empty where the system has no /proc
 */
function startOf(pid) {
  try {
    // The second field is the program's name in brackets and may contain spaces. The start time is field 22.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
    return fields?.[19] ?? '';
  } catch {
    return '';
  }
}
