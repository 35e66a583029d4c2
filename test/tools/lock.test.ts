import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { withLock } from './lock.mjs';

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'restock-lock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

const begin = `import { readFileSync, writeFileSync } from 'node:fs';
  import { setTimeout as sleep } from 'node:timers/promises';
  import { withLock } from '${pathToFileURL(path.resolve(import.meta.dirname, 'lock.mjs')).href}';`;

/** Runs a script in a process of its own. */
const run = (script: string): Promise<number | null> =>
  new Promise((resolve) => {
    spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' }).once('close', resolve);
  });

it('lets in one process at a time, also after one has died with the lock', async () => {
  const folder = makeFolder();
  const counter = path.join(folder, 'counter');
  const lock = path.join(folder, 'lock');
  writeFileSync(counter, '0');
  await run(`${begin} withLock('${lock}', () => process.exit(0), () => 0);`);

  // Reads, waits, writes: two that overlap lose a count. All start at the same moment, if they can.
  const count = `${begin} while (Date.now() < ${Date.now() + 1500});
    for (let i = 0; i < 4; i++) await withLock('${lock}', async () => {
      const value = Number(readFileSync('${counter}', 'utf8'));
      await sleep(5);
      writeFileSync('${counter}', String(value + 1));
    }, () => 0);`;
  const statuses = await Promise.all([1, 2, 3, 4, 5].map(() => run(count)));

  expect(statuses).toEqual([0, 0, 0, 0, 0]);
  expect(readFileSync(counter, 'utf8')).toBe('20');
  expect(readdirSync(lock)).toHaveLength(1);
}, 120_000);

it('lets in another process when the first one has finished but still runs', async () => {
  const lock = path.join(makeFolder(), 'lock');
  await withLock(lock, () => Promise.resolve(), expect.unreachable);
  expect(await run(`${begin} await withLock('${lock}', () => 0, () => process.exit(1));`)).toBe(0);
});

it('is free again after a task that failed', async () => {
  const lock = path.join(makeFolder(), 'lock');
  const fail = () => Promise.reject(new Error('out of space'));
  await expect(withLock(lock, fail, expect.unreachable)).rejects.toThrow('out of space');
  expect(await withLock(lock, () => Promise.resolve('done'), expect.unreachable)).toBe('done');
});

it.runIf(existsSync('/proc/self/stat'))('takes over when another process has the dead one’s id', async () => {
  const lock = path.join(makeFolder(), 'lock');
  mkdirSync(path.join(lock, '3'), { recursive: true });
  writeFileSync(path.join(lock, '3/owner'), `${process.ppid} 1`);
  expect(await withLock(lock, () => Promise.resolve('done'), expect.unreachable)).toBe('done');
});
