// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { send } from '../../src/delivery/send.js';
import type { Settings } from '../../src/delivery/settings.js';
import { entry } from '../form/entry.js';
import { answerAsKlaviyo, type Klaviyo } from './support/klaviyo.js';
import { BY_CLIENT, BY_SMS, E164, sender } from './support/settings.js';

const ACCEPTED = { kind: 'accepted' };
const ONSITE = { ...BY_CLIENT, route: 'onsite' } satisfies Partial<Settings>;
let klaviyo: Klaviyo;

const interfaces = (): unknown[] => klaviyo.requests.map((request) => request.interface);
/** The form does not wait for the consent, so the tests do. */
const consented = (): Promise<void> => vi.waitFor(() => expect(interfaces()).toContain('list'));
/** A consent is sent in the same turn as the reply arrives. After a few turns it would have been sent. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
/** Identifiers and consent that were sent to the list. */
const person = (): unknown => {
  const { json } = klaviyo.requests.find((request) => request.interface === 'list')!;
  return (json as { data: { attributes: { profile: { data: { attributes: unknown } } } } }).data.attributes.profile.data
    .attributes;
};
const SUBSCRIBED = { marketing: { consent: 'SUBSCRIBED' } };

beforeEach(() => {
  klaviyo = answerAsKlaviyo();
});
afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

describe('marketing consent by e-mail', () => {
  it.each([
    ['onsite', ONSITE],
    ['client', BY_CLIENT],
  ])('follows an accepted subscription by the %s route, in a call of its own', async (route, given) => {
    expect(await send(sender(given), entry({ optIn: true }))).toEqual(ACCEPTED);
    await consented();
    expect(interfaces()).toEqual([route, 'list']);
    expect(person()).toEqual({ email: 'shopper@example.com', subscriptions: { email: SUBSCRIBED } });
    expect(klaviyo.people.all[0]).toMatchObject({ lists: new Set(['Y6nRLr']), consent: new Set(['EMAIL']) });
  });

  it('follows a subscription without a client API as well', async () => {
    const { optIn } = ONSITE;
    expect(await send(sender({ optIn }), entry({ optIn: true }))).toEqual(ACCEPTED);
    await consented();
    expect(interfaces()).toEqual(['onsite', 'list']);
  });

  it('goes to the endpoint and the revision of the settings, and outlives the page', async () => {
    const optIn = { endpoint: 'https://shop.example/client/subscriptions/', revision: '2026-07-15', list: 'Zz11Yy' };
    await send(sender({ ...ONSITE, optIn }), entry({ optIn: true }));
    await consented();
    expect(klaviyo.requests[1]).toMatchObject({
      url: 'https://shop.example/client/subscriptions/?company_id=Ab12Cd',
      headers: { revision: '2026-07-15' },
      json: { data: { relationships: { list: { data: { id: 'Zz11Yy' } } } } },
    });
    expect(klaviyo.sent.map(({ keepalive }) => keepalive)).toEqual([false, true]);
  });

  it.each([
    ['onsite', ONSITE],
    ['client', BY_CLIENT],
  ])('is not sent if the shopper does not ask for it (%s)', async (route, given) => {
    await send(sender(given), entry());
    await settled();
    expect(interfaces()).toEqual([route]);
  });

  it('is not sent if the merchant has no list', async () => {
    const { optIn, ...without } = ONSITE;
    await send(sender(without), entry({ optIn: !!optIn }));
    await settled();
    expect(interfaces()).toEqual(['onsite']);
  });

  it.each([ONSITE, BY_CLIENT])('is not sent if the subscription failed', async (given) => {
    klaviyo.fail({ kind: 'refuse' });
    await send(sender(given), entry({ optIn: true }));
    await settled();
    expect(interfaces()).not.toContain('list');
  });

  it.each([
    ['fail', ONSITE],
    ['offline', ONSITE],
    ['refuse', BY_CLIENT],
    ['offline', BY_CLIENT],
  ] as const)('does not turn the subscription into a failure: %s', async (kind, given) => {
    klaviyo.fail({ kind }, 'list');
    expect(await send(sender(given), entry({ optIn: true }))).toEqual(ACCEPTED);
    await consented();
    expect(klaviyo.people.waiting).toHaveLength(1);
  });

  it('is not waited for', async () => {
    klaviyo.fail({ kind: 'slow', seconds: 60 }, 'list');
    expect(await send(sender(ONSITE), entry({ optIn: true }))).toEqual(ACCEPTED);
  });
});

describe('SMS', () => {
  it('goes to the client API with the number in E.164, and its consent to the list', async () => {
    expect(await send(sender(BY_CLIENT), entry(BY_SMS))).toEqual(ACCEPTED);
    await consented();
    expect(interfaces()).toEqual(['client', 'list']);
    expect(klaviyo.people.waiting).toMatchObject([
      { channels: ['EMAIL', 'SMS'], person: { email: 'shopper@example.com', phoneNumber: E164 } },
    ]);
    expect(person()).toEqual({
      ...{ email: 'shopper@example.com', phone_number: E164 },
      subscriptions: { sms: SUBSCRIBED },
    });
    // So Klaviyo may send the message.
    expect(klaviyo.restock('42').map(({ channel, to }) => [channel, to])).toEqual([
      ['EMAIL', 'shopper@example.com'],
      ['SMS', E164],
    ]);
  });

  it('goes to the client API even if e-mail addresses go to the onsite endpoint', async () => {
    await send(sender(ONSITE), entry(BY_SMS));
    expect(interfaces()[0]).toBe('client');
  });

  it('and the newsletter are two consents in one call', async () => {
    await send(sender(BY_CLIENT), entry({ ...BY_SMS, optIn: true }));
    await consented();
    expect(person()).toEqual({
      ...{ email: 'shopper@example.com', phone_number: E164 },
      subscriptions: { email: SUBSCRIBED, sms: SUBSCRIBED },
    });
  });

  it.each(['half an addr', 'whole@example.com'])('alone sends nothing of "%s" in the other field', async (email) => {
    await send(sender(BY_CLIENT), entry({ ...BY_SMS, channels: ['SMS'], email }));
    await consented();
    for (const { body } of klaviyo.requests) expect(body).not.toContain(email);
    expect(klaviyo.people.all[0]!.consent).toContain('SMS');
  });

  it('alone with the newsletter sends the address to the list only', async () => {
    await send(sender(BY_CLIENT), entry({ ...BY_SMS, channels: ['SMS'], optIn: true }));
    await consented();
    expect(klaviyo.requests[0]!.body).not.toContain('shopper@example.com');
    expect(person()).toEqual({
      ...{ email: 'shopper@example.com', phone_number: E164 },
      subscriptions: { email: SUBSCRIBED, sms: SUBSCRIBED },
    });
  });

  it('keeps its consent if the newsletter has a malformed address', async () => {
    await send(sender(BY_CLIENT), entry({ ...BY_SMS, channels: ['SMS'], email: 'half an addr', optIn: true }));
    await consented();
    expect([...klaviyo.people.all[0]!.consent]).toEqual(['SMS']);
    expect(klaviyo.requests[1]!.body).not.toContain('half an addr');
  });

  it('reads a number without a country code as one of the store’s country', async () => {
    const german = { ...BY_CLIENT, phone: { country: 'DE' } };
    await send(sender(german), entry({ ...BY_SMS, phone: '030 901820' }));
    expect(klaviyo.people.all[0]!.phoneNumber).toBe('+4930901820');
  });

  it('needs a country code if the settings name no country', async () => {
    const { phone, ...without } = BY_CLIENT;
    expect(await send(sender(without), entry({ ...BY_SMS, phone: '(201) 555-0123' }))).toBe('phone');
    expect(await send(sender(without), entry({ ...BY_SMS, phone: E164 }))).toEqual(ACCEPTED);
    expect(phone.country).toBe('US');
  });
});

describe('other channels', () => {
  it('WhatsApp is a channel of the subscription and needs no list', async () => {
    const channels = ['WHATSAPP'] as const;
    expect(await send(sender(BY_CLIENT), entry({ ...BY_SMS, channels, consents: ['WHATSAPP'] }))).toEqual(ACCEPTED);
    await settled();
    expect(interfaces()).toEqual(['client']);
    expect(klaviyo.people.waiting).toMatchObject([{ channels, person: { phoneNumber: E164 } }]);
  });

  it('by e-mail alone, a number in the other field is not sent', async () => {
    await send(sender(BY_CLIENT), entry({ phone: '(201) 555-0123', optIn: true }));
    await consented();
    for (const { body } of klaviyo.requests) expect(body).not.toMatch(/phone|555/);
  });
});
