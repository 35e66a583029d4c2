/* eslint @typescript-eslint/no-unsafe-class-instance-assignment: off -- the SDK's models are classes, and its README passes literals. */
/** Klaviyo's own SDK calls the sandbox over HTTP. It has to get the replies and errors that it documents. */
import { isAxiosError } from 'axios';
import {
  ApiKeySession,
  CatalogsApi,
  OAuthBasicSession,
  RetryWithExponentialBackoff,
  type ServerBISSubscriptionCreateQuery,
  type Session,
} from 'klaviyo-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createServerClient } from '../../src/klaviyo/server.js';
import { createSandbox, type Sandbox } from '../../src/sandbox/index.js';
import { serve, type Listening } from '../demo/http.js';

const variantId = '$custom:::$default:::SAMPLE-DATA-ITEM-1-VARIANT-MEDIUM';
const profile = { email: 'sarah.mason@klaviyo-demo.com', phoneNumber: '+15005550006', externalId: '63f64a2b' };
const query = (email = profile.email): ServerBISSubscriptionCreateQuery => ({
  data: {
    type: 'back-in-stock-subscription',
    attributes: {
      channels: ['EMAIL', 'SMS'],
      profile: { data: { type: 'profile', attributes: { ...profile, email } } },
    },
    relationships: { variant: { data: { type: 'catalog-variant', id: variantId } } },
  },
});

let sandbox: Sandbox;
let answer: Sandbox['fetch'];
let http: Listening;
beforeEach(async () => {
  sandbox = createSandbox({ variants: [variantId] });
  answer = (request) => sandbox.fetch(request);
  http = await serve((request) => answer(request), 0);
});
afterEach(() => http.close());

const once = new RetryWithExponentialBackoff({ numRetries: 1 });
function api(session: Session = new ApiKeySession('pk_sandbox', once)): CatalogsApi {
  const catalogs = new CatalogsApi(session);
  catalogs.basePath = http.url;
  return catalogs;
}

/** The parts of the SDK's error that its README describes: `error.response.data.errors`. */
async function failure(
  send: Promise<unknown>,
): Promise<{ status: number | undefined; errors: unknown; retryAfter: unknown }> {
  const error: unknown = await send.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!isAxiosError<{ errors: unknown }>(error)) throw new Error(`No AxiosError: ${String(error)}`);
  const { response } = error;
  return { status: response?.status, errors: response?.data.errors, retryAfter: response?.headers['retry-after'] };
}

describe('requests', () => {
  it('with a private key are accepted', async () => {
    const { response } = await api().createBackInStockSubscription(query());
    expect(response.status).toBe(202);
    expect(sandbox.people.waiting).toMatchObject([
      { by: 'server', variant: variantId, channels: ['EMAIL', 'SMS'], person: profile },
    ]);
  });

  it('with an OAuth token are accepted', async () => {
    const { response } = await api(new OAuthBasicSession('token_sandbox', once)).createBackInStockSubscription(query());
    expect(response.status).toBe(202);
  });

  it('have the same body as our client’s', async () => {
    await api().createBackInStockSubscription(query());
    const endpoint = `${http.url}/api/back-in-stock-subscriptions`;
    await createServerClient({ key: 'pk_sandbox', endpoint }).subscribe({
      variantId,
      channels: ['EMAIL', 'SMS'],
      profile,
    });
    const [theirs, ours] = sandbox.requests;
    expect(ours?.json).toEqual(theirs?.json);
    expect(sandbox.people.waiting).toHaveLength(1);
  });
});

describe('errors', () => {
  it('are 400 with a pointer for a malformed address', async () => {
    expect(await failure(api().createBackInStockSubscription(query('test@klaviyo')))).toMatchObject({
      status: 400,
      errors: [
        {
          code: 'invalid',
          detail: 'Invalid email address',
          source: { pointer: '/data/attributes/profile/data/attributes/email' },
        },
      ],
    });
  });

  it('are 401 for an unknown key and 403 for a missing scope', async () => {
    expect(
      await failure(api(new ApiKeySession('pk_other', once)).createBackInStockSubscription(query())),
    ).toMatchObject({
      status: 401,
      errors: [{ code: 'authentication_failed' }],
    });
    sandbox = createSandbox({ keys: { pk_sandbox: ['profiles:write'] } });
    expect(await failure(api().createBackInStockSubscription(query()))).toMatchObject({
      status: 403,
      errors: [{ code: 'permission_denied' }],
    });
  });

  it('are 429 with `Retry-After` when throttled', async () => {
    sandbox.fail({ kind: 'throttle', retryAfter: '1' });
    expect(await failure(api().createBackInStockSubscription(query()))).toMatchObject({
      status: 429,
      retryAfter: '1',
      errors: [{ code: 'throttled', detail: 'Request was throttled. Expected available in 1 second.' }],
    });
  });

  it('are followed by a retry after a 503, as the SDK documents', async () => {
    sandbox.fail({ kind: 'fail', status: 503 });
    answer = (request) => sandbox.fetch(request).finally(() => sandbox.fail());
    const retry = new RetryWithExponentialBackoff({ numRetries: 3 });
    const sent = api(new ApiKeySession('pk_sandbox', retry)).createBackInStockSubscription(query());
    expect((await sent).response.status).toBe(202);
    expect(sandbox.requests.map(({ status }) => status)).toEqual([503, 202]);
  });
});
