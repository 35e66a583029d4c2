// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { send } from '../../src/storefront/send.js';
import { entry } from '../form/entry.js';
import { answerAsKlaviyo, type Klaviyo } from './support/klaviyo.js';
import { BY_CLIENT, CLIENT, settings } from './support/settings.js';

const ACCEPTED = { kind: 'accepted' };
let klaviyo: Klaviyo;

const asked = (): unknown[] => klaviyo.requests.map((request) => request.interface);

beforeEach(() => {
  klaviyo = answerAsKlaviyo();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  sessionStorage.clear();
});

describe('the route', () => {
  it('is the onsite endpoint', async () => {
    expect(await send(settings(), entry())).toEqual(ACCEPTED);
    expect(await send(settings(CLIENT), entry())).toEqual(ACCEPTED);
    expect(asked()).toEqual(['onsite', 'onsite']);
  });

  it('is the endpoint of the settings, such as a proxy', async () => {
    const endpoint = 'https://shop.example/onsite/components/back-in-stock/subscribe';
    await send(settings({ endpoint }), entry());
    expect(klaviyo.requests[0]!.url).toBe(endpoint);
  });

  it('is the client API where the merchant says so', async () => {
    const different = { ...CLIENT.client, endpoint: 'https://shop.example/client/back-in-stock-subscriptions' };
    expect(await send(settings({ client: different, route: 'client' }), entry())).toEqual(ACCEPTED);
    expect(klaviyo.requests).toHaveLength(1);
    expect(klaviyo.requests[0]).toMatchObject({
      url: `${different.endpoint}?company_id=Ab12Cd`,
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

  it('of the client API answers as any other', async () => {
    klaviyo.fail({ kind: 'throttle', retryAfter: '5' });
    expect(await send(settings(BY_CLIENT), entry())).toEqual({ kind: 'throttled', retryAfter: 5 });
    klaviyo.fail({ kind: 'retired' });
    expect(await send(settings(BY_CLIENT), entry())).toEqual({ kind: 'retired' });
    expect(sessionStorage).toHaveLength(0);
  });
});

describe('a retired onsite endpoint', () => {
  beforeEach(() => klaviyo.fail({ kind: 'retired' }, 'onsite'));

  it('hands the same submit to the client API, once, and is not asked again in this visit', async () => {
    expect(await send(settings(CLIENT), entry())).toEqual(ACCEPTED);
    expect(asked()).toEqual(['onsite', 'client']);
    expect(klaviyo.people.waiting).toMatchObject([{ by: 'client', variant: '$magento_two:::1-1:::42' }]);
    await send(settings(CLIENT), entry({ email: 'other@example.com' }));
    expect(asked()).toEqual(['onsite', 'client', 'client']);
  });

  it('is final where no catalog is configured, and nothing is remembered', async () => {
    expect(await send(settings(), entry())).toEqual({ kind: 'retired' });
    expect(asked()).toEqual(['onsite']);
    expect(sessionStorage).toHaveLength(0);
  });

  it('is remembered even where the client API fails, whose failure then counts', async () => {
    klaviyo.fail({ kind: 'fail' }, 'client');
    expect(await send(settings(CLIENT), entry())).toEqual({ kind: 'unavailable', status: 503 });
    await send(settings(CLIENT), entry());
    expect(asked()).toEqual(['onsite', 'client', 'client']);
  });

  it('is learnt anew each time where storage is switched off', async () => {
    const off = (): never => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    vi.stubGlobal('sessionStorage', { getItem: off, setItem: off });
    for (let i = 0; i < 2; i++) expect(await send(settings(CLIENT), entry())).toEqual(ACCEPTED);
    expect(asked()).toEqual(['onsite', 'client', 'onsite', 'client']);
  });

  it('is asked again where the catalog is no longer in the settings', async () => {
    await send(settings(CLIENT), entry());
    klaviyo.fail();
    await send(settings(), entry());
    expect(asked()).toEqual(['onsite', 'client', 'onsite']);
  });
});

describe('any other failure of the onsite endpoint', () => {
  it.each(['throttle', 'fail', 'refuse', 'html', 'offline'] as const)('%s stays where it is', async (kind) => {
    klaviyo.fail({ kind });
    expect(await send(settings({ ...BY_CLIENT, route: 'onsite' }), entry())).not.toEqual(ACCEPTED);
    expect(asked()).toEqual(['onsite']);
    expect(sessionStorage).toHaveLength(0);
  });
});
