import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { Mistake } from './mistake.js';

/**
 * Keeps a second import of the same file away. A lock whose process has ended does not count.
 *
 * @returns removes the lock
 * @throws Mistake while another process has it
 */
export function lock(file: string): () => void {
  try {
    writeFileSync(file, `${process.pid}`, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const holder = Number(readFileSync(file, 'utf8'));
    if (isRunning(holder)) {
      throw new Mistake(`Process ${holder} imports this file already. If that is not so, delete ${file}.`);
    }
    writeFileSync(file, `${process.pid}`);
  }
  return () => unlinkSync(file);
}

function isRunning(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0); // sends nothing
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
