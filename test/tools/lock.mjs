// A lock between processes: two commands in one clone must not install into the same folder at the same time.
//
// The lock is a folder with numbered entries. The entry with the highest number counts: its file "owner" names the
// process that holds the lock, or says "free". To take a free lock, or one whose process has died, a process creates
// the entry with the next number. Only one process can create an entry, so only one takes over, and nobody removes a
// lock that is held. An entry is a folder: no file system moves a folder to the name of a folder with content.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
    const draft = `${attempt.entry}.free`;
    writeFileSync(draft, 'free');
    renameSync(draft, path.join(attempt.entry, 'owner'));
  }
}

/**
 * @param {string} folder
 * @returns {{ holder: string } | { entry: string }} the id of the process that holds the lock, or the entry made here
 */
function take(folder) {
  const current = highest(folder);
  const [pid = '', started = ''] = read(path.join(folder, String(current), 'owner')).split(' ');
  if (isRunning(Number(pid), started)) return { holder: pid };

  const entry = path.join(folder, String(current + 1));
  if (!create(entry, `${process.pid} ${startOf(process.pid)}`)) return take(folder);
  // Since `current` was read, other processes may have used and removed this number. Then there is a higher one.
  if (highest(folder) > current + 1) {
    remove(entry);
    return take(folder);
  }
  for (const old of numbers(folder)) if (old <= current) remove(path.join(folder, String(old)));
  return { entry };
}

/** @param {string} folder */
const numbers = (folder) => readdirSync(folder).flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));

/** @param {string} folder */
const highest = (folder) => Math.max(0, ...numbers(folder));

/**
 * Creates an entry with its content in one step.
 * @param {string} entry
 * @param {string} owner
 * @returns {boolean} false if another process has created it
 */
function create(entry, owner) {
  const draft = `${entry}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  writeFileSync(path.join(draft, 'owner'), owner);
  try {
    renameSync(draft, entry);
    return true;
  } catch (error) {
    remove(draft);
    if (highest(path.dirname(entry)) >= Number(path.basename(entry))) return false;
    throw error;
  }
}

/** @param {string} entry */
const remove = (entry) => rmSync(entry, { recursive: true, force: true, maxRetries: 10 });

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
