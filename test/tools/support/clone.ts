import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');

export interface Run {
  /** Resolves when the command ends. */
  readonly ended: Promise<{ status: number | null; stdout: string; stderr: string }>;
  /** What it has printed to the error stream so far. */
  stderr(): string;
}

/** A fresh clone with the tools of this one, and with programs of the test's own in place of the machine's. */
export class Clone {
  readonly home = mkdtempSync(path.join(tmpdir(), 'restock-clone-'));
  private readonly bin = path.join(this.home, 'bin');

  constructor() {
    onTestFinished(() => rmSync(this.home, { recursive: true }));
    for (const name of [
      'test/tools',
      'test/demo/start.mjs',
      'package.json',
      'package-lock.json',
      'Test/composer.json',
    ]) {
      cpSync(path.join(root, name), this.path(name), { recursive: true });
    }
    this.write('bin/package.json', '{"type": "commonjs"}');
  }

  path(name: string): string {
    return path.join(this.home, name);
  }

  has(name: string): boolean {
    return existsSync(this.path(name));
  }

  /** Lines that the programs have written to the file "log". */
  get log(): string[] {
    return this.has('log') ? readFileSync(this.path('log'), 'utf8').split('\n').filter(Boolean) : [];
  }

  write(name: string, text = ''): void {
    mkdirSync(path.dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), text);
  }

  /**
   * Puts a program on the PATH.
   *
   * @param body JavaScript, run in the clone, with `fs` and the arguments as `args`
   */
  program(name: string, body: string): void {
    const file = path.join(this.bin, name);
    const start = `const fs = require('node:fs'); const args = process.argv.slice(2); process.chdir(${JSON.stringify(this.home)});`;
    writeFileSync(file, `#!${process.execPath}\n${start}\n${body}\n`);
    chmodSync(file, 0o755);
  }

  /** `npm` that installs: it logs its start and writes the file that tells that the packages are there. */
  npm(before = ''): void {
    this.program(
      'npm',
      `fs.appendFileSync('log', 'npm ' + args[0] + '\\n');
       ${before}
       fs.mkdirSync('node_modules', { recursive: true });
       fs.writeFileSync('node_modules/.package-lock.json', '{}');`,
    );
  }

  /** Runs Node in the clone; only the clone's own programs are on the PATH. */
  node(args: readonly string[], env: Readonly<Record<string, string>> = {}): Run {
    const child = spawn(process.execPath, args, { cwd: this.home, env: { PATH: this.bin, ...env } });
    const texts = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => (texts[name] += text));
    }
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    onTestFinished(() => void child.kill('SIGKILL'));
    return { ended: ended.then((status) => ({ status, ...texts })), stderr: () => texts.stderr };
  }

  /** Runs the set-up alone. */
  setUp(...tools: string[]): Run {
    const script = `import './test/tools/node-version.mjs';
      import { fail } from './test/tools/fail.mjs';
      import { setUp } from './test/tools/setup.mjs';
      await setUp(${JSON.stringify(tools)}).catch(fail);`;
    return this.node(['--input-type=module', '-e', script]);
  }
}
