/**
 * Every fault against a real store: what the shop confirms reaches Klaviyo, once, or the merchant sees why not. See
 * support/store.ts for what it needs. The tests empty the outbox, change settings and put them back.
 *
 * FAULTS_REPORT  file for the table of results
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FAULTS } from './support/faults.js';
import { startKlaviyo, type Klaviyo } from './support/klaviyo.js';
import { openLedger, table, type Row } from './support/ledger.js';
import { configureServices, newLogLines, post, settings, soldOut, sql, type Value } from './support/store.js';

const rows: Row[] = [];
const captcha = { accepts: '' };
let klaviyo: Klaviyo;
let variants: string[] = [];
let before: Record<string, Value> = {};
let unconfigure: () => void = () => undefined;
let logs: () => string = () => '';

/** Stands in for Google's siteverify, which accepts each token once. */
const google = createServer((incoming, outgoing) => {
  let body = '';
  incoming.on('data', (part: Buffer) => (body += part.toString()));
  incoming.on('end', () => {
    const success = captcha.accepts !== '' && new URLSearchParams(body).get('response') === captcha.accepts;
    captcha.accepts = success ? '' : captcha.accepts;
    outgoing.writeHead(200, { 'content-type': 'application/json' });
    const more = { hostname: '127.0.0.1', score: 0.9, action: '', 'error-codes': ['timeout-or-duplicate'] };
    outgoing.end(JSON.stringify({ ...more, success, ...(success && { 'error-codes': [] }) }));
  });
});

beforeAll(async () => {
  klaviyo = await startKlaviyo();
  await new Promise<void>((resolve) => google.listen(0, '127.0.0.1', resolve));
  unconfigure = configureServices(`http://127.0.0.1:${(google.address() as AddressInfo).port}/siteverify`);
  variants = [...(await soldOut('simple-out')), ...(await soldOut('conf-drop-part'))];
  before = await settings({
    'delivery/mode': 'fallback',
    'delivery/limit': '2',
    'advanced/onsite_endpoint': `${klaviyo.url}/onsite/components/back-in-stock/subscribe`,
    'advanced/server_endpoint': `${klaviyo.url}/api/back-in-stock-subscriptions`,
    'advanced/opt_in_endpoint': `${klaviyo.url}/client/subscriptions/`,
  });
  await post({}); // Magento fills its caches.
  logs = newLogLines();
}, 300_000);

afterAll(async () => {
  await settings(before);
  unconfigure();
  await klaviyo.close();
  google.close();
  const report = table(rows);
  console.log(report);
  const { FAULTS_REPORT: file } = process.env;
  if (file) writeFileSync(file, `${report}\n`);
}, 300_000);

it.each(FAULTS.map((fault) => [fault.name, fault] as const))('%s', async (_name, fault) => {
  await sql(
    'DROP TRIGGER IF EXISTS restock_test',
    'DELETE FROM restock_delivery_outbox',
    'DELETE FROM restock_delivery_gate',
    'DELETE FROM restock_delivery_hit',
    'DELETE FROM restock_delivery_receipt',
    `DELETE s FROM queue_message_status s JOIN queue q ON q.id = s.queue_id WHERE q.name = "restock.outbox"`,
  );
  klaviyo.renew(variants);
  const ledger = openLedger(fault.name, klaviyo);
  await fault.play({ klaviyo, ledger, variants: variants as [string, ...string[]], captcha });
  const row = await ledger.close();
  rows.push(row);
  expect(row).toMatchObject({ lost: 0, doubled: 0, undelivered: 0 });
});

it('Magento’s asynchronous API, which stores plain text, takes no subscription', async () => {
  const count = 'SELECT (SELECT COUNT(*) FROM magento_operation) + (SELECT COUNT(*) FROM queue_message) AS n';
  const before = await sql(count);
  const subscription = { variant_id: Number(variants[0]), email: 'async@example.com', channels: ['EMAIL'] };
  expect((await post({ subscription }, {}, 'async/V1')).http).toBe(404);
  expect((await post([{ subscription }], {}, 'async/bulk/V1')).http).toBe(404);
  expect(await sql(count)).toEqual(before);
});

it('no log of the store has an address of a shopper', () => {
  expect(logs()).not.toMatch(/@example\.com/);
});
