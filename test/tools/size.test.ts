import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const scripts = 'view/frontend/web/js';

/** Measures a copy of the built scripts, with one more file in it. */
function measure(name: string, content: string | Buffer) {
  const root = mkdtempSync(path.join(tmpdir(), 'restock-size-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  cpSync(scripts, path.join(root, scripts), { recursive: true });
  writeFileSync(path.join(root, scripts, name), content);
  const { status, stdout } = spawnSync(process.execPath, ['test/tools/size.mjs', root], { encoding: 'utf8' });
  return { status, line: stdout.split('\n').find((line) => line.includes(name)) };
}

it('a script within its budget passes', () => {
  const { status, line } = measure('client.min.js', 'define([]);');
  expect(line).toMatch(/^ok +client\.min\.js: \d\d bytes of 3000$/);
  expect(status).toBe(0);
});

it('a script over its budget fails', () => {
  // Random bytes do not get shorter.
  const { status, line } = measure('client.min.js', randomBytes(3001));
  expect(line).toMatch(/^FAILED client\.min\.js: 30\d\d bytes, \d+ more than the budget of 3000$/);
  expect(status).toBe(1);
});

it('a script without a budget fails', () => {
  const { status, line } = measure('new.min.js', 'define([]);');
  expect(line).toBe('FAILED new.min.js: has no budget in test/tools/size.mjs');
  expect(status).toBe(1);
});
