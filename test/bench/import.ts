/**
 * Speed and memory of the import: `npm run bench`.
 *
 * Speed: ten minutes of simulated time against the sandbox, with 200 ms from request to reply and a 429 in place of
 * every hundredth reply. Memory: complete imports in processes of their own, with replies that take no time.
 */
import { execFileSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { CONCURRENCY, run, type Surroundings } from '../../src/cli/run.js';
import { readSettings } from '../../src/cli/settings.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { createClock } from '../cli/support/clock.js';

const MINUTES = 10;
const LATENCY_MS = 200;
const settings = readSettings({ integration: 'magento_two', channel: 'EMAIL', share: '1' });

async function inFolder(rows: number, work: (file: string) => Promise<void>): Promise<void> {
  const home = mkdtempSync(path.join(tmpdir(), 'restock-bench-'));
  try {
    const file = path.join(home, 'alerts.csv');
    const stream = createWriteStream(file);
    stream.write('email,variant,sku,store,website,since,channel,source,note\n');
    for (let row = 1; row <= rows; row++) {
      const line = `shopper${row}@example.com,${row % 500},SKU-${row % 500},1,1,2026-01-02T03:04:05Z,EMAIL,magento,\n`;
      if (!stream.write(line)) await once(stream, 'drain');
    }
    stream.end();
    await once(stream, 'close');
    await work(file);
  } finally {
    rmSync(home, { recursive: true });
  }
}

const quiet = { key: 'pk_sandbox', print: () => undefined, show: () => undefined, interval: 1_000_000 };

async function speed(): Promise<void> {
  const clock = createClock(CONCURRENCY);
  const sandbox = createSandbox({ clock: clock.now });
  const end = new AbortController();
  let count = 0;
  let injected = 0;
  const around: Surroundings = {
    ...quiet,
    clock: clock.now,
    sleep: clock.sleep,
    signal: end.signal,
    async fetch(request) {
      await clock.sleep(LATENCY_MS / 2);
      const throttle = ++count % 100 === 0;
      if (throttle) injected++;
      const reply = throttle
        ? new Response(null, { status: 429, headers: { 'retry-after': '1' } })
        : await sandbox.fetch(request);
      await clock.sleep(LATENCY_MS / 2);
      if (clock.now() >= MINUTES * 60_000) end.abort();
      return reply;
    },
  };
  await inFolder(MINUTES * 4_000, async (file) => {
    await run(file, settings, around);
  });
  clock.stop();
  const inTime = sandbox.requests.filter(({ at, status }) => at < MINUTES * 60_000 && status === 202).length;
  const refused = sandbox.requests.filter(({ status }) => status === 429).length;
  const part = (inTime / (MINUTES * 3_500)) * 100;
  console.log(
    `${inTime} rows accepted in ${MINUTES} minutes of simulated time: ${part.toFixed(2)} % of 3,500 a minute.`,
  );
  console.log(`${injected} injected replies 429; ${refused} requests refused for their rate.`);
}

async function memory(rows: number): Promise<void> {
  await inFolder(rows, async (file) => {
    const around: Surroundings = {
      ...quiet,
      // Far enough apart that no limit holds the import up.
      clock: (() => {
        let now = 0;
        return () => (now += 1_000);
      })(),
      sleep: () => Promise.resolve(),
      signal: new AbortController().signal,
      fetch: () => Promise.resolve(new Response(null, { status: 202 })),
    };
    const start = performance.now();
    await run(file, settings, around);
    const seconds = (performance.now() - start) / 1000;
    globalThis.gc?.();
    const [peak, heap] = [process.resourceUsage().maxRSS / 1024, process.memoryUsage().heapUsed / 1024 ** 2];
    const figures = [rows.toLocaleString('en'), peak.toFixed(0), heap.toFixed(1), seconds.toFixed(0)];
    console.log(`| ${figures.join(' | ')} |`);
  });
}

const [rows] = process.argv.slice(2);
if (rows) {
  await memory(Number(rows));
} else {
  await speed();
  console.log('\n| rows | most memory (MB) | heap at the end (MB) | seconds |\n|---|---|---|---|');
  for (const size of [10_000, 100_000, 1_000_000]) {
    const args = ['--expose-gc', '--import', 'tsx', fileURLToPath(import.meta.url), `${size}`];
    execFileSync(process.execPath, args, { stdio: 'inherit' });
  }
}
