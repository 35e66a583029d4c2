import { afterEach, describe, expect, it, vi } from 'vitest';
import { CALLS } from './interfaces.js';
import { subscribeCatalog } from '../../src/klaviyo/catalog.js';
import { subscribeClient } from '../../src/klaviyo/client.js';
import { optIn } from '../../src/klaviyo/list.js';
import { subscribeOnsite } from '../../src/klaviyo/onsite.js';
import { createServerClient } from '../../src/klaviyo/server.js';

const never = (): Promise<Response> => new Promise(() => undefined);

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe.each(CALLS)('%s', (_name, call) => {
  it.each([
    ['0', 0],
    ['1', 1],
    ['3600', 3600],
    ['', undefined],
    ['soon', undefined],
    ['-5', undefined],
    ['1.5', undefined],
    ['1e3', undefined],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
    ['9'.repeat(40), undefined],
  ])('429 with Retry-After “%s”', async (header, retryAfter) => {
    const fetch = (): Promise<Response> =>
      Promise.resolve(new Response(null, { status: 429, headers: { 'retry-after': header } }));
    expect(await call({ fetch })).toEqual({ kind: 'throttled', retryAfter });
  });

  it('is given up after 10 seconds, even where `fetch` does not listen', async () => {
    vi.useFakeTimers();
    let settled = false;
    const outcome = call({ fetch: never }).finally(() => (settled = true));
    await vi.advanceTimersByTimeAsync(9_999);
    expect(settled).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await outcome).toEqual({ kind: 'unreachable', reason: 'timeout' });
  });

  it('is given up while the body drips, and tells `fetch`', async () => {
    let signal: AbortSignal | undefined;
    const outcome = await call({
      timeout: 30,
      fetch: (request) => {
        signal = request.signal;
        const body = new ReadableStream({ start: (stream) => stream.enqueue(new Uint8Array([123])) });
        return Promise.resolve(new Response(body, { status: 200 }));
      },
    });
    expect(outcome).toEqual({ kind: 'unreachable', reason: 'timeout' });
    expect(signal?.aborted).toBe(true);
  });

  it("ends by the caller's signal: before, during the request, during the body", async () => {
    const aborted = { kind: 'unreachable', reason: 'aborted' };
    const fetch = vi.fn(never);
    expect(await call({ fetch, signal: AbortSignal.abort() })).toEqual(aborted);
    expect(fetch).not.toHaveBeenCalled();
    const during = new AbortController();
    setTimeout(() => during.abort(), 10);
    expect(await call({ fetch: never, signal: during.signal })).toEqual(aborted);
    const late = new AbortController();
    const dripping = (): Promise<Response> => {
      setTimeout(() => late.abort(), 10);
      return Promise.resolve(new Response(new ReadableStream()));
    };
    expect(await call({ fetch: dripping, signal: late.signal })).toEqual(aborted);
  });

  it('leaves no timer and no listener behind', async () => {
    vi.useFakeTimers();
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    await call({ signal, fetch: () => Promise.resolve(new Response(null, { status: 204 })) });
    expect(vi.getTimerCount()).toBe(0);
    for (const [, , options] of added.mock.calls) {
      expect((options as AddEventListenerOptions).signal?.aborted).toBe(true);
    }
  });

  it('a `fetch` that rejects, throws or answers with anything else is a network that failed', async () => {
    const network = { kind: 'unreachable', reason: 'network' };
    expect(await call({ fetch: () => Promise.reject(new TypeError('Failed to fetch')) })).toEqual(network);
    expect(
      await call({
        fetch: () => {
          throw new Error('x');
        },
      }),
    ).toEqual(network);
    expect(await call({ fetch: () => Promise.resolve(undefined as unknown as Response) })).toEqual(network);
  });

  it('sends no cookies, follows no redirect, and posts', async () => {
    let request: Request | undefined;
    await call({
      fetch: (sent) => {
        request = sent;
        return Promise.resolve(new Response());
      },
    });
    expect(request).toMatchObject({ method: 'POST', credentials: 'omit', redirect: 'manual' });
    expect(request?.url).toMatch(/^https:\/\/a\.klaviyo\.com\//);
  });

  it('uses the `fetch` that is global at the time of the call', async () => {
    const fetch = vi.fn(() => Promise.resolve(new Response(null, { status: 503 })));
    vi.stubGlobal('fetch', fetch);
    expect(await call({})).toEqual({ kind: 'unavailable', status: 503 });
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('throws TypeError for an address that is none', async () => {
    await expect(call({ origin: 'nowhere', fetch: never })).rejects.toThrow(TypeError);
  });
});

describe('mistakes of the caller', () => {
  const options = { fetch: never };
  const shopper = { companyId: 'Ab12Cd', email: 'a@example.com', variant: '7' };

  it.each([
    ['a', () => subscribeOnsite({ ...shopper, companyId: '', store: '1' }, options)],
    ['email', () => subscribeOnsite({ ...shopper, email: '', store: '1' }, options)],
    ['store', () => subscribeOnsite({ ...shopper } as never, options)],
    ['variant', () => subscribeCatalog({ ...shopper, variant: '', platform: 'api' }, options)],
    ['variantId', () => subscribeClient({ companyId: 'A', variantId: '', channels: [], profile: {} }, options)],
    ['listId', () => optIn({ companyId: 'A', listId: '', channels: [] }, options)],
    ['variantId', () => createServerClient({ key: 'k' }).subscribe({ variantId: '', channels: [], profile: {} })],
  ])('a missing %s is a TypeError that names it, and nothing is sent', async (name, call) => {
    await expect(call()).rejects.toThrow(new TypeError(`Klaviyo needs "${name}"`));
  });

  it('a channel that the revision does not know', async () => {
    const subscription = { companyId: 'A', variantId: 'v', channels: ['EMAIL', 'WHATSAPP'], profile: {} } as const;
    const old = { revision: '2025-10-15', fetch: never };
    const message = 'Revision 2025-10-15 does not know the channel WHATSAPP';
    await expect(subscribeClient(subscription, old)).rejects.toThrow(new TypeError(message));
    await expect(createServerClient({ key: 'k', ...old }).subscribe(subscription)).rejects.toThrow(
      new TypeError(message),
    );
    expect(await subscribeClient(subscription, { revision: '2026-01-15', signal: AbortSignal.abort() })).toMatchObject({
      reason: 'aborted',
    });
    expect(await subscribeClient({ ...subscription, channels: ['PUSH'] }, { ...old, timeout: 1 })).toMatchObject({
      reason: 'timeout',
    });
  });

  it('a server client has exactly one secret', () => {
    expect(() => createServerClient({})).toThrow(TypeError);
    expect(() => createServerClient({ key: 'k', token: 't' })).toThrow(TypeError);
  });
});
