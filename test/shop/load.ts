/**
 * Load through the shop: `npx tsx test/shop/load.ts [SUBMITTERS [SECONDS]]`. See support/store.ts for what it needs.
 *
 * Visitors ask for product pages, one after the other, in three phases: alone, while shoppers submit requests that
 * Klaviyo accepts after 150 ms, and while Klaviyo does not answer at all. All ratios are to the first phase.
 */
import { deliver, configureServices, outbox, page, passTime, post, settings, soldOut, sql } from './support/store.js';
import { startKlaviyo } from './support/klaviyo.js';

const submitters = Number(process.argv[2] ?? 200);
const seconds = Number(process.argv[3] ?? 60);

const percentile = (times: readonly number[], part: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? NaN;

/** Calls again and again until the end, and returns how long each call took, in milliseconds. */
async function repeat(end: number, call: () => Promise<unknown>, done?: () => void): Promise<number[]> {
  const times: number[] = [];
  while (Date.now() < end) {
    const start = performance.now();
    await call();
    times.push(performance.now() - start);
    if (Date.now() < end) done?.();
  }
  return times;
}

/** A public address that no limit knows yet. */
const client = (): string => [11, 0, 0, 0].map((part) => part || Math.floor(Math.random() * 256)).join('.');

const klaviyo = await startKlaviyo();
const restore = configureServices('http://127.0.0.1:1/');
const variants = [...(await soldOut('simple-out')), ...(await soldOut('conf-500-out'))];
const before = await settings({
  'delivery/mode': 'fallback',
  'advanced/onsite_endpoint': `${klaviyo.url}/onsite/components/back-in-stock/subscribe`,
});
const cached = page('simple-out');
const uncached = (): string => `${page('simple-out')}?nocache=${Math.random()}`;

interface Phase {
  readonly name: string;
  readonly submits: readonly number[];
  /** Replies before the time was up. */
  readonly inTime: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly cached: readonly number[];
  readonly uncached: readonly number[];
}

async function phase(name: string, count: number): Promise<Phase> {
  await sql(...['outbox', 'gate', 'hit', 'receipt'].map((table) => `DELETE FROM restock_delivery_${table}`));
  klaviyo.renew(variants);
  klaviyo.sandbox.fail({ kind: 'slow', seconds: name.includes('down') ? 3600 : 0.15 });
  const statuses: Record<string, number> = {};
  const end = Date.now() + seconds * 1000;
  let sent = 0;
  let inTime = 0;
  const submit = async (): Promise<void> => {
    const number = sent++;
    const subscription = {
      variant_id: Number(variants[number % variants.length]),
      email: `load-${name.length}-${number}@example.com`,
      channels: ['EMAIL'],
    };
    const { http, status } = await post({ subscription }, { 'x-forwarded-for': client() });
    const key = status ?? `${http}`;
    statuses[key] = (statuses[key] ?? 0) + 1;
  };
  const load = async (url: () => string): Promise<void> => {
    const response = await fetch(url());
    if (response.status !== 200) throw new Error(`The page answers ${response.status}.`);
    await response.arrayBuffer();
  };
  const [fromCache, rendered, ...submits] = await Promise.all([
    repeat(end, () => load(() => cached)),
    repeat(end, () => load(uncached)),
    ...Array.from({ length: count }, () => repeat(end, submit, () => inTime++)),
  ]);
  return { name, submits: submits.flat(), inTime, statuses, cached: fromCache, uncached: rendered };
}

try {
  for (const url of [cached, uncached(), uncached()]) await fetch(url);
  await post({});
  const phases = [
    await phase('pages alone', 0),
    await phase(`${submitters} submitters, Klaviyo works`, submitters),
    await phase(`${submitters} submitters, Klaviyo is down`, submitters),
  ];
  const [alone] = phases;
  console.log('| phase | submits/s | p50 | p95 | replies | cached page p50 | p95 | uncached page p50 | p95 |');
  console.log('|---|---|---|---|---|---|---|---|---|');
  for (const { name, submits, inTime, statuses, cached: c, uncached: u } of phases) {
    const ratio = (times: readonly number[], base: readonly number[], part: number): string =>
      `${percentile(times, part).toFixed(0)} ms (× ${(percentile(times, part) / percentile(base, part)).toFixed(1)})`;
    const cells = [
      name,
      (inTime / seconds).toFixed(1),
      `${percentile(submits, 0.5).toFixed(0)} ms`,
      `${percentile(submits, 0.95).toFixed(0)} ms`,
      Object.entries(statuses)
        .map(([status, count]) => `${count} ${status}`)
        .join(', '),
      ratio(c, alone?.cached ?? [], 0.5),
      ratio(c, alone?.cached ?? [], 0.95),
      ratio(u, alone?.uncached ?? [], 0.5),
      ratio(u, alone?.uncached ?? [], 0.95),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
  const { waiting } = await outbox();
  klaviyo.sandbox.fail();
  await passTime();
  const start = Date.now();
  await deliver();
  const left = (await outbox()).waiting;
  console.log(`${waiting} waiting; one process delivered ${waiting - left} in ${(Date.now() - start) / 1000} s.`);
} finally {
  await sql(...['outbox', 'gate', 'hit', 'receipt'].map((table) => `DELETE FROM restock_delivery_${table}`));
  await settings(before);
  restore();
  await klaviyo.close();
}
