import { spawnSync } from 'node:child_process';
import { describe, expect, it, vi } from 'vitest';
import { Clone } from './support/clone.js';

const limit = { timeout: 60_000, interval: 20 };

describe('set-up', { timeout: 120_000 }, () => {
  it('installs the packages once when two commands start at the same time; the second waits and says so', async () => {
    const clone = new Clone();
    // The installation goes on until the file "go" is there.
    clone.npm('while (!fs.existsSync("go")) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);');

    const first = clone.setUp();
    await vi.waitFor(() => expect(clone.log).toEqual(['npm ci']), limit);
    const second = clone.setUp();
    await vi.waitFor(() => expect(second.stderr()).not.toBe(''), limit);
    expect(second.stderr()).toMatch(
      /^Another command \(process \d+\) is installing packages in this folder\. Waiting for it to finish\.\n$/,
    );

    clone.write('go');
    expect((await first.ended).status).toBe(0);
    expect((await second.ended).status).toBe(0);
    expect(clone.log).toEqual(['npm ci']);
  });

  it('takes over from a command that was stopped while it was installing', async () => {
    const clone = new Clone();
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    clone.write('.setup-lock/7/owner', `${pid} 1`);
    clone.npm();

    const { status, stderr } = await clone.setUp().ended;

    expect(status).toBe(0);
    expect(stderr).not.toContain('Waiting');
    expect(clone.log).toEqual(['npm ci']);
  });

  it('installs nothing a second time', async () => {
    const clone = new Clone();
    clone.npm();
    await clone.setUp().ended;
    await clone.setUp().ended;
    expect(clone.log).toEqual(['npm ci']);
  });

  it('tries again after an installation that failed', async () => {
    const clone = new Clone();
    clone.program('npm', 'process.exit(7);');
    const { status, stderr } = await clone.setUp().ended;
    expect(status).toBe(1);
    expect(stderr).toBe(
      '$ npm ci --no-audit --no-fund --prefer-offline\n' +
        'Failed with exit code 7: npm ci --no-audit --no-fund --prefer-offline\n',
    );

    clone.npm();
    expect((await clone.setUp().ended).status).toBe(0);
  });

  it('names every missing system tool before it installs anything', async () => {
    const clone = new Clone();
    clone.npm();
    const { status, stderr } = await clone.node(['test/tools/test.mjs'], { CHROMIUM: '/nowhere/chromium' }).ended;
    expect(status).toBe(1);
    expect(stderr.split('\n')).toEqual([
      'Missing on this machine:',
      '  PHP 8.1 or newer on the command line, with the extensions curl, mbstring, dom, xmlwriter, simplexml, ' +
        'tokenizer',
      '  Chromium or Chrome; the variable CHROMIUM can hold its path',
      '  Composer 2',
      'On Debian or Ubuntu: sudo apt-get install php-cli php-curl php-mbstring php-xml chromium fonts-liberation ' +
        'composer php-zip unzip git',
      'On macOS: brew install php google-chrome composer',
      'The other steps: npm test -- types lint format build size',
      '',
    ]);
    expect(clone.log).toEqual([]);
  });

  it('asks for no tool that the chosen steps do not need', async () => {
    const clone = new Clone();
    clone.npm();
    const { stderr } = await clone.node(['test/tools/test.mjs', 'size']).ended;
    expect(stderr).not.toContain('Missing');
    expect(clone.log).toEqual(['npm ci']);
  });

  it.runIf(process.getuid?.() === 0)('as root installs missing system tools with apt-get, before npm', async () => {
    const clone = new Clone();
    clone.npm();
    const php = `#!${process.execPath}\nconsole.log('curl\\nmbstring\\ndom\\nxmlwriter\\nsimplexml\\ntokenizer');\n`;
    clone.program(
      'apt-get',
      `if (args[0] !== '--version') fs.appendFileSync('log', 'apt-get ' + args[0] + '\\n');
       if (args.includes('php-cli')) fs.writeFileSync('bin/php', ${JSON.stringify(php)}, { mode: 0o755 });`,
    );
    expect((await clone.setUp('php').ended).status).toBe(0);
    expect(clone.log).toEqual(['apt-get update', 'apt-get install', 'npm ci']);
  });
});
