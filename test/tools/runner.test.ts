import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { runSteps, type Clock, type Options, type Step } from './runner.mjs';

const patience = { timeout: 30_000, interval: 10 };
const minute = 60_000;

/** Time passes only when the test says so. */
class FakeClock implements Clock {
  private time = 0;
  private timers: { at: number; callback: () => void }[] = [];

  now = (): number => this.time;
  after = (ms: number, callback: () => void): (() => void) => {
    const timer = { at: this.time + ms, callback };
    this.timers.push(timer);
    return () => void (this.timers = this.timers.filter((other) => other !== timer));
  };
  pass(minutes: number): void {
    const end = this.time + minutes * minute;
    for (;;) {
      const next = this.timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.time = next.at;
      this.timers = this.timers.filter((timer) => timer !== next);
      next.callback();
    }
    this.time = end;
  }
}

/** A folder for scripts, and what the runner prints. */
function stage() {
  const root = mkdtempSync(path.join(tmpdir(), 'restock-runner-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));
  const printed: string[] = [];
  const clock = new FakeClock();
  return {
    printed,
    clock,
    /** A command that runs a script; its arguments follow. */
    script: (name: string, text: string, ...args: string[]): string => {
      writeFileSync(path.join(root, `${name}.mjs`), `import fs from 'node:fs';\n${text}`);
      return ['node', `${name}.mjs`, ...args].join(' ');
    },
    write: (name: string) => writeFileSync(path.join(root, name), ''),
    has: (name: string) => existsSync(path.join(root, name)),
    read: (name: string) => readFileSync(path.join(root, name), 'utf8'),
    run: (steps: Record<string, Step>, options?: Partial<Options>) =>
      runSteps(steps, { root, clock, print: (text) => printed.push(text), ...options }),
  };
}

/** Creates a file that shows that the script has come this far, then never ends. */
const hang = (file: string) => `fs.writeFileSync('${file}', ''); setInterval(() => 0, 1000);`;

describe('runner', { timeout: 60_000 }, () => {
  it('sums up what commands and reports say', async () => {
    const { script, run, printed } = stage();
    const good = script('good', 'console.log("all is well")');
    const bad = script('bad', 'process.exit(3)');
    const tests = script('tests', 'fs.writeFileSync(process.argv[2], "passed\\nskipped\\npassed\\n")', 'REPORT');

    const counts = await run({
      first: { commands: [{ run: good }, { run: bad }] },
      second: { commands: [{ run: tests, report: 'vitest' }] },
    });

    expect(counts).toEqual({ passed: 3, failed: 1, skipped: 1 });
    expect(printed.join('\n')).toContain('== first: 1 passed, 1 failed, 0.0 s\nall is well\n');
    expect(printed.at(-2)).toContain('first 0.0 s FAILED');
    expect(printed.at(-1)).toBe('3 passed, 1 failed, 1 skipped');
  });

  it('stops a command at its limit, names step, command and limit, and counts what passed before', async () => {
    const { script, run, printed, clock, has } = stage();
    const slow = script('slow', `fs.writeFileSync(process.argv[2], 'passed\\npassed\\n'); ${hang('there')}`, 'REPORT');
    const after = script('after', '');

    const running = run({ browser: { commands: [{ run: slow, report: 'vitest' }, { run: after }] } });
    await vi.waitFor(() => expect(has('there')).toBe(true), patience);
    clock.pass(24);
    expect(printed.join('\n')).not.toContain('stopped');
    clock.pass(1);

    expect(await running).toEqual({ passed: 3, failed: 1, skipped: 0 });
    expect(printed).toContain(
      '-- browser was stopped at the limit of 25 minutes for one command: node slow.mjs REPORT',
    );
    expect(printed.at(-1)).toBe('3 passed, 1 failed');
  });

  it('stops what a command has started as well', async () => {
    const { script, run, clock, has, read } = stage();
    script('inner', `fs.writeFileSync('pid', String(process.pid)); ${hang('there')}`);
    const outer = script(
      'outer',
      `import { spawn } from 'node:child_process';
      spawn(process.execPath, ['inner.mjs'], { stdio: 'ignore' }); setInterval(() => 0, 1000);`,
    );

    const running = run({ browser: { commands: [{ run: outer }] } });
    await vi.waitFor(() => expect(has('there')).toBe(true), patience);
    clock.pass(25);
    await running;

    const pid = Number(read('pid'));
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), patience);
  });

  it('ends the whole run at its limit and starts nothing more', async () => {
    const { script, run, printed, clock, has } = stage();
    const slow = script('slow', hang('there'));
    const last = script('last', `fs.writeFileSync('last', '')`);

    const running = run({ one: { commands: [{ run: slow }, { run: last }] } }, { runLimit: 20 });
    await vi.waitFor(() => expect(has('there')).toBe(true), patience);
    clock.pass(20);

    expect(await running).toEqual({ passed: 0, failed: 2, skipped: 0 });
    expect(has('last')).toBe(false);
    expect(printed.join('\n')).toContain('one was stopped at the limit of 20 minutes for the whole run: node slow.mjs');
    expect(printed.join('\n')).toContain(
      'Not started: one is past the limit of 20 minutes for the whole run: node last.mjs',
    );
  });

  it('says every minute that a step is still running, and how far it is', async () => {
    const { script, run, printed, clock, has, write } = stage();
    const slow = script(
      'slow',
      `fs.writeFileSync(process.argv[2], 'passed\\n'.repeat(12)); fs.writeFileSync('there', '');
       setInterval(() => fs.existsSync('go') && process.exit(), 10);`,
      'REPORT',
    );

    const running = run({ unit: { commands: [{ run: slow, report: 'vitest' }] } });
    await vi.waitFor(() => expect(has('there')).toBe(true), patience);
    clock.pass(2);
    const alive = printed.filter((line) => line.includes('unit is still running'));
    expect(alive).toEqual([
      '-- unit is still running after 1 min, 12 tests passed so far: node slow.mjs REPORT',
      '-- unit is still running after 2 min, 12 tests passed so far: node slow.mjs REPORT',
    ]);
    write('go');
    await running;
  });

  it('fails if a test runner succeeds without running a test', async () => {
    const { script, run } = stage();
    const nothing = script('nothing', '');
    expect(await run({ unit: { commands: [{ run: nothing, report: 'vitest' }] } })).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
    });
  });

  it('fails if a program cannot be started', async () => {
    const { run, printed } = stage();
    expect((await run({ php: { commands: [{ run: 'no-such-program' }] } })).failed).toBe(1);
    expect(printed.join('\n')).toContain('no-such-program');
  });
});
