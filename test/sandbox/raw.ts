/**
 * Requests written by hand, as the documents show them, so that the tests of the sandbox do not use our own clients.
 */

const HOST = 'https://a.klaviyo.com';

export const COMPANY = 'Ab12Cd';
export const EMAIL = 'shopper@example.com';
/** A known variant; the id is from the documents. */
export const VARIANT = '44222393030';
export const FULL_ID = `$magento_two:::1-1:::${VARIANT}`;

/** `curl --data` */
export const curlData = (data: string, path = '/api/v1/catalog/subscribe'): Request =>
  new Request(HOST + path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: data,
  });

/** `curl -F` */
export const curlForm = (fields: Record<string, string>): Request => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return new Request(`${HOST}/onsite/components/back-in-stock/subscribe`, { method: 'POST', body });
};

export const onsite = (change: Record<string, string> = {}): Request =>
  curlForm({ a: COMPANY, email: EMAIL, variant: VARIANT, platform: 'magento_two', store: '1', ...change });

export const catalog = (change: Record<string, string> = {}): Request =>
  curlData(
    String(new URLSearchParams({ a: COMPANY, email: EMAIL, variant: VARIANT, platform: 'magento_two', ...change })),
  );

export interface JsonApi {
  readonly body?: unknown;
  /** Added to the usual headers; undefined removes one. */
  readonly headers?: Record<string, string | undefined>;
  readonly company?: string;
  readonly method?: string;
}

const jsonApi = (path: string, { body, headers = {}, method = 'POST' }: JsonApi): Request => {
  const all: Record<string, string | undefined> = {
    revision: '2026-01-15',
    'content-type': 'application/vnd.api+json',
    ...headers,
  };
  return new Request(HOST + path, {
    method,
    headers: Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined),
    ...(method === 'POST' && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
};

/** The body of client and server, with changed parts. */
export const subscription = (
  change: { channels?: unknown; attributes?: object; variant?: unknown; profile?: object; more?: object } = {},
): object => ({
  data: {
    type: 'back-in-stock-subscription',
    attributes: {
      channels: 'channels' in change ? change.channels : ['EMAIL'],
      profile: { data: { type: 'profile', attributes: change.attributes ?? { email: EMAIL }, ...change.profile } },
      ...change.more,
    },
    relationships: {
      variant: { data: { type: 'catalog-variant', id: 'variant' in change ? change.variant : FULL_ID } },
    },
  },
});

export const client = ({ company = COMPANY, ...options }: JsonApi = {}): Request =>
  jsonApi(`/client/back-in-stock-subscriptions?company_id=${company}`, { body: subscription(), ...options });

export const server = ({ headers, ...options }: JsonApi = {}): Request =>
  jsonApi('/api/back-in-stock-subscriptions', {
    body: subscription(),
    headers: { authorization: 'Klaviyo-API-Key pk_sandbox', ...headers },
    ...options,
  });

export const consent = (
  list = 'Y6nRLr',
  attributes: object = { email: EMAIL },
  channels: string[] = ['email'],
): object => ({
  data: {
    type: 'subscription',
    attributes: {
      custom_source: 'Back in stock',
      profile: {
        data: {
          type: 'profile',
          attributes: {
            ...attributes,
            subscriptions: Object.fromEntries(channels.map((name) => [name, { marketing: { consent: 'SUBSCRIBED' } }])),
          },
        },
      },
    },
    relationships: { list: { data: { type: 'list', id: list } } },
  },
});

export const list = ({ company = COMPANY, ...options }: JsonApi = {}): Request =>
  jsonApi(`/client/subscriptions/?company_id=${company}`, { body: consent(), ...options });

/** One request of each interface for the same person. */
export const REQUESTS = { onsite, catalog, client, server, list } as const;
