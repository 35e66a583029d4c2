/** Each request byte for byte, compared with the examples in Klaviyo's documents. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { subscribeCatalog } from '../../src/klaviyo/catalog.js';
import { subscribeClient } from '../../src/klaviyo/client.js';
import { optIn } from '../../src/klaviyo/list.js';
import { subscribeOnsite } from '../../src/klaviyo/onsite.js';
import { createServerClient } from '../../src/klaviyo/server.js';

interface Arrived {
  readonly line: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

let arrived: Arrived[] = [];
let origin = '';

const server = createServer((incoming, outgoing) => {
  const parts: Buffer[] = [];
  incoming.on('data', (part: Buffer) => parts.push(part));
  incoming.on('end', () => {
    const { method = '', url = '', headers } = incoming;
    arrived.push({ line: `${method} ${url}`, headers, body: Buffer.concat(parts).toString() });
    outgoing.writeHead(202).end();
  });
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(() => {
  arrived = [];
});

const last = (): Arrived => {
  expect(arrived).toHaveLength(1);
  expect(arrived[0]!.headers).not.toHaveProperty('cookie');
  return arrived[0]!;
};

describe('onsite', () => {
  const endpoint = (): { endpoint: string } => ({ endpoint: `${origin}/onsite/components/back-in-stock/subscribe` });
  const multipart = ({ headers, body }: Arrived): string => {
    const [, boundary = ''] = /^multipart\/form-data; boundary=(\S+)$/.exec(headers['content-type'] ?? '') ?? [];
    return body.replaceAll(boundary, 'BOUNDARY');
  };
  const parts = (fields: Record<string, string>): string =>
    Object.entries(fields)
      .map(([name, value]) => `--BOUNDARY\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
      .join('') + '--BOUNDARY--';

  it('has the fields of the documented curl command: a, email, variant, platform, store', async () => {
    await subscribeOnsite(
      { companyId: 'ACCOUNT_ID', email: 'EMAIL', variant: 'ID', store: 'STORE_NUMBER' },
      endpoint(),
    );
    expect(last().line).toBe('POST /onsite/components/back-in-stock/subscribe');
    expect(multipart(last()).trimEnd()).toBe(
      parts({ a: 'ACCOUNT_ID', email: 'EMAIL', variant: 'ID', platform: 'magento_two', store: 'STORE_NUMBER' }),
    );
  });

  it('adds the fields for a list', async () => {
    const subscription = { companyId: 'Ab12Cd', email: 'a@example.com', variant: '7', store: '1', platform: 'x' };
    await subscribeOnsite({ ...subscription, list: { id: 'Y6nRLr', subscribe: false } }, endpoint());
    expect(multipart(last()).trimEnd()).toBe(
      parts({
        a: 'Ab12Cd',
        email: 'a@example.com',
        variant: '7',
        platform: 'x',
        store: '1',
        g: 'Y6nRLr',
        subscribe_for_newsletter: 'false',
      }),
    );
  });

  it('has no header that causes a preflight', async () => {
    await subscribeOnsite({ companyId: 'Ab12Cd', email: 'a@example.com', variant: '7', store: '1' }, endpoint());
    expect(Object.keys(last().headers)).not.toContain('revision');
    expect(Object.keys(last().headers)).not.toContain('authorization');
  });
});

describe('catalog', () => {
  const endpoint = (): { endpoint: string } => ({ endpoint: `${origin}/api/v1/catalog/subscribe` });

  it.each([
    ['shopify', 'a=AccountID&email=test@klaviyo&variant=44221714950&platform=shopify'],
    ['bigcommerce', 'a=AccountID&email=test@klaviyo&variant=44221714950&platform=bigcommerce'],
  ] as const)("--data 'a=AccountID&email=test@klaviyo&variant=44221714950&platform=%s'", async (platform, data) => {
    await subscribeCatalog(
      { companyId: 'AccountID', email: 'test@klaviyo', variant: '44221714950', platform },
      endpoint(),
    );
    expect(last()).toMatchObject({
      line: 'POST /api/v1/catalog/subscribe',
      body: data,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  });

  it('escapes special characters', async () => {
    await subscribeCatalog({ companyId: 'A&B', email: 'a+b@x%40y.zz', variant: ' =é', platform: 'api' }, endpoint());
    expect(last().body).toBe('a=A%26B&email=a%2Bb@x%2540y.zz&variant=+%3D%C3%A9&platform=api');
  });
});

/** The example of Klaviyo's OpenAPI description with its sample values. */
const EXAMPLE =
  '{"data":{"type":"back-in-stock-subscription","attributes":{"channels":["EMAIL","SMS"],' +
  '"profile":{"data":{"type":"profile",' +
  '"attributes":{"email":"shopper@example.com","phone_number":"+15005550006"}}}},' +
  '"relationships":{"variant":{"data":{"type":"catalog-variant","id":"$magento_two:::1-1:::123"}}}}}';

const subscription = {
  variantId: '$magento_two:::1-1:::123',
  channels: ['EMAIL', 'SMS'],
  profile: { email: 'shopper@example.com', phoneNumber: '+15005550006' },
} as const;

describe('client', () => {
  it('is JSON:API with the public key in the query and a revision', async () => {
    const endpoint = `${origin}/client/back-in-stock-subscriptions`;
    await subscribeClient({ companyId: 'PUBLIC_KEY', ...subscription }, { endpoint, revision: '2026-07-15' });
    expect(last()).toMatchObject({
      line: 'POST /client/back-in-stock-subscriptions?company_id=PUBLIC_KEY',
      body: EXAMPLE,
      headers: { revision: '2026-07-15', 'content-type': 'application/vnd.api+json' },
    });
    expect(last().headers).not.toHaveProperty('authorization');
  });

  it('escapes the public key, and adds it to the query of a proxy', async () => {
    const endpoint = `${origin}/proxy?to=klaviyo`;
    await subscribeClient({ companyId: 'A&B', ...subscription }, { endpoint });
    expect(last().line).toBe('POST /proxy?to=klaviyo&company_id=A%26B');
  });
});

describe('server', () => {
  const send = (options: { key: string } | { token: string | (() => Promise<string>) }): Promise<unknown> =>
    createServerClient({ endpoint: `${origin}/api/back-in-stock-subscriptions`, ...options }).subscribe(subscription);

  it('has the same body, with the private key', async () => {
    await send({ key: 'pk_1' });
    expect(last()).toMatchObject({
      line: 'POST /api/back-in-stock-subscriptions',
      body: EXAMPLE,
      headers: {
        authorization: 'Klaviyo-API-Key pk_1',
        revision: '2026-01-15',
        'content-type': 'application/vnd.api+json',
      },
    });
  });

  it('or with an OAuth token', async () => {
    await send({ token: () => Promise.resolve('fresh') });
    expect(last().headers.authorization).toBe('Bearer fresh');
  });

  it('has every identifier of the document, the id beside the type', async () => {
    const endpoint = `${origin}/api/back-in-stock-subscriptions`;
    await createServerClient({ key: 'pk_1', endpoint }).subscribe({
      variantId: '$custom:::$default:::SAMPLE-DATA-ITEM-1-VARIANT-MEDIUM',
      channels: ['EMAIL', 'SMS'],
      profile: {
        id: '01GDDKASAP8TKDDA2GRZDSVP4H',
        email: 'sarah.mason@klaviyo-demo.com',
        phoneNumber: '+15005550006',
        externalId: '63f64a2b-c6bf-40c7-b81f-bed08162edbe',
      },
    });
    expect(last().body).toBe(
      '{"data":{"type":"back-in-stock-subscription","attributes":{"channels":["EMAIL","SMS"],' +
        '"profile":{"data":{"type":"profile",' +
        '"id":"01GDDKASAP8TKDDA2GRZDSVP4H","attributes":{"email":"sarah.mason@klaviyo-demo.com",' +
        '"phone_number":"+15005550006",' +
        '"external_id":"63f64a2b-c6bf-40c7-b81f-bed08162edbe"}}}},' +
        '"relationships":{"variant":{"data":{"type":"catalog-variant",' +
        '"id":"$custom:::$default:::SAMPLE-DATA-ITEM-1-VARIANT-MEDIUM"}}}}}',
    );
  });
});

describe('list', () => {
  it('has the consent to e-mail', async () => {
    await optIn(
      { companyId: 'PUBLIC_KEY', listId: 'Y6nRLr', email: 'shopper@example.com', channels: ['EMAIL'] },
      { endpoint: `${origin}/client/subscriptions/` },
    );
    expect(last()).toMatchObject({
      line: 'POST /client/subscriptions/?company_id=PUBLIC_KEY',
      body:
        '{"data":{"type":"subscription","attributes":{"custom_source":"Back in stock",' +
        '"profile":{"data":{"type":"profile",' +
        '"attributes":{"email":"shopper@example.com",' +
        '"subscriptions":{"email":{"marketing":{"consent":"SUBSCRIBED"}}}}}}},' +
        '"relationships":{"list":{"data":{"type":"list","id":"Y6nRLr"}}}}}',
    });
  });

  it('has the consent to SMS only, where only that is given', async () => {
    await optIn(
      { companyId: 'K', listId: 'L', phoneNumber: '+15005550006', channels: ['SMS'], customSource: 'Shop' },
      { endpoint: `${origin}/client/subscriptions/` },
    );
    expect(last().body).toBe(
      '{"data":{"type":"subscription","attributes":{"custom_source":"Shop","profile":{"data":{"type":"profile",' +
        '"attributes":{"phone_number":"+15005550006",' +
        '"subscriptions":{"sms":{"marketing":{"consent":"SUBSCRIBED"}}}}}}},' +
        '"relationships":{"list":{"data":{"type":"list","id":"L"}}}}}',
    );
  });
});
