import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { command, type Running } from './support/command.js';
import { addressIn, createStage, type Stage } from './support/stage.js';

const ROWS = 400;
const VARIANT = '$magento_two:::1-1:::1';

let stage: Stage;
beforeEach(async () => {
  // Without limits: a new process does not know what the one before it has sent, and every request counts here.
  stage = await createStage({ variants: [VARIANT], limits: { server: new Map() } });
});
afterEach(() => stage.close());

const address = (row: number): string => (row % 10 ? `row${row}@example.com` : `row${row}`);
const rows = Array.from({ length: ROWS }, (_, index) => index + 1);
const bad = rows.filter((row) => row % 10 === 0).map(address);

const start = (key = 'pk_sandbox'): Running => command(['import', stage.file, '--endpoint', stage.endpoint], key);
const journal = (): string[] => stage.read('.journal').split('\n');
/** Rows with a result in the journal. */
const done = (): string[] => journal().flatMap((line) => /^[ar] (\d+)/.exec(line)?.[1] ?? []);

describe('kill -9', () => {
  it('at ten random moments loses no row, and repeats only those whose answer is not known', async () => {
    stage.write('email,variant\n' + rows.map((row) => `${address(row)},${VARIANT}\n`).join(''));
    const moments = fc.sample(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.nat(3)), 10);
    const requests = new Map<string, number>();
    const mayRepeat = new Set<string>();
    let left = Infinity;
    let lag = 0;
    let running: Running | undefined;
    const killLater = (turns: number): void => {
      if (turns) setImmediate(() => killLater(turns - 1));
      else running?.kill('SIGKILL');
    };
    stage.onRequest = (body) => {
      const email = addressIn(body);
      requests.set(email, (requests.get(email) ?? 0) + 1);
      // Some turns of the event loop later the process has some more answers.
      if (--left === 0) killLater(lag);
      return undefined;
    };
    let kills = 0;
    for (const [after, turns] of moments) {
      [left, lag] = [after, turns];
      running = start();
      const { signal } = await running.ended;
      if (signal === 'SIGKILL') kills++;
      const finished = new Set(done());
      const begun = new Set(journal().flatMap((line) => /^s (\d+)/.exec(line)?.[1] ?? []));
      for (const row of rows) {
        if (begun.has(`${row}`) && !finished.has(`${row}`)) mayRepeat.add(address(row));
        // No row is sent without being on record.
        if (requests.has(address(row))) expect(begun).toContain(`${row}`);
      }
    }
    expect(kills).toBeGreaterThan(3);
    left = Infinity;
    const { code, printed } = await start().ended;
    if (kills < moments.length) expect(printed).toContain(`${ROWS} rows: 360 accepted, 40 rejected, 0 left.`);
    expect(code).toBe(2);
    expect(stage.sandbox.people.waiting.map(({ person }) => person.email).sort()).toEqual(
      rows
        .map(address)
        .filter((email) => !bad.includes(email))
        .sort(),
    );
    const rejected = stage.read('.rejected.csv').trimEnd().split('\n');
    expect(rejected.slice(1).sort()).toEqual(bad.map((email) => `${email},${VARIANT},Invalid email address`).sort());
    expect([...requests].filter(([email, count]) => count > 1 && !mayRepeat.has(email))).toEqual([]);
    expect(done()).toHaveLength(ROWS);
  }, 120_000);

  it('between the two files leaves no rejected row twice', async () => {
    stage.write(`email,variant\nfirst,${VARIANT}\nsecond,${VARIANT}\n`);
    await stage.import();
    // As if the process had ended before the journal had the last row, in the middle of a line.
    const complete = stage.read('.rejected.csv');
    const lines = stage.read('.journal').trimEnd().split('\n');
    stage.write(`${lines.slice(0, -1).join('\n')}\nr 2`, '.journal');
    const { code, printed } = await stage.import();
    expect(code).toBe(2);
    expect(printed).toContain('1 of 2 rows are done');
    expect(printed).toContain('1 rows were sent without an answer on record.');
    expect(stage.read('.rejected.csv').split('\n').sort()).toEqual(complete.split('\n').sort());
    expect(stage.sandbox.requests).toHaveLength(3);
  });
});

describe('Ctrl+C', () => {
  it('waits for the answers to the requests that were sent, so that nothing is sent twice', async () => {
    stage.write('email,variant\n' + rows.map((row) => `${address(row)},${VARIANT}\n`).join(''));
    const held: (() => void)[] = [];
    stage.onRequest = (_body, count) => {
      if (count === 1) return undefined;
      if (count === 20) running.kill('SIGINT');
      return new Promise((resolve) => held.push(() => resolve(undefined)));
    };
    const running = start();
    const ended = running.ended;
    await expect.poll(() => held.length, { timeout: 30_000 }).toBeGreaterThan(100);
    for (const release of held) release();
    const { code, printed } = await ended;
    expect(code).toBe(130);
    expect(printed).toContain('To continue, run the same command again.');
    const first = stage.sandbox.requests.length;
    expect(done()).toHaveLength(first);
    stage.onRequest = () => undefined;
    await stage.import();
    expect(stage.sandbox.requests).toHaveLength(ROWS);
  }, 60_000);
});

describe('a finished import', () => {
  it('sends nothing when it runs again', async () => {
    stage.write(`email,variant\na@example.com,${VARIANT}\n`);
    await stage.import();
    const { code, printed } = await stage.import();
    expect(code).toBe(0);
    expect(printed).toContain('1 of 1 rows are done and are not sent again.');
    expect(stage.sandbox.requests).toHaveLength(1);
  });

  it.each([
    ['another file', () => stage.write(`email,variant\nb@example.com,${VARIANT}\n`), {}],
    ['other options', () => undefined, { channel: 'SMS' }],
  ])('does not mix with %s', async (_name, change, typed) => {
    stage.write(`email,variant\na@example.com,${VARIANT}\n`);
    await stage.import();
    change();
    await expect(stage.import(typed)).rejects.toThrow(/belongs to an import with another file or other options/);
    expect(stage.sandbox.requests).toHaveLength(1);
  });
});

describe('a second process', () => {
  it('does not import a file at the same time', async () => {
    stage.write(`email,variant\na@example.com,${VARIANT}\n`);
    stage.write(`${process.pid}`, '.lock');
    await expect(stage.import()).rejects.toThrow(`Process ${process.pid} imports this file already.`);
    expect(stage.sandbox.requests).toHaveLength(0);
  });

  it('takes over from one that has ended', async () => {
    stage.write(`email,variant\na@example.com,${VARIANT}\n`);
    stage.write('999999999', '.lock');
    expect((await stage.import()).code).toBe(0);
    expect(existsSync(`${stage.file}.lock`)).toBe(false);
  });
});

describe('the command line', () => {
  it('imports a file, and exits with 0', async () => {
    stage.write(`email,variant\na@example.com,${VARIANT}\n`);
    const { code, printed } = await start().ended;
    expect(code).toBe(0);
    expect(printed).toContain('[####################] 100 % | 1 of 1');
    expect(printed).toContain('1 rows: 1 accepted, 0 rejected, 0 left.');
  });

  it.each([
    ['a wrong key', ['--endpoint', 'ENDPOINT'], 'pk_wrong', 3, /does not accept the private key/],
    ['no key', [], undefined, 1, /KLAVIYO_PRIVATE_KEY/],
    ['a key as an argument', ['pk_mine'], 'pk_sandbox', 1, /too many arguments/],
    ['a share above 1', ['--share', '1.5'], 'pk_sandbox', 1, /--share is a number/],
    ['an unknown channel', ['--channel', 'FAX'], 'pk_sandbox', 1, /“FAX” is not a valid channel/],
    ['an unknown field', ['--columns', 'mail=E-mail'], 'pk_sandbox', 1, /not a valid column/],
  ])('with %s explains it', async (_name, args, key, expected, message) => {
    stage.write(`email,variant\na@example.com,${VARIANT}\n`);
    const given = args.map((arg) => (arg === 'ENDPOINT' ? stage.endpoint : arg));
    const { code, printed } = await command(['import', stage.file, ...given], key).ended;
    expect(printed).toMatch(message);
    expect(printed).not.toMatch(/ at .*:\d+/);
    expect(code).toBe(expected);
  });
});
