// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { send } from '../../src/delivery/send.js';
import type { Entry } from '../../src/form/form.js';
import { entry } from '../form/entry.js';
import { answerAsKlaviyo, type Klaviyo } from './support/klaviyo.js';
import { BY_CLIENT, BY_SMS, CLIENT, E164, sender } from './support/settings.js';

const ACCEPTED = { kind: 'accepted' };
let klaviyo: Klaviyo;

const interfaces = (): unknown[] => klaviyo.requests.map((request) => request.interface);

beforeEach(() => {
  klaviyo = answerAsKlaviyo();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  sessionStorage.clear();
});

describe('an e-mail address', () => {
  it('goes to the onsite endpoint', async () => {
    expect(await send(sender(), entry())).toEqual(ACCEPTED);
    expect(await send(sender(CLIENT), entry())).toEqual(ACCEPTED);
    expect(interfaces()).toEqual(['onsite', 'onsite']);
  });

  it('goes to the endpoint of the settings, such as a proxy', async () => {
    const endpoint = 'https://shop.example/onsite/components/back-in-stock/subscribe';
    await send(sender({ endpoint }), entry());
    await send(sender({ endpoint, ...CLIENT }), entry());
    expect(klaviyo.requests.map(({ url }) => url)).toEqual([endpoint, endpoint]);
  });

  it('goes to the client API if the merchant chose it', async () => {
    const client = { ...CLIENT.client, endpoint: 'https://shop.example/client/back-in-stock-subscriptions' };
    expect(await send(sender({ client, route: 'client' }), entry())).toEqual(ACCEPTED);
    expect(klaviyo.requests).toHaveLength(1);
    expect(klaviyo.requests[0]).toMatchObject({
      url: `${client.endpoint}?company_id=Ab12Cd`,
      headers: { revision: '2026-01-15', 'content-type': 'application/vnd.api+json' },
      json: {
        data: {
          type: 'back-in-stock-subscription',
          attributes: {
            channels: ['EMAIL'],
            profile: { data: { type: 'profile', attributes: { email: 'shopper@example.com' } } },
          },
          relationships: { variant: { data: { type: 'catalog-variant', id: '$magento_two:::1-1:::42' } } },
        },
      },
    });
  });

  it('goes to the onsite endpoint if the client API is chosen but no catalog is configured for it', async () => {
    expect(await send(sender({ route: 'client' }), entry({ optIn: true }))).toEqual(ACCEPTED);
    expect(interfaces()).toEqual(['onsite']);
  });

  it('has the same outcomes on the client API', async () => {
    klaviyo.fail({ kind: 'throttle', retryAfter: '5' });
    expect(await send(sender(BY_CLIENT), entry())).toEqual({ kind: 'throttled', retryAfter: 5 });
    klaviyo.fail({ kind: 'retired' });
    expect(await send(sender(BY_CLIENT), entry())).toEqual({ kind: 'retired' });
    expect(sessionStorage).toHaveLength(0);
  });

  it('is waited for no longer than the time limit, by either route', async () => {
    klaviyo.fail({ kind: 'slow', seconds: 60 });
    const timeout = { kind: 'unreachable', reason: 'timeout' };
    expect(await send(sender({ timeout: 20 }), entry())).toMatchObject(timeout);
    expect(await send(sender({ ...CLIENT, timeout: 20 }), entry())).toMatchObject(timeout);
    expect(await send(sender({ ...BY_CLIENT, timeout: 20 }), entry())).toMatchObject(timeout);
  });
});

describe('a retired onsite endpoint', () => {
  beforeEach(() => klaviyo.fail({ kind: 'retired' }, 'onsite'));

  it('passes the same submit to the client API, and is not asked again during the visit', async () => {
    expect(await send(sender(CLIENT), entry())).toEqual(ACCEPTED);
    expect(interfaces()).toEqual(['onsite', 'client']);
    expect(klaviyo.people.waiting).toMatchObject([{ by: 'client', variant: '$magento_two:::1-1:::42' }]);
    await send(sender(CLIENT), entry({ email: 'other@example.com' }));
    expect(interfaces()).toEqual(['onsite', 'client', 'client']);
    const memory = { 'restock:https://a.klaviyo.com/onsite/components/back-in-stock/subscribe': '1' };
    expect(Object.fromEntries(Object.entries(sessionStorage))).toEqual(memory);
  });

  it('is the outcome if no catalog is configured, and is not remembered', async () => {
    expect(await send(sender(), entry())).toEqual({ kind: 'retired' });
    expect(await send(sender(), entry({ optIn: true }))).toEqual({ kind: 'retired' });
    expect(interfaces()).toEqual(['onsite', 'onsite']);
    expect(sessionStorage).toHaveLength(0);
  });

  it('is remembered even if the client API fails, and that failure is the outcome', async () => {
    klaviyo.fail({ kind: 'fail' }, 'client');
    expect(await send(sender(CLIENT), entry())).toMatchObject({ kind: 'unavailable', status: 503 });
    await send(sender(CLIENT), entry());
    expect(interfaces()).toEqual(['onsite', 'client', 'client']);
  });

  it('is asked each time if storage is switched off', async () => {
    const off = (): never => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    vi.stubGlobal('sessionStorage', { getItem: off, setItem: off });
    for (let i = 0; i < 2; i++) expect(await send(sender(CLIENT), entry())).toEqual(ACCEPTED);
    expect(interfaces()).toEqual(['onsite', 'client', 'onsite', 'client']);
  });

  it('is asked again if the catalog is no longer in the settings', async () => {
    await send(sender(CLIENT), entry());
    klaviyo.fail();
    await send(sender(), entry({ optIn: true }));
    expect(interfaces()).toEqual(['onsite', 'client', 'onsite']);
  });

  it('does not stand for another endpoint', async () => {
    await send(sender(CLIENT), entry());
    klaviyo.fail();
    const endpoint = 'https://shop.example/onsite/components/back-in-stock/subscribe';
    await send(sender({ ...CLIENT, endpoint }), entry());
    expect(interfaces()).toEqual(['onsite', 'client', 'onsite']);
  });
});

describe('any other failure of the onsite endpoint', () => {
  it.each(['throttle', 'fail', 'refuse', 'html', 'offline'] as const)('%s is the outcome', async (kind) => {
    klaviyo.fail({ kind });
    expect(await send(sender({ ...BY_CLIENT, route: 'onsite' }), entry())).not.toEqual(ACCEPTED);
    expect(interfaces()).toEqual(['onsite']);
    expect(sessionStorage).toHaveLength(0);
  });
});

describe('what is sent to the client API', () => {
  const profile = (): unknown => {
    const { json } = klaviyo.requests[0]!;
    return (json as { data: { attributes: { profile: { data: { attributes: unknown } } } } }).data.attributes.profile
      .data.attributes;
  };

  it.each<[string, Partial<Entry>, object]>([
    ['an address alone', {}, { email: 'shopper@example.com' }],
    ['an address without the number beside it', { phone: BY_SMS.phone }, { email: 'shopper@example.com' }],
    ['both for both channels', BY_SMS, { email: 'shopper@example.com', phone_number: E164 }],
    ['a number without the address beside it', { ...BY_SMS, channels: ['SMS'] }, { phone_number: E164 }],
  ])('is %s', async (_, different, attributes) => {
    await send(sender(BY_CLIENT), entry(different));
    expect(profile()).toEqual(attributes);
  });
});

describe('channels', () => {
  it.each<[unknown, Partial<Entry>]>([
    ['channel', { channels: [] }],
    ['phone', { channels: ['SMS'], consents: ['SMS'] }],
    ['phone', { ...BY_SMS, phone: '555-01' }],
    ['consentSMS', { ...BY_SMS, consents: [] }],
    ['consentWHATSAPP', { ...BY_SMS, channels: ['WHATSAPP'] }],
  ])('answer "%s" for %j, and send nothing', async (reason, different) => {
    expect(await send(sender(BY_CLIENT), entry(different))).toBe(reason);
    expect(klaviyo.sent).toEqual([]);
  });
});

describe('a refusal by the client API', () => {
  /** Sends an entry that the client API refuses because of one of its fields. */
  const refusal = (field: 'email' | 'phone_number', different: Partial<Entry>): Promise<unknown> => {
    const source = { pointer: `/data/attributes/profile/data/attributes/${field}` };
    vi.stubGlobal('fetch', () =>
      Promise.resolve(
        new Response(JSON.stringify({ errors: [{ detail: 'Invalid input.', source }] }), { status: 400 }),
      ),
    );
    return send(sender(BY_CLIENT), entry(different));
  };

  it('names the field that Klaviyo names', async () => {
    expect(await refusal('email', {})).toMatchObject({ kind: 'refused', field: 'email' });
    expect(await refusal('email', BY_SMS)).toMatchObject({ kind: 'refused', field: 'email' });
    expect(await refusal('phone_number', BY_SMS)).toMatchObject({ kind: 'refused', field: 'phone' });
  });

  it('names no field that was not part of the request', async () => {
    const smsOnly = { ...BY_SMS, channels: ['SMS'], optIn: true } satisfies Partial<Entry>;
    expect(await refusal('email', smsOnly)).toMatchObject({ kind: 'refused', field: undefined });
    expect(await refusal('phone_number', { phone: BY_SMS.phone })).toMatchObject({ kind: 'refused', field: undefined });
  });

  it('can be about no field', async () => {
    klaviyo.fail({ kind: 'refuse' });
    expect(await send(sender(BY_CLIENT), entry())).toMatchObject({ kind: 'refused', field: undefined });
  });
});

describe('a refusal by the onsite endpoint', () => {
  it('names the address if Klaviyo does', async () => {
    vi.unstubAllGlobals();
    klaviyo = answerAsKlaviyo({ refusal: 'seen' });
    klaviyo.fail({ kind: 'refuse', field: 'email' });
    expect(await send(sender(), entry())).toMatchObject({ kind: 'refused', field: 'email' });
    klaviyo.fail({ kind: 'refuse' });
    expect(await send(sender(), entry())).toMatchObject({ kind: 'refused', field: undefined });
  });

  it('names nothing in Klaviyo’s documented form', async () => {
    klaviyo.fail({ kind: 'refuse', field: 'email' });
    expect(await send(sender(), entry())).toMatchObject({ kind: 'refused', field: undefined });
  });
});
