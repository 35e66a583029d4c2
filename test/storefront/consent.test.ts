// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { send } from '../../src/storefront/send.js';
import type { Settings } from '../../src/storefront/settings.js';
import { entry } from '../form/entry.js';
import { answerAsKlaviyo, type Klaviyo } from './support/klaviyo.js';
import { BY_CLIENT, BY_SMS, E164, settings } from './support/settings.js';

const ACCEPTED = { kind: 'accepted' };
const ONSITE = { ...BY_CLIENT, route: 'onsite' } satisfies Partial<Settings>;
let klaviyo: Klaviyo;

const asked = (): unknown[] => klaviyo.requests.map((request) => request.interface);
/** Nothing waits for the opt-in, so the tests do. */
const optedIn = (): Promise<void> => vi.waitFor(() => expect(asked()).toContain('list'));
const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
/** Identifiers and consent of the opt-in. */
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
    expect(await send(settings(given), entry({ optIn: true }))).toEqual(ACCEPTED);
    await optedIn();
    expect(asked()).toEqual([route, 'list']);
    expect(person()).toEqual({ email: 'shopper@example.com', subscriptions: { email: SUBSCRIBED } });
    expect(klaviyo.people.all[0]).toMatchObject({ lists: new Set(['Y6nRLr']), consent: new Set(['EMAIL']) });
  });

  it.each([
    ['onsite', ONSITE],
    ['client', BY_CLIENT],
  ])('is not given where it was not asked for (%s)', async (route, given) => {
    await send(settings(given), entry());
    await quiet();
    expect(asked()).toEqual([route]);
  });

  it('is not given where the merchant offers no list', async () => {
    const { optIn, ...without } = ONSITE;
    await send(settings(without), entry({ optIn: !!optIn }));
    await quiet();
    expect(asked()).toEqual(['onsite']);
  });

  it.each([ONSITE, BY_CLIENT])('is not sent where the subscription failed', async (given) => {
    klaviyo.fail({ kind: 'refuse' });
    await send(settings(given), entry({ optIn: true }));
    await quiet();
    expect(asked()).not.toContain('list');
  });

  it.each([
    ['fail', ONSITE],
    ['offline', ONSITE],
    ['refuse', BY_CLIENT],
    ['offline', BY_CLIENT],
  ] as const)('never turns the subscription into a failure: %s', async (kind, given) => {
    klaviyo.fail({ kind }, 'list');
    expect(await send(settings(given), entry({ optIn: true }))).toEqual(ACCEPTED);
    await optedIn();
    expect(klaviyo.people.waiting).toHaveLength(1);
  });

  it('is not waited for', async () => {
    klaviyo.fail({ kind: 'slow', seconds: 5 }, 'list');
    expect(await send(settings(ONSITE), entry({ optIn: true }))).toEqual(ACCEPTED);
  });
});

describe('SMS', () => {
  it('goes to the client API with the number in E.164, and its consent to the list', async () => {
    expect(await send(settings(BY_CLIENT), entry(BY_SMS))).toEqual(ACCEPTED);
    await optedIn();
    expect(asked()).toEqual(['client', 'list']);
    expect(klaviyo.people.waiting).toMatchObject([
      { channels: ['EMAIL', 'SMS'], person: { email: 'shopper@example.com', phoneNumber: E164 } },
    ]);
    expect(person()).toEqual({
      ...{ email: 'shopper@example.com', phone_number: E164 },
      subscriptions: { sms: SUBSCRIBED },
    });
    // So the alert may go out by SMS.
    expect(klaviyo.restock('42').map(({ channel, to }) => [channel, to])).toEqual([
      ['EMAIL', 'shopper@example.com'],
      ['SMS', E164],
    ]);
  });

  it('goes to the client API whatever the route for e-mail is', async () => {
    await send(settings(ONSITE), entry(BY_SMS));
    expect(asked()[0]).toBe('client');
  });

  it('and the newsletter are two consents in one call', async () => {
    await send(settings(BY_CLIENT), entry({ ...BY_SMS, optIn: true }));
    await optedIn();
    expect(person()).toEqual({
      ...{ email: 'shopper@example.com', phone_number: E164 },
      subscriptions: { email: SUBSCRIBED, sms: SUBSCRIBED },
    });
  });

  it.each(['half an addr', 'whole@example.com'])('alone sends nothing of “%s” in the other field', async (email) => {
    await send(settings(BY_CLIENT), entry({ ...BY_SMS, channels: ['SMS'], email }));
    await optedIn();
    for (const { body } of klaviyo.requests) expect(body).not.toContain(email);
    expect(klaviyo.people.all[0]!.consent).toContain('SMS');
  });

  it('keeps its consent where the newsletter is asked for with an address that is none', async () => {
    await send(settings(BY_CLIENT), entry({ ...BY_SMS, channels: ['SMS'], email: 'half an addr', optIn: true }));
    await optedIn();
    expect([...klaviyo.people.all[0]!.consent]).toEqual(['SMS']);
  });

  it('with a number that nobody can have is the shopper’s to mend, and nothing is sent', async () => {
    expect(await send(settings(BY_CLIENT), entry({ ...BY_SMS, phone: '555-01' }))).toBe('phone');
    expect(asked()).toEqual([]);
  });

  it('reads a number without country code as one of the store’s country', async () => {
    const german = { ...BY_CLIENT, phone: { country: 'DE' } };
    await send(settings(german), entry({ ...BY_SMS, phone: '030 901820' }));
    expect(klaviyo.people.all[0]!.phoneNumber).toBe('+4930901820');
  });
});

describe('other channels', () => {
  it('WhatsApp is a channel of the subscription and no consent to the list', async () => {
    const channels = ['WHATSAPP'] as const;
    expect(await send(settings(BY_CLIENT), entry({ ...BY_SMS, channels, consents: ['WHATSAPP'] }))).toEqual(ACCEPTED);
    await quiet();
    expect(asked()).toEqual(['client']);
    expect(klaviyo.people.waiting).toMatchObject([{ channels, person: { phoneNumber: E164 } }]);
  });

  it('by e-mail alone a number in the field is not sent', async () => {
    await send(settings(BY_CLIENT), entry({ phone: '(201) 555-0123', optIn: true }));
    await optedIn();
    for (const { body } of klaviyo.requests) expect(body).not.toMatch(/phone|555/);
  });
});
