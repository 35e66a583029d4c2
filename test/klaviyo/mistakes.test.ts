/** Mistakes in the calling code: the types forbid them, and a TypeError names them before anything is sent. */
import { describe, expect, it, vi } from 'vitest';
import { subscribeCatalog } from '../../src/klaviyo/catalog.js';
import { subscribeClient } from '../../src/klaviyo/client.js';
import type { Subscription } from '../../src/klaviyo/json-api.js';
import { optIn } from '../../src/klaviyo/list.js';
import { subscribeOnsite } from '../../src/klaviyo/onsite.js';
import { createServerClient } from '../../src/klaviyo/server.js';
import { companyId, email, variantId } from './interfaces.js';

const fetch = vi.fn(() => Promise.resolve(new Response(null, { status: 202 })));
const options = { fetch };

async function expectMistake(call: Promise<unknown>, message: string): Promise<void> {
  fetch.mockClear();
  await expect(call).rejects.toThrow(new TypeError(message));
  expect(fetch).not.toHaveBeenCalled();
}

describe('an empty or missing field', () => {
  const shopper = { companyId, email, variant: '7' };

  it.each([
    ['a', () => subscribeOnsite({ ...shopper, companyId: '', store: '1' }, options)],
    ['email', () => subscribeOnsite({ ...shopper, email: '', store: '1' }, options)],
    ['variant', () => subscribeOnsite({ ...shopper, variant: '', store: '1' }, options)],
    ['platform', () => subscribeOnsite({ ...shopper, store: '1', platform: '' }, options)],
    // @ts-expect-error -- the store is missing
    ['store', () => subscribeOnsite(shopper, options)],
    ['variant', () => subscribeCatalog({ ...shopper, variant: '', platform: 'api' }, options)],
    ['companyId', () => optIn({ companyId: '', listId: 'Y6nRLr', email, channels: ['EMAIL'] }, options)],
    ['listId', () => optIn({ companyId, listId: '', email, channels: ['EMAIL'] }, options)],
    [
      'companyId',
      () => subscribeClient({ companyId: '', variantId, channels: ['EMAIL'], profile: { email } }, options),
    ],
  ])('%s', async (name, call) => {
    await expectMistake(call(), `Klaviyo needs "${name}"`);
  });
});

describe('a list opt-in', () => {
  const list = { companyId, listId: 'Y6nRLr' };

  it('without a channel', async () => {
    // @ts-expect-error -- an empty list of channels
    await expectMistake(optIn({ ...list, email, channels: [] }, options), 'Klaviyo needs at least one channel');
  });

  it.each([
    ['email', ['EMAIL'], { phoneNumber: '+15005550006' }],
    ['email', ['SMS', 'EMAIL'], { phoneNumber: '+15005550006', email: '' }],
    ['phoneNumber', ['SMS'], { email }],
    ['phoneNumber', ['EMAIL', 'SMS'], { email }],
  ] as const)('without the %s that %s needs', async (name, channels, identifiers) => {
    await expectMistake(optIn({ ...list, channels, ...identifiers }, options), `Klaviyo needs "${name}"`);
  });
});

const SUBSCRIBE: Readonly<Record<string, (subscription: Subscription, revision?: string) => Promise<unknown>>> = {
  client: (subscription, revision) => subscribeClient({ companyId, ...subscription }, { fetch, revision }),
  server: (subscription, revision) => createServerClient({ key: 'k', fetch, revision }).subscribe(subscription),
};

describe.each(Object.entries(SUBSCRIBE))('a subscription, %s', (_name, subscribe) => {
  const subscription: Subscription = { variantId, channels: ['EMAIL'], profile: { email } };

  it('without a channel', async () => {
    // @ts-expect-error -- an empty list of channels
    await expectMistake(subscribe({ ...subscription, channels: [] }), 'Klaviyo needs at least one channel');
  });

  it('without an identifier', async () => {
    const message = 'Klaviyo needs at least one identifier of the profile';
    // @ts-expect-error -- a profile without an identifier
    await expectMistake(subscribe({ ...subscription, profile: {} }), message);
    await expectMistake(subscribe({ ...subscription, profile: { email: '', phoneNumber: '' } }), message);
  });

  it.each([{ email }, { phoneNumber: '+15005550006' }, { externalId: '7' }, { id: '01GDDKASAP8TKDDA2GRZDSVP4H' }])(
    'with one identifier is sent: %o',
    async (profile) => {
      expect(await subscribe({ ...subscription, profile })).toEqual({ kind: 'accepted' });
    },
  );

  it('with a malformed variant id', async () => {
    await expectMistake(subscribe({ ...subscription, variantId: '' }), 'Klaviyo needs "variantId"');
    for (const id of ['x', '123', '$magento_two:::1-1', '$magento_two::::::123', '$magento_two:::1-1:::']) {
      const message = `A variant id looks like $shopify:::$default:::123, unlike "${id}"`;
      await expectMistake(subscribe({ ...subscription, variantId: id }), message);
    }
  });

  it('with a channel that the revision does not support', async () => {
    const whatsApp: Subscription = { ...subscription, channels: ['EMAIL', 'WHATSAPP'] };
    const message = 'Revision 2025-10-15 does not support the channel WHATSAPP';
    await expectMistake(subscribe(whatsApp, '2025-10-15'), message);
    expect(await subscribe(whatsApp, '2026-01-15')).toEqual({ kind: 'accepted' });
    expect(await subscribe(whatsApp)).toEqual({ kind: 'accepted' });
    expect(await subscribe({ ...subscription, channels: ['PUSH'] }, '2025-10-15')).toEqual({ kind: 'accepted' });
  });
});

describe('a server client', () => {
  it('needs exactly one of key and token', () => {
    const message = 'createServerClient needs a private key or an OAuth token, and not both';
    expect(() => createServerClient({})).toThrow(new TypeError(message));
    expect(() => createServerClient({ key: '' })).toThrow(new TypeError(message));
    expect(() => createServerClient({ key: 'k', token: 't' })).toThrow(new TypeError(message));
  });

  it('refuses a key or token that a header cannot carry', () => {
    expect(() => createServerClient({ key: 'pk_1\n2' })).toThrow(TypeError);
    expect(() => createServerClient({ token: 'a\0b' })).toThrow(TypeError);
  });
});
