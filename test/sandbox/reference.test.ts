/** Quotes each sentence about Klaviyo's behaviour from “Create Back In Stock Subscription”, for client and server. */
import { describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/index.js';
import {
  catalog,
  client,
  COMPANY,
  EMAIL,
  FULL_ID,
  list,
  consent,
  onsite,
  server,
  subscription,
  VARIANT,
} from './raw.js';

interface ErrorBody {
  errors: { status: number; code: string; detail: string; source: Record<string, string>; id: string; meta: object }[];
}

const create = (options: SandboxOptions = {}): Sandbox => createSandbox({ variants: [FULL_ID], ...options });
const errors = async (reply: Response): Promise<ErrorBody['errors']> => ((await reply.json()) as ErrorBody).errors;

/** `status code pointer` of each error, or the status of a success. */
async function say(sandbox: Sandbox, request: Request): Promise<string[]> {
  const reply = await sandbox.fetch(request);
  if (reply.ok) return [`${reply.status}${await reply.text()}`];
  return (await errors(reply)).map(({ status, code, source }) => [status, code, ...Object.values(source)].join(' '));
}

const BOTH = { client, server } as const;
const PROFILE = '/data/attributes/profile/data';

describe.each(Object.entries(BOTH))('%s', (by, request) => {
  const refusal = (change: Parameters<typeof subscription>[0]): Promise<string[]> =>
    say(create(), request({ body: subscription(change) }));

  it('“Subscribe a profile to receive back in stock notifications.” – “202 Success”', async () => {
    const sandbox = create();
    expect(await say(sandbox, request())).toEqual(['202']);
    expect(sandbox.people.waiting).toMatchObject([
      { by, variant: FULL_ID, channels: ['EMAIL'], person: { email: EMAIL } },
    ]);
    expect(sandbox.restock(VARIANT)).toMatchObject([{ channel: 'EMAIL', to: EMAIL }]);
  });

  it('“channels … array of strings, required”', async () => {
    expect(await refusal({ channels: undefined })).toEqual(['400 invalid /data/attributes/channels']);
    expect(await refusal({ channels: [] })).toEqual(['400 invalid /data/attributes/channels']);
    expect(await refusal({ channels: 'EMAIL' })).toEqual(['400 invalid /data/attributes/channels']);
    expect(await refusal({ channels: ['EMAIL', 'FAX', 1] })).toEqual([
      '400 invalid /data/attributes/channels/1',
      '400 invalid /data/attributes/channels/2',
    ]);
  });

  it('supports WHATSAPP since revision 2026-01-15', async () => {
    const body = subscription({ channels: ['PUSH', 'WHATSAPP'] });
    expect(await say(create(), request({ body }))).toEqual(['202']);
    expect(await say(create(), request({ body, headers: { revision: '2025-10-15' } }))).toEqual([
      '400 invalid /data/attributes/channels/1',
    ]);
  });

  it('“profile … object, required”', async () => {
    expect(await say(create(), request({ body: { data: { type: 'back-in-stock-subscription' } } }))).toEqual([
      '400 invalid /data/attributes/channels',
      '400 invalid /data/attributes/profile',
      '400 invalid /data/relationships/variant/data',
    ]);
    expect(await refusal({ profile: { type: 'person' } })).toEqual([`400 invalid ${PROFILE}/type`]);
  });

  it.each([
    ['Primary key that uniquely identifies this profile', { id: '01GDDKASAP8TKDDA2GRZDSVP4H' }, {}],
    ["Individual's email address", {}, { email: 'sarah.mason@klaviyo-demo.com' }],
    ["Individual's phone number in E.164 format", {}, { phone_number: '+15005550006' }],
    ['A unique identifier used by customers', {}, { external_id: '63f64a2b-c6bf-40c7-b81f-bed08162edbe' }],
  ])('“%s” is enough', async (_sentence, profile, attributes) => {
    const sandbox = create();
    expect(await say(sandbox, request({ body: subscription({ profile, attributes }) }))).toEqual(['202']);
    expect(sandbox.people.waiting).toHaveLength(1);
  });

  it('needs an identifier, and checks its form', async () => {
    expect(await refusal({ attributes: {} })).toEqual([`400 invalid ${PROFILE}/attributes`]);
    expect(await refusal({ attributes: { email: 'test@klaviyo' } })).toEqual([
      `400 invalid ${PROFILE}/attributes/email`,
    ]);
    expect(await refusal({ attributes: { phone_number: '0151 1234567' } })).toEqual([
      `400 invalid ${PROFILE}/attributes/phone_number`,
    ]);
    expect(await refusal({ attributes: { email: 5 } })).toEqual([
      `400 invalid ${PROFILE}/attributes/email`,
      `400 invalid ${PROFILE}/attributes`,
    ]);
  });

  it('“The catalog variant ID … made up of the integration type, catalog ID, and the external ID … integrationType:::catalogId:::externalId”', async () => {
    expect(await refusal({ variant: VARIANT })).toEqual(['400 invalid /data/relationships/variant/data/id']);
    expect(await refusal({ variant: undefined })).toEqual(['400 invalid /data/relationships/variant/data/id']);
    expect(await refusal({ variant: '$custom:::$default:::SAMPLE-DATA-ITEM-1-VARIANT-MEDIUM' })).toEqual(['202']);
  });

  it("“If the integration you are using is not set up for multi-catalog storage, the 'catalogId' will be $default. For Shopify $shopify:::$default:::33001893429341”", async () => {
    const variant = '$shopify:::$default:::33001893429341';
    const sandbox = create({ variants: [variant] });
    await sandbox.fetch(request({ body: subscription({ variant }) }));
    await sandbox.fetch(catalog({ platform: 'shopify', variant: '33001893429341' }));
    expect(sandbox.people.waiting).toMatchObject([{ by, variant }]);
  });

  it('accepts an unknown variant, but adds nobody', async () => {
    const sandbox = create();
    expect(await say(sandbox, request({ body: subscription({ variant: '$custom:::$default:::no' }) }))).toEqual([
      '202',
    ]);
    expect(sandbox.people.waiting).toEqual([]);
  });

  it('“revision … string, required … API endpoint revision (format: YYYY-MM-DD[.suffix])”', async () => {
    for (const revision of [undefined, '2024-2-15', 'latest', '2024-02-15 '.repeat(2)]) {
      expect(await say(create(), request({ headers: { revision } })), revision).toEqual(['400 invalid revision']);
    }
    for (const revision of ['2024-02-15', '2026-07-15', '2024-02-15.pre']) {
      expect(await say(create(), request({ headers: { revision } })), revision).toEqual(['202']);
    }
    expect(await say(create(), request({ headers: { revision: '2023-02-22' } }))).toEqual(['404 not_found /data/']);
  });

  it('accepts JSON:API only', async () => {
    expect(await say(create(), request({ headers: { 'content-type': 'text/plain' } }))).toEqual([
      '415 unsupported_media_type /data/',
    ]);
    expect((await say(create(), request({ body: '{"data":' })))[0]).toBe('400 invalid /data/type');
    expect((await create().fetch(request({ method: 'GET' }))).status).toBe(405);
  });

  it('“Burst: 350/s, Steady: 3500/m”', async () => {
    let now = 0;
    const sandbox = create({ clock: () => now });
    const status = async (): Promise<number> => (await sandbox.fetch(request())).status;
    for (let second = 0; second < 10; second++) {
      now = second * 1000;
      for (let sent = 0; sent < 350; sent++) expect(await status()).toBe(202);
      now += 999;
      expect(await status(), `second ${second}`).toBe(429);
    }
    now = 10_000;
    const full = await sandbox.fetch(request());
    expect([full.status, full.headers.get('retry-after')]).toEqual([429, '50']);
    now = 60_000;
    expect(await status()).toBe(202);
  }, 60_000);

  it('has the code `throttled` and `Retry-After` with a 429, and `RateLimit-*` with other replies', async () => {
    const sandbox = create({ clock: () => 2_400, limits: { [by]: new Map([[1, 2]]) } });
    const first = await sandbox.fetch(request());
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'ratelimit-limit': '2, 2;w=1',
      'ratelimit-remaining': '1',
      'ratelimit-reset': '1',
    });
    await sandbox.fetch(request());
    const third = await sandbox.fetch(request());
    expect([third.status, third.headers.get('retry-after'), third.headers.get('ratelimit-limit')]).toEqual([
      429,
      '1',
      null,
    ]);
    expect(await errors(third)).toMatchObject([
      { status: 429, code: 'throttled', detail: 'Request was throttled. Expected available in 1 second.' },
    ]);
  });

  it('has id, status, code, title, detail, source and meta in an error', async () => {
    const reply = await create().fetch(request({ body: subscription({ attributes: { email: 'x' } }) }));
    expect(reply.headers.get('content-type')).toBe('application/vnd.api+json');
    expect(await reply.json()).toEqual({
      errors: [
        {
          id: expect.any(String) as string,
          status: 400,
          code: 'invalid',
          title: 'Invalid input.',
          detail: 'Invalid email address',
          source: { pointer: '/data/attributes/profile/data/attributes/email' },
          meta: {},
        },
      ],
    });
  });
});

describe('server', () => {
  it('“Scopes: catalogs:write, profiles:write”', async () => {
    const all = ['catalogs:write', 'profiles:write'];
    const sandbox = create({ keys: { pk_all: all, pk_half: ['catalogs:write'] }, tokens: { oauth: all } });
    const by = async (authorization?: string): Promise<string[]> =>
      say(sandbox, server({ headers: { authorization } }));
    expect(await by('Klaviyo-API-Key pk_all')).toEqual(['202']);
    expect(await by('Bearer oauth')).toEqual(['202']);
    expect(await by('Klaviyo-API-Key pk_half')).toEqual(['403 permission_denied /data/']);
    expect(await by('Klaviyo-API-Key pk_other')).toEqual(['401 authentication_failed /data/']);
    expect(await by('Klaviyo-API-Key oauth')).toEqual(['401 authentication_failed /data/']);
    expect(await by('Basic pk_all')).toEqual(['401 not_authenticated /data/']);
    expect(await by()).toEqual(['401 not_authenticated /data/']);
  });

  it('“specifically designed to be called from server-side applications”, so no page may read its reply', async () => {
    expect((await create().fetch(server())).headers.has('access-control-allow-origin')).toBe(false);
  });
});

describe('client', () => {
  it('“To create subscriptions from client-side contexts, use POST /client/back-in-stock-subscriptions” with the public key', async () => {
    expect(await say(create(), client({ company: COMPANY }))).toEqual(['202']);
    expect(await say(create(), client({ company: 'BadKey' }))).toEqual(['400 invalid company_id']);
    expect(await say(create(), client({ company: '' }))).toEqual(['400 invalid company_id']);
  });
});

describe('list', () => {
  const put = (body: object): Promise<string[]> => say(create(), list({ body }));

  it('adds a person to a list, with consent', async () => {
    const sandbox = create();
    expect(await say(sandbox, list())).toEqual(['202']);
    expect(sandbox.people.all).toMatchObject([
      { email: EMAIL, lists: new Set(['Y6nRLr']), consent: new Set(['EMAIL']) },
    ]);
  });

  it('needs the address or phone number of each consent', async () => {
    expect(await put(consent('Y6nRLr', { email: EMAIL }, ['email', 'sms']))).toEqual([
      `400 invalid ${PROFILE}/attributes/phone_number`,
    ]);
    expect(await put(consent('Y6nRLr', { phone_number: '+15005550006' }, ['sms']))).toEqual(['202']);
    expect(await put(consent('Other1'))).toEqual(['404 not_found /data/']);
    expect(await put({ data: { type: 'subscription' } })).toContain('400 invalid /data/relationships/list/data');
  });

  it('has a limit of 750 a minute', async () => {
    let now = 0;
    const sandbox = create({ clock: () => now });
    const statuses = new Map<number, number>();
    for (let sent = 0; sent < 760; sent++) {
      now += 10;
      const { status } = await sandbox.fetch(list());
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect([...statuses]).toEqual([
      [202, 750],
      [429, 10],
    ]);
  });
});

describe('all interfaces', () => {
  it('count the first subscription of one person and variant', async () => {
    const calls = { onsite, catalog, client, server };
    for (const [first, call] of Object.entries(calls)) {
      const sandbox = create();
      for (const next of [call, ...Object.values(calls)]) expect((await sandbox.fetch(next())).ok).toBe(true);
      expect(sandbox.people.waiting.map(({ by }) => by)).toEqual([first]);
    }
  });

  it('send an e-mail without consent, but an SMS only with consent', async () => {
    const attributes = { email: EMAIL, phone_number: '+15005550006' };
    const sandbox = create();
    const subscribe = (): Promise<Response> =>
      sandbox.fetch(client({ body: subscription({ channels: ['EMAIL', 'SMS'], attributes }) }));
    await subscribe();
    expect(sandbox.restock(VARIANT).map(({ channel }) => channel)).toEqual(['EMAIL']);
    await sandbox.fetch(list({ body: consent('Y6nRLr', attributes, ['sms']) }));
    await subscribe();
    expect(sandbox.restock(VARIANT).map(({ to }) => to)).toEqual([EMAIL, '+15005550006']);
  });

  it('have separate limits', async () => {
    const sandbox = create({ clock: () => 0, limits: { client: new Map([[1, 1]]) } });
    await sandbox.fetch(client());
    expect((await sandbox.fetch(client())).status).toBe(429);
    expect((await sandbox.fetch(server())).status).toBe(202);
  });
});
