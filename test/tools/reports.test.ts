import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { reports } from './reports.mjs';

const patience = { timeout: 60_000, interval: 50 };

/** Starts Vitest on one test file, with the reporter. */
function startVitest(test: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'restock-report-'));
  const report = path.join(folder, 'report');
  writeFileSync(path.join(folder, 'example.test.ts'), test);
  const vitest = spawn(
    process.execPath,
    [
      path.resolve('node_modules/vitest/vitest.mjs'),
      ...['run', '--root', folder, '--globals'],
      `--reporter=${path.resolve('test/tools/vitest-reporter.mjs')}`,
    ],
    { cwd: folder, env: { ...process.env, RESTOCK_REPORT: report }, stdio: 'ignore' },
  );
  const ended = new Promise((resolve) => vitest.once('close', resolve));
  onTestFinished(async () => {
    vitest.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  });
  const counts = () => reports.vitest(existsSync(report) ? readFileSync(report, 'utf8') : '');
  return { ended, counts };
}

it('counts the tests that Vitest has finished while another one still runs', async () => {
  const { counts } = startVitest(`
    test('one', () => {});
    test('two', () => expect(1).toBe(2));
    test.skip('three', () => {});
    test('four', () => {});
    test('never ends', () => new Promise(() => {}), 1e9);
  `);
  await vi.waitFor(() => expect(counts()).toEqual({ passed: 2, failed: 1, skipped: 1 }), patience);
}, 90_000);

it('counts a test file that does not load as failed', async () => {
  const { ended, counts } = startVitest(`import './missing.js';\ntest('one', () => {});`);
  await ended;
  expect(counts()).toEqual({ passed: 0, failed: 1, skipped: 0 });
}, 90_000);

it('counts the tests in what PHPUnit has written so far', () => {
  const report = `##teamcity[testCount count='5' flowId='1']
##teamcity[testStarted name='testOne' flowId='1']
##teamcity[testFinished name='testOne' duration='4' flowId='1']
##teamcity[testStarted name='testTwo' flowId='1']
##teamcity[testFailed name='testTwo' message='##teamcity|[testFailed ' flowId='1']
##teamcity[testFinished name='testTwo' duration='1' flowId='1']
##teamcity[testStarted name='testThree' flowId='1']
##teamcity[testIgnored name='testThree' message='no store' flowId='1']
##teamcity[testFinished name='testThree' duration='0' flowId='1']
##teamcity[testStarted name='testFour' flowId='1']
##teamcity[testFinished name='testFour' duration='1' flowId='1']
##teamcity[testStarted name='testFive' flowId='1']
`;
  expect(reports.phpunit(report)).toEqual({ passed: 2, failed: 1, skipped: 1 });
});
