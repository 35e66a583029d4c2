/** What can go wrong between a shopper's request and Klaviyo. Each fault sends requests while something is broken. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { Klaviyo } from './klaviyo.js';
import type { Ledger } from './ledger.js';
import * as store from './store.js';

export interface Stage {
  readonly klaviyo: Klaviyo;
  readonly ledger: Ledger;
  /** Ids of sold-out products. */
  readonly variants: readonly [string, ...string[]];
  /** Answers for Google: reCAPTCHA accepts this token once. */
  readonly captcha: { accepts: string };
}

export interface Fault {
  readonly name: string;
  readonly play: (stage: Stage) => Promise<void>;
}

const DOWN = { kind: 'fail' } as const;
const env = path.join(process.env['MAGENTO_ROOT'] ?? '', 'app/etc/env.php');

/** Runs with other settings, and puts the old ones back. */
async function withSettings(values: Record<string, store.Value>, work: () => Promise<void>): Promise<void> {
  const before = await store.settings(values);
  try {
    await work();
  } finally {
    await store.settings(before);
  }
}

/** Lets every INSERT into a table fail in this way. */
async function withTrigger(table: string, statement: string, work: () => Promise<void>): Promise<void> {
  await store.sql(
    'DROP TRIGGER IF EXISTS restock_test',
    `CREATE TRIGGER restock_test BEFORE INSERT ON ${table} FOR EACH ROW ${statement}`,
  );
  try {
    await work();
  } finally {
    await store.sql('DROP TRIGGER restock_test');
  }
}

/** Stores requests while Klaviyo is down, and lets it work again. */
async function queueSome({ klaviyo, ledger, variants }: Stage, name: string, count: number): Promise<void> {
  klaviyo.sandbox.fail(DOWN);
  for (let number = 0; number < count; number++) {
    const reply = await ledger.submit(`${name}-${number}`, variants[number % variants.length]!);
    expect(reply.status).toBe('queued');
  }
  klaviyo.sandbox.fail();
  await store.passTime();
}

async function killConsumer(stage: Stage, name: string, forward: boolean): Promise<void> {
  await queueSome(stage, name, 1);
  stage.klaviyo.mode = { kind: 'hold', forward };
  const held = stage.klaviyo.held();
  const consumer = store.startConsumer();
  await held;
  await store.kill(consumer);
  stage.klaviyo.mode = { kind: 'works' };
  expect(await store.outbox()).toMatchObject({ waiting: 1 });
}

/** Sends this many requests while Klaviyo answers in this way, and expects this status of each. */
const during =
  (name: string, breakIt: (klaviyo: Klaviyo) => void, status: string): Fault['play'] =>
  async ({ klaviyo, ledger, variants }) => {
    for (let number = 0; number < 3; number++) {
      breakIt(klaviyo);
      await store.passTime(); // so that each request is really sent
      expect(await ledger.submit(`${name}-${number}`, variants[0])).toMatchObject({ http: 200, status });
    }
  };

export const FAULTS: readonly Fault[] = [
  {
    name: 'host blocked: connection refused',
    play: async ({ ledger, variants }) =>
      withSettings({ 'advanced/onsite_endpoint': 'http://127.0.0.1:1/subscribe' }, async () => {
        expect(await ledger.submit('blocked', variants[0])).toMatchObject({ status: 'queued' });
        expect((await store.outbox()).requests[0]).toMatchObject({ reason: 'network' });
      }),
  },
  {
    name: 'DNS: the host is unknown',
    play: async ({ ledger, variants }) =>
      withSettings({ 'advanced/onsite_endpoint': 'https://klaviyo.invalid/subscribe' }, async () => {
        expect(await ledger.submit('dns', variants[0])).toMatchObject({ status: 'queued' });
        expect((await store.outbox()).requests[0]).toMatchObject({ reason: 'network' });
      }),
  },
  { name: 'connection reset', play: during('reset', (klaviyo) => (klaviyo.mode = { kind: 'reset' }), 'queued') },
  {
    name: 'slow: no answer within the time limit',
    play: during('slow', (klaviyo) => klaviyo.sandbox.fail({ kind: 'slow', seconds: 8 }), 'queued'),
  },
  {
    name: '429 with Retry-After',
    play: async ({ klaviyo, ledger, variants }) => {
      klaviyo.sandbox.fail({ kind: 'throttle', retryAfter: '120' });
      for (const number of [0, 1, 2]) await ledger.submit(`throttled-${number}`, variants[0]);
      expect(klaviyo.sandbox.requests).toHaveLength(1);
      await store.deliver();
      expect(klaviyo.sandbox.requests).toHaveLength(1);
    },
  },
  {
    name: '429 without Retry-After',
    play: during('throttled2', (klaviyo) => klaviyo.sandbox.fail({ kind: 'throttle' }), 'queued'),
  },
  {
    name: '5xx for an hour',
    play: async ({ klaviyo, ledger, variants }) => {
      klaviyo.sandbox.fail(DOWN);
      for (let minute = 0; minute < 60; minute += 12) {
        await ledger.submit(`hour-${minute}`, variants[0]);
        await store.sql('UPDATE restock_delivery_outbox SET created_at = created_at - INTERVAL 12 MINUTE');
        await store.passTime();
        await store.deliver();
      }
      expect(await store.outbox()).toMatchObject({ waiting: 5, failed: 0 });
    },
  },
  {
    name: 'malformed replies: HTML, broken JSON, no HTTP, an endless body',
    play: async (stage) => {
      const json = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{"succ';
      for (const [number, breakIt] of [
        () => stage.klaviyo.sandbox.fail({ kind: 'html' }),
        () => (stage.klaviyo.mode = { kind: 'raw', bytes: json }),
        () => (stage.klaviyo.mode = { kind: 'raw', bytes: '220 smtp ready\r\n' }),
        () => (stage.klaviyo.mode = { kind: 'endless' }),
      ].entries()) {
        await during(`malformed-${number}`, breakIt, 'queued')(stage);
      }
    },
  },
  {
    name: 'database gone while the request is stored',
    play: async ({ klaviyo, ledger, variants }) => {
      klaviyo.sandbox.fail(DOWN);
      await withTrigger('restock_delivery_outbox', 'KILL CONNECTION CONNECTION_ID()', async () => {
        expect(await ledger.submit('database-0', variants[0])).toMatchObject({ http: 200, status: 'busy' });
      });
      expect(await ledger.submit('database-1', variants[0])).toMatchObject({ status: 'queued' });
    },
  },
  {
    name: 'broker gone',
    play: async ({ klaviyo, ledger, variants }) => {
      klaviyo.sandbox.fail(DOWN);
      // The database queue: its table takes no message. For RabbitMQ see docs/delivery.md.
      await withTrigger('queue_message', "SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'gone'", async () => {
        for (const number of [0, 1]) {
          expect(await ledger.submit(`broker-${number}`, variants[0])).toMatchObject({ status: 'queued' });
        }
      });
    },
  },
  { name: 'consumer killed before Klaviyo got the call', play: (stage) => killConsumer(stage, 'killed', false) },
  { name: 'consumer killed after Klaviyo accepted', play: (stage) => killConsumer(stage, 'killed2', true) },
  {
    name: 'duplicate messages',
    play: async (stage) => {
      await queueSome(stage, 'duplicate', 2);
      for (const { id } of (await store.outbox()).requests) await store.publish(id, 3);
      const consumer = store.startConsumer();
      await store.until(async () => (await store.outbox()).waiting === 0);
      await store.kill(consumer);
      const accepted = stage.klaviyo.sandbox.requests.filter(({ status }) => status === 200);
      expect(accepted).toHaveLength(2);
    },
  },
  {
    name: 'two consumers and the cron job at once',
    play: async (stage) => {
      await queueSome(stage, 'two', 20);
      const consumers = [store.startConsumer(), store.startConsumer()];
      await Promise.all([store.deliver(), store.until(async () => (await store.outbox()).waiting === 0)]);
      await Promise.all(consumers.map(store.kill));
      const accepted = stage.klaviyo.sandbox.requests.filter(({ status }) => status === 200);
      expect(accepted).toHaveLength(20);
    },
  },
  {
    name: 'full disk',
    play: async ({ klaviyo, ledger, variants }) => {
      klaviyo.sandbox.fail(DOWN);
      const full = "SIGNAL SQLSTATE 'HY000' SET MYSQL_ERRNO = 1114, MESSAGE_TEXT = 'The table is full'";
      await withTrigger('restock_delivery_outbox', full, async () => {
        expect(await ledger.submit('full-0', variants[0])).toMatchObject({ http: 200, status: 'busy' });
      });
      klaviyo.sandbox.fail();
      await store.passTime();
      await withTrigger('restock_delivery_outbox', full, async () => {
        expect(await ledger.submit('full-1', variants[0])).toMatchObject({ status: 'accepted' });
      });
    },
  },
  {
    name: 'clock set forward and back',
    play: async (stage) => {
      const { ledger, variants } = stage;
      await queueSome(stage, 'clock', 2);
      // Only the database's clock counts. For it, an hour more is the same as times that are an hour earlier.
      const shift = (hours: number): Promise<unknown> =>
        store.sql(
          `UPDATE restock_delivery_outbox SET created_at = created_at - INTERVAL ${hours} HOUR,
             next_at = next_at - INTERVAL ${hours} HOUR`,
          `UPDATE restock_delivery_gate SET next_us = next_us - ${hours} * 3600000000,
             paused_us = GREATEST(0, paused_us - ${hours} * 3600000000)`,
        );
      await shift(9 * 24);
      await store.deliver();
      await shift(-9 * 24);
      expect(await ledger.submit('clock-back', variants[0])).toMatchObject({ status: 'accepted' });
      expect(await store.outbox()).toMatchObject({ waiting: 0, failed: 0 });
    },
  },
  {
    name: 'key changed meanwhile: Klaviyo’s and the shop’s',
    play: async (stage) => {
      const wrong = { 'subscription/route': 'client', 'server_api/private_api_key': { encrypt: 'pk_wrong' } };
      const before = await store.settings(wrong);
      const original = readFileSync(env, 'utf8');
      try {
        expect(await stage.ledger.submit('key', stage.variants[0])).toMatchObject({ status: 'queued' });
        expect((await store.outbox()).requests[0]).toMatchObject({ reason: 'key', state: 'waiting' });
        // Magento adds a new encryption key after the old ones.
        writeFileSync(env, original.replace(/('key' => '[^']+)'/, `$1\n0123456789abcdef0123456789abcdef'`));
        await store.settings({ 'server_api/private_api_key': { encrypt: 'pk_sandbox' } });
        await store.passTime();
        expect(await stage.ledger.submit('key2', stage.variants[0])).toMatchObject({ status: 'accepted' });
        await store.deliver();
      } finally {
        writeFileSync(env, original);
        await store.settings(before);
      }
      expect(stage.klaviyo.sandbox.people.waiting).toHaveLength(2);
    },
  },
  {
    name: 'product deleted meanwhile',
    play: async (stage) => {
      await queueSome(stage, 'product', 2);
      await store.sql('UPDATE restock_delivery_outbox SET variant_id = 99999999 ORDER BY entry_id LIMIT 1');
      await store.deliver();
      expect((await store.outbox()).requests).toMatchObject([{ state: 'failed', reason: 'variant' }]);
    },
  },
  {
    name: 'store view deleted meanwhile',
    play: async (stage) => {
      await queueSome(stage, 'view', 2);
      await store.sql('UPDATE restock_delivery_outbox SET store_id = 999 ORDER BY entry_id LIMIT 1');
      await store.deliver();
      expect((await store.outbox()).requests).toMatchObject([{ state: 'failed', reason: 'store_view' }]);
    },
  },
  {
    name: 'flood from one client',
    play: async ({ klaviyo, ledger, variants }) => {
      const flood = Array.from({ length: 120 }, (_, number) =>
        ledger.submit(`flood-${number}`, variants[number % variants.length]!, { 'x-forwarded-for': '203.0.113.7' }),
      );
      const replies = await Promise.all(flood);
      const refused = replies.filter(({ http }) => http === 429);
      expect(refused).toHaveLength(90);
      for (const { retryAfter } of refused) expect(Number(retryAfter)).toBeGreaterThan(0);
      expect(klaviyo.sandbox.requests.length).toBeLessThanOrEqual(30);
      const other = await ledger.submit('flood-other', variants[0], { 'x-forwarded-for': '203.0.113.8' });
      expect(['accepted', 'queued']).toContain(other.status);
    },
  },
  {
    name: 'oversized body',
    play: async ({ klaviyo, ledger, variants }) => {
      const huge = 'x'.repeat(5_000_000);
      const plain = { variant_id: Number(variants[0]), email: 'huge@example.com', channels: ['EMAIL'] };
      for (const different of [
        { email: `${huge}@example.com` },
        { channels: Array.from({ length: 200_000 }, () => 'EMAIL ') },
        { phone: huge, channels: ['SMS'], consents: ['SMS'] },
        { [huge]: 1, email: '' },
      ]) {
        const reply = await post(ledger, { subscription: { ...plain, ...different } });
        expect(reply.http).toBeLessThan(500);
        expect(reply.status ?? 'invalid').toBe('invalid');
      }
      expect(klaviyo.sandbox.requests).toHaveLength(0);
    },
  },
  {
    name: 'wrong types',
    play: async ({ klaviyo, ledger, variants }) => {
      const plain = { variant_id: Number(variants[0]), email: 'types@example.com', channels: ['EMAIL'] };
      const bodies: unknown[] = ['', 'null', '[]', '"x"', '{', {}, { subscription: null }, { subscription: 'x' }];
      const values = [null, [], {}, [[]], [{}], 'x', -1, 1.5, 1e30, true, { item: 'EMAIL' }, ['EMAIL', ['SMS']]];
      for (const name of [
        'request_id',
        'variant_id',
        'email',
        'phone',
        'channels',
        'consents',
        'newsletter',
        'captcha',
      ]) {
        // The other fields of these requests are right, so that only this one can be refused.
        const harmless = ['request_id', 'phone', 'consents', 'newsletter', 'captcha'].includes(name);
        const wrong = harmless ? { ...plain, channels: [] } : plain;
        for (const value of values) bodies.push({ subscription: { ...wrong, [name]: value } });
      }
      for (const body of bodies) {
        const reply = await post(ledger, body);
        expect([200, 400], JSON.stringify({ body, reply })).toContain(reply.http);
        expect(reply.status ?? 'invalid', JSON.stringify({ body, reply })).toBe('invalid');
      }
      expect(klaviyo.sandbox.requests).toHaveLength(0);
    },
  },
  {
    name: 'hostile strings',
    play: async ({ klaviyo, ledger, variants }) => {
      const hostile = [
        "' OR 1=1 -- ",
        '<script>alert(1)</script>',
        '${jndi:ldap://x.example/a}',
        'a\r\nContent-Disposition: form-data; name="store"\r\n\r\n2',
        'a\u0000b',
        '\u202Ereversed',
        '🧢',
        '../../etc/passwd',
        '{{config path="server_api/private_api_key"}}',
      ];
      const variant_id = Number(variants[0]);
      for (const [number, text] of hostile.entries()) {
        const email = `${text}@example.com`;
        const reply = await post(ledger, { subscription: { variant_id, email, channels: ['EMAIL'] } });
        if (reply.status === 'accepted') {
          expect(klaviyo.sandbox.requests.at(-1)?.fields).toMatchObject({ email, store: '1' });
        } else expect(reply, `${number}`).toMatchObject({ http: 200, status: 'invalid', reason: 'email' });
        const channel = await post(ledger, { subscription: { variant_id, email: 'h@example.com', channels: [text] } });
        expect(channel).toMatchObject({ http: 200, status: 'invalid', reason: 'channel' });
      }
    },
  },
  {
    name: 'replayed request',
    play: async (stage) => {
      const { klaviyo, ledger, variants } = stage;
      for (let time = 0; time < 3; time++) await ledger.submit('replay', variants[0]);
      klaviyo.sandbox.fail(DOWN);
      for (let time = 0; time < 3; time++) await ledger.submit('replay2', variants[0]);
      expect(await store.outbox()).toMatchObject({ waiting: 1 });

      // With an ID, the shop recognizes the request even after it is delivered.
      klaviyo.sandbox.fail();
      await store.passTime();
      const plain = { variant_id: Number(variants[0]), email: 'replay3@example.com', channels: ['EMAIL'] };
      const subscription = { request_id: 'replay-3', ...plain };
      expect(await post(ledger, { subscription })).toMatchObject({ status: 'accepted' });
      const before = klaviyo.sandbox.requests.length;
      expect(await post(ledger, { subscription })).toMatchObject({ status: 'accepted' });
      expect(klaviyo.sandbox.requests).toHaveLength(before);
    },
  },
  {
    name: 'parallel submits',
    play: async (stage) => {
      const { klaviyo, ledger, variants } = stage;
      await Promise.all(Array.from({ length: 20 }, () => ledger.submit('same', variants[0])));
      klaviyo.sandbox.fail(DOWN);
      await Promise.all([
        ...Array.from({ length: 10 }, () => ledger.submit('same2', variants[0])),
        ...Array.from({ length: 20 }, (_, number) => ledger.submit(`parallel-${number}`, variants[0])),
      ]);
      expect(await store.outbox()).toMatchObject({ waiting: 21 });
    },
  },
  {
    name: 'expired reCAPTCHA, in each of its kinds',
    play: async ({ klaviyo, ledger, variants, captcha }) => {
      for (const kind of ['recaptcha', 'invisible', 'recaptcha_v3']) {
        const keys = { public_key: { encrypt: 'public' }, private_key: { encrypt: 'secret' } };
        const values = Object.entries(keys).map(([name, key]) => [`/recaptcha_frontend/type_${kind}/${name}`, key]);
        const form = { '/recaptcha_frontend/type_for/restock_back_in_stock': kind };
        await withSettings({ ...(Object.fromEntries(values) as Record<string, store.Value>), ...form }, async () => {
          const variant_id = Number(variants[0]);
          const plain = { variant_id, email: `${kind}@example.com`, channels: ['EMAIL'] };
          const wrong = { http: 200, status: 'invalid', reason: 'captcha' };
          captcha.accepts = `fresh-${kind}`;
          expect(await post(ledger, { subscription: plain })).toMatchObject(wrong);
          expect(await post(ledger, { subscription: { ...plain, captcha: 'expired' } })).toMatchObject(wrong);
          const input = `variant_id: ${variant_id}, email: "${kind}@example.com", channels: [EMAIL]`;
          const mutation = (more: string): string =>
            `mutation { subscribeToBackInStock(input: {${input}${more}}) { status reason } }`;
          expect(await store.graphql(mutation(', captcha: "expired"'))).toEqual({
            status: 'INVALID',
            reason: 'CAPTCHA',
          });
          const query = '{ backInStock(sku: "simple-out") { is_captcha_required } }';
          expect(await store.graphql(query)).toEqual({ is_captcha_required: true });
          const reply = await store.post({ subscription: plain }, { 'x-recaptcha': `fresh-${kind}` });
          ledger.note(reply, plain.email, variants[0]);
          expect(reply).toMatchObject({ status: 'accepted' });
          // A token counts once.
          expect(await post(ledger, { subscription: { ...plain, captcha: `fresh-${kind}` } })).toMatchObject(wrong);
          captcha.accepts = `graphql-${kind}`;
          expect(await store.graphql(mutation(`, captcha: "graphql-${kind}"`))).toMatchObject({ status: 'ACCEPTED' });
        });
      }
      expect(klaviyo.sandbox.people.waiting).toHaveLength(3);
    },
  },
];

/** Posts any body, and remembers what the shop confirmed of it. */
async function post(ledger: Ledger, body: unknown): Promise<store.Reply> {
  const reply = await store.post(body);
  const { subscription } = (body ?? {}) as { subscription?: { email?: unknown; variant_id?: unknown } | string | null };
  const { email, variant_id } = typeof subscription === 'object' && subscription ? subscription : {};
  ledger.note(reply, String(email), String(variant_id));
  return reply;
}
