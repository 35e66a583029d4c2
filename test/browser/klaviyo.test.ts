/** The library in Chromium, installed from its archive, with real CORS and real preflights and without a build. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/klaviyo/outcome.js';
import { createSandbox, type Fault, type Sandbox } from '../../src/sandbox/index.js';
import { serve, type Listening } from '../demo/http.js';
import { FAULTS, play } from '../klaviyo/faults.js';
import { companyId, email, variantId } from '../klaviyo/interfaces.js';
import { pack, root, type Packed } from '../library/packed.js';
import { launch } from './support/browser.js';

let packed: Packed;
let browser: Browser;
let shop: Listening;
let klaviyo: Listening;
let sandbox: Sandbox;
let context: BrowserContext;
let page: Page;

const file = (name: string, type: string): Promise<Response> =>
  readFile(name, 'utf8').then(
    (body) => new Response(body, { headers: { 'content-type': `${type}; charset=utf-8` } }),
    () => new Response(null, { status: 404 }),
  );

beforeAll(async () => {
  packed = pack();
  browser = await launch();
  shop = await serve((request) => {
    const { pathname } = new URL(request.url);
    return pathname.startsWith('/node_modules/')
      ? file(path.join(packed.project, pathname), 'text/javascript')
      : file(path.join(root, 'docs/examples/page.html'), 'text/html');
  }, 0);
  klaviyo = await serve((request) => sandbox.fetch(request).catch(() => undefined), 0);
  context = await browser.newContext();
  page = await context.newPage();
  await page.goto(shop.url);
}, 300_000);
afterAll(async () => {
  await browser.close();
  await Promise.all([shop.close(), klaviyo.close()]);
  packed.remove();
});

beforeEach(() => {
  sandbox = createSandbox({ variants: [variantId] });
});
afterEach(async () => {
  await page.unrouteAll();
  await context.clearCookies();
});

const person = { companyId, email };
/** The function that the page calls for each interface, its argument, and the path of the endpoint. */
const CALLS = {
  onsite: ['subscribeOnsite', { ...person, variant: '123', store: '1' }, '/onsite/components/back-in-stock/subscribe'],
  catalog: ['subscribeCatalog', { ...person, variant: '123', platform: 'magento_two' }, '/api/v1/catalog/subscribe'],
  client: [
    'subscribeClient',
    { companyId, variantId, channels: ['EMAIL'], profile: { email } },
    '/client/back-in-stock-subscriptions',
  ],
  list: ['optIn', { ...person, listId: 'Y6nRLr', channels: ['EMAIL'] }, '/client/subscriptions/'],
} as const;
type Name = keyof typeof CALLS;

/** The call is a text, because the test runner would transform its import. */
const call = (name: Name, options: { timeout?: number; origin?: string } = {}): Promise<Outcome> => {
  const { timeout = 10_000, origin = klaviyo.url } = options;
  const [method, argument, path] = CALLS[name];
  const given = [argument, { endpoint: origin + path, timeout }].map((value) => JSON.stringify(value)).join(', ');
  return page.evaluate(`import('@restock/klaviyo-back-in-stock').then((library) => library.${method}(${given}))`);
};

const names = Object.keys(CALLS) as Name[];

describe.each(names)('%s', (name) => {
  const preflights = name === 'client' || name === 'list' ? 1 : 0;

  it(`is accepted and arrives without a cookie, preflights: ${preflights}`, async () => {
    await context.addCookies([{ name: 'klaviyo', value: 'yes', url: klaviyo.url }]);
    expect(await call(name)).toEqual({ kind: 'accepted' });
    const [last, ...before] = [...sandbox.requests].reverse();
    expect(before.map(({ method }) => method)).toEqual(Array.from({ length: preflights }, () => 'OPTIONS'));
    expect(last).toMatchObject({ interface: name, method: 'POST' });
    expect(last?.headers).not.toHaveProperty('cookie');
    if (name !== 'list') expect(sandbox.people.waiting).toMatchObject([{ by: name, person: { email } }]);
  });

  it('gives each fault of the sandbox its outcome', async () => {
    const faulty = async (fault: Fault, timeout?: number): Promise<Outcome> => {
      sandbox.fail(fault);
      return call(name, { ...(timeout !== undefined && { timeout }) });
    };
    expect(await faulty({ kind: 'refuse' })).toMatchObject({
      kind: 'refused',
      errors: [{ message: expect.anything() as string }],
    });
    expect(await faulty({ kind: 'fail', status: 502 })).toEqual({ kind: 'unavailable', status: 502 });
    expect(await faulty({ kind: 'retired' })).toEqual({ kind: 'retired' });
    expect(await faulty({ kind: 'throttle', retryAfter: '9' })).toEqual({ kind: 'throttled', retryAfter: 9 });
    expect(await faulty({ kind: 'html' })).toEqual({ kind: 'unintelligible', status: 200 });
    expect(await faulty({ kind: 'offline' })).toMatchObject({ kind: 'unreachable', reason: 'network' });
    expect(await faulty({ kind: 'slow', seconds: 20 }, 100)).toEqual({ kind: 'unreachable', reason: 'timeout' });
  });

  it('is unreachable if the request is blocked', async () => {
    await page.route(`${klaviyo.url}/**`, (route) => route.abort('blockedbyclient'));
    expect(await call(name)).toMatchObject({
      kind: 'unreachable',
      reason: 'network',
      cause: expect.any(Error) as unknown,
    });
  });
});

// The preflight of the other interfaces would already meet each fault.
describe.each(['onsite', 'catalog'] as const)('faults, %s', (name) => {
  it.each(FAULTS.map((fault) => [fault.name, fault] as const))('%s', async (_fault, fault) => {
    const { outcome } = await play(fault, ({ timeout, origin }) => call(name, { timeout: timeout!, origin: origin! }));
    const expected = 'kind' in fault.expected ? fault.expected : fault.expected[0];
    // A browser hides the status of a redirect from the page.
    const redirected = fault.name.startsWith('redirect') ? { status: 0 } : {};
    expect({ field: undefined, retryAfter: undefined, ...outcome }).toMatchObject({ ...expected, ...redirected });
  });
});

describe('server', () => {
  it('cannot be called by a page, because its preflight fails', async () => {
    const rejected = page.evaluate(async (endpoint) => {
      await fetch(endpoint, {
        method: 'POST',
        headers: { authorization: 'Klaviyo-API-Key pk_sandbox', revision: '2026-01-15' },
      });
    }, `${klaviyo.url}/api/back-in-stock-subscriptions`);
    await expect(rejected).rejects.toThrow(/Failed to fetch/);
    expect(sandbox.requests.map(({ method, status }) => [method, status])).toEqual([['OPTIONS', 405]]);
  });
});

describe('docs/examples/page.html', () => {
  it('subscribes in its own sandbox, and calls nobody else', async () => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.reload();
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('button').click();
    await page.getByText('accepted').waitFor();
    expect(requests.filter((url) => !url.startsWith(shop.url))).toEqual([]);
    expect(sandbox.requests).toEqual([]);
  });
});
