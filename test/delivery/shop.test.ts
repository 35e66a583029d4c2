// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '../../src/form/form.js';
import { entry } from '../form/entry.js';
import { answerAsKlaviyo, type Klaviyo } from './support/klaviyo.js';
import { BY_SMS, CLIENT, NUMBER, sender } from './support/settings.js';
import { ALWAYS, answerAsShop, FALLBACK, QUEUED, SERVICE, type Reply, type Shop } from './support/shop.js';

const ACCEPTED = { kind: 'accepted' };
let klaviyo: Klaviyo;
let shop: Shop;

/** Each test is a page of its own. */
const send = async (given: Parameters<typeof sender>[0], what: Entry = entry()) =>
  (await import('../../src/delivery/send.js')).send(sender(given), what);

beforeEach(() => {
  vi.resetModules();
  sessionStorage.clear();
  klaviyo = answerAsKlaviyo();
  shop = answerAsShop();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a shop that takes what the browser cannot deliver', () => {
  it('gets nothing while Klaviyo answers', async () => {
    expect(await send(FALLBACK)).toEqual(ACCEPTED);
    expect(klaviyo.requests).toHaveLength(1);
    expect(shop.got).toEqual([]);
  });

  it.each([
    ['no network to Klaviyo, or a content blocker', { kind: 'offline' }],
    ['a bad minute', { kind: 'fail' }],
    ['too many requests', { kind: 'throttle', retryAfter: '7' }],
    ['a firewall’s page', { kind: 'html' }],
  ] as const)('%s: the same submit goes to the shop, in one more request', async (_, fault) => {
    klaviyo.fail(fault);
    expect(await send(FALLBACK)).toEqual(ACCEPTED);
    expect(klaviyo.sent).toHaveLength(1);
    expect(shop.got).toMatchObject([{ variant_id: 42, email: 'shopper@example.com', channels: ['EMAIL'] }]);
  });

  it('a time limit that ran out: the same submit goes to the shop', async () => {
    klaviyo.fail({ kind: 'slow', seconds: 600 });
    expect(await send({ ...FALLBACK, timeout: 20 })).toEqual(ACCEPTED);
    expect(shop.got).toHaveLength(1);
  });

  it.each([
    ['refused', { kind: 'refuse' }],
    ['retired', { kind: 'retired' }],
  ] as const)('what Klaviyo has %s for good does not go to the shop', async (kind, fault) => {
    klaviyo.fail(fault);
    expect(await send(FALLBACK)).toMatchObject({ kind });
    expect(shop.got).toEqual([]);
  });

  it('what the shopper has to correct does not go to the shop', async () => {
    expect(
      await send({ ...FALLBACK, ...CLIENT, phone: { country: 'US' } }, entry({ ...BY_SMS, phone: '555-01' })),
    ).toBe('phone');
    expect(shop.got).toEqual([]);
  });

  it('without its file, the shopper is told about the connection', async () => {
    vi.doMock('../../src/delivery/shop.js', () => {
      throw new Error('Script error');
    });
    expect(await send(FALLBACK)).toBe('network');
    vi.doUnmock('../../src/delivery/shop.js');
  });
});

describe('a shop that takes everything', () => {
  it('is the only one that gets a request', async () => {
    expect(await send(ALWAYS)).toEqual(ACCEPTED);
    expect(klaviyo.sent).toEqual([]);
    expect(shop.got).toHaveLength(1);
  });

  it('gets one POST of JSON, without cookies', async () => {
    await send(ALWAYS);
    const [request] = shop.requests;
    expect(request).toMatchObject({ url: SERVICE, method: 'POST', credentials: 'omit', redirect: 'manual' });
    expect(request!.headers.get('Content-Type')).toBe('application/json');
  });

  it('gets an address alone by e-mail', async () => {
    await send(ALWAYS, entry({ phone: NUMBER }));
    expect(shop.got).toEqual([
      {
        request_id: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
        variant_id: 42,
        email: 'shopper@example.com',
        channels: ['EMAIL'],
        consents: [],
        newsletter: false,
      },
    ]);
  });

  it('gets the number as it was typed, and what the shopper agreed to', async () => {
    await send(ALWAYS, entry({ channels: ['SMS'], phone: NUMBER, consents: ['SMS'] }));
    expect(shop.got).toEqual([
      {
        request_id: expect.any(String) as string,
        variant_id: 42,
        phone: '(201) 555-0123',
        channels: ['SMS'],
        consents: ['SMS'],
        newsletter: false,
      },
    ]);
  });

  it('gets address and number for both channels', async () => {
    await send(ALWAYS, entry(BY_SMS));
    expect(shop.got).toMatchObject([{ email: 'shopper@example.com', phone: '(201) 555-0123', consents: ['SMS'] }]);
  });

  it('gets the address beside a number for the newsletter', async () => {
    await send(ALWAYS, entry({ channels: ['SMS'], phone: NUMBER, consents: ['SMS'], optIn: true }));
    expect(shop.got).toMatchObject([{ email: 'shopper@example.com', newsletter: true }]);
  });

  it('gets nothing if a consent is missing', async () => {
    expect(await send(ALWAYS, entry({ ...BY_SMS, consents: [] }))).toBe('consentSMS');
    expect(shop.got).toEqual([]);
  });
});

describe('a reply of the shop', () => {
  it.each<[string, Reply, unknown]>([
    ['stored for later', QUEUED, ACCEPTED],
    ['an address to correct', { body: { status: 'invalid', reason: 'email' } }, 'email'],
    ['a number to correct', { body: { status: 'invalid', reason: 'phone' } }, 'phone'],
    ['a variant that is not sold out', { body: { status: 'invalid', reason: 'variant' } }, 'variant'],
    ['a missing consent', { body: { status: 'invalid', reason: 'consentWHATSAPP' } }, 'consentWHATSAPP'],
    ['a refused address', { body: { status: 'refused', reason: 'emailRefused' } }, 'emailRefused'],
    ['a refusal', { body: { status: 'refused', reason: 'refused' } }, 'refused'],
    ['a full outbox', { body: { status: 'busy', reason: 'throttled' } }, 'throttled'],
    ['too many requests', { status: 429, body: { message: 'Too many requests.' } }, 'throttled'],
    [
      'a service that is not there',
      { status: 404, body: { message: 'Request does not match any route.' } },
      'unintelligible',
    ],
    ['a firewall', { status: 403, body: '<html>' }, 'unintelligible'],
    ['an error of the shop', { status: 500, body: { message: 'Internal Error' } }, 'waiting'],
    ['a reply without a reason', { body: { status: 'invalid' } }, 'waiting'],
    ['maintenance', { status: 503, body: '<html>' }, 'waiting'],
    ['a network that asks for a login', { body: '<html>' }, 'waiting'],
    ['nothing', 'offline', 'waiting'],
  ])('%s', async (_, reply, expected) => {
    shop.reply = reply;
    expect(await send(ALWAYS)).toEqual(expected);
    expect(sessionStorage.length > 0).toBe(expected === 'waiting');
  });
});

describe('the id of a request', () => {
  const ids = () => shop.got.map(({ request_id: id }) => id);

  it('is the same when the shopper sends the same again after a failure', async () => {
    shop.reply = { body: { status: 'busy', reason: 'throttled' } };
    await send(ALWAYS);
    await send(ALWAYS);
    expect(new Set(ids()).size).toBe(1);
    expect(ids()).toHaveLength(2);
  });

  it('is another one after a success, and for another entry', async () => {
    await send(ALWAYS);
    await send(ALWAYS);
    await send(ALWAYS, entry({ email: 'other@example.com' }));
    expect(new Set(ids()).size).toBe(3);
  });
});
