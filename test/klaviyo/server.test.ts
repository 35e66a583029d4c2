import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createServerClient } from '../../src/klaviyo/server.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { reply, replyWith, stage, subscription } from './stage.js';

const accepted = { kind: 'accepted' };
const aborted = { kind: 'unreachable', reason: 'aborted' };

/** The most moments in any window of this length. */
const most = (moments: readonly number[], ms: number): number =>
  Math.max(...moments.map((from) => moments.filter((moment) => moment >= from && moment < from + ms).length));

afterEach(() => {
  vi.useRealTimers();
});

describe('rate limits', () => {
  it('hold in both windows for all callers together', async () => {
    const { client, sandbox, sent } = stage();
    const outcomes = await Promise.all(Array.from({ length: 4_000 }, () => client.subscribe(subscription)));
    expect(outcomes.every(({ kind }) => kind === 'accepted')).toBe(true);
    expect(sent).toHaveLength(4_000);
    expect(most(sent, 1_000)).toBe(350);
    expect(sent.filter((moment) => moment < 60_000)).toHaveLength(3_500);
    expect(sandbox.requests.every(({ status }) => status === 202)).toBe(true);
  }, 60_000);

  it('prevent the 429 that the sandbox gives without them', async () => {
    const { client, sandbox } = stage({ limits: [], attempts: 1 });
    const outcomes = await Promise.all(Array.from({ length: 400 }, () => client.subscribe(subscription)));
    expect(outcomes.filter(({ kind }) => kind === 'throttled')).toHaveLength(50);
    expect(sandbox.requests.filter(({ status }) => status === 429)).toHaveLength(50);
  });

  it.each([-3_600_000, 3_600_000])('do not depend on the wall clock: a step of %i ms changes no wait', async (step) => {
    vi.useFakeTimers();
    const fetch = vi.fn(replyWith());
    const client = createServerClient({ key: 'k', fetch, limits: [{ limit: 1, ms: 1_000 }] });
    await client.subscribe(subscription);
    vi.setSystemTime(Date.now() + step);
    const second = client.subscribe(subscription);
    await vi.advanceTimersByTimeAsync(999);
    expect(fetch).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(await second).toEqual(accepted);
  });
});

describe('429', () => {
  it('waits for as long as `Retry-After` says', async () => {
    const { client, now } = stage({ fetch: replyWith(reply(429, '7')) });
    expect(await client.subscribe(subscription)).toEqual(accepted);
    expect(now()).toBe(7_000);
  });

  it('waits until the date of `Retry-After`, by the wall clock', async () => {
    const wall = Date.parse('2026-01-15T12:00:00Z');
    const fetch = replyWith(reply(429, 'Thu, 15 Jan 2026 12:00:12 GMT'));
    const { client, now } = stage({ fetch, now: () => wall });
    expect(await client.subscribe(subscription)).toEqual(accepted);
    expect(now()).toBe(12_000);
  });

  it('waits longer each time if `Retry-After` is missing or malformed', async () => {
    const { client, sent } = stage({ fetch: replyWith(reply(429), reply(429, 'soon 1'), reply(429, '-5')) });
    expect(await client.subscribe(subscription)).toEqual(accepted);
    expect(sent).toEqual([0, 500, 1_500, 3_500]);
  });

  it('makes all callers wait, even those with a later turn', async () => {
    const { client, sent } = stage({ fetch: replyWith(reply(429, '30')), limits: [{ limit: 1, ms: 1_000 }] });
    await Promise.all([1, 2, 3].map(() => client.subscribe(subscription)));
    expect(sent).toHaveLength(4);
    expect(sent.slice(1).every((moment) => moment >= 30_000)).toBe(true);
    expect(most(sent, 1_000)).toBe(1);
  });

  it('leaves the limits to the requests that Klaviyo took', async () => {
    const fetch = vi.fn(replyWith(reply(202), reply(429, '1')));
    const { client, sent } = stage({ fetch, limits: [{ limit: 2, ms: 60_000 }] });
    for (let call = 0; call < 3; call++) await client.subscribe(subscription);
    expect(sent).toEqual([0, 0, 1_000, 60_000]);
  });

  it('is the outcome after the last attempt, and the next caller still waits', async () => {
    const fetch = vi.fn(replyWith(reply(429, '1'), reply(429, '1'), reply(429, '5')));
    const { client, now } = stage({ fetch, attempts: 3 });
    expect(await client.subscribe(subscription)).toEqual({ kind: 'throttled', retryAfter: 5 });
    expect(fetch).toHaveBeenCalledTimes(3);
    expect(await client.subscribe(subscription)).toEqual(accepted);
    expect(now()).toBe(7_000);
  });

  it('is the outcome of every call while Klaviyo asks for more than the patience', async () => {
    let now = 0;
    const fetch = vi.fn(replyWith(reply(429, '3600')));
    const client = createServerClient({ key: 'k', fetch, clock: () => now });
    expect(await client.subscribe(subscription)).toEqual({ kind: 'throttled', retryAfter: 3600 });
    now = 60_500;
    expect(await client.subscribe(subscription)).toEqual({ kind: 'throttled', retryAfter: 3540 });
    expect(fetch).toHaveBeenCalledOnce();
    now = 3_600_000;
    expect(await client.subscribe(subscription)).toEqual(accepted);
  });

  it('is retried if Klaviyo asks for exactly the patience', async () => {
    const { client, now } = stage({ fetch: replyWith(reply(429, '60')) });
    expect(await client.subscribe(subscription)).toEqual(accepted);
    expect(now()).toBe(60_000);
  });

  it('makes the next caller wait for exactly the patience', async () => {
    const { client, now } = stage({ fetch: replyWith(reply(429, '60')), attempts: 1 });
    expect(await client.subscribe(subscription)).toEqual({ kind: 'throttled', retryAfter: 60 });
    expect(await client.subscribe(subscription)).toEqual(accepted);
    expect(now()).toBe(60_000);
  });
});

describe('retries', () => {
  it.each([503, 504, 524])('follow a %i, up to four requests', async (status) => {
    const { client, sandbox } = stage();
    sandbox.fail({ kind: 'fail', status });
    expect(await client.subscribe(subscription)).toEqual({ kind: 'unavailable', status });
    expect(sandbox.requests).toHaveLength(4);
  });

  it.each([
    { kind: 'fail', status: 500 },
    { kind: 'fail', status: 501 },
    { kind: 'fail', status: 502 },
    { kind: 'refuse' },
    { kind: 'retired' },
    { kind: 'html' },
    { kind: 'offline' },
  ] as const)('do not follow %o', async (fault) => {
    const { client, sandbox } = stage();
    sandbox.fail(fault);
    await client.subscribe(subscription);
    expect(sandbox.requests).toHaveLength(1);
  });

  it.each([
    [0, [0, 500, 1_500, 3_500]],
    [1, [0, 250, 750, 1_750]],
  ])('wait up to half shorter at random: %d', async (random, moments) => {
    const { client, sandbox, sent } = stage({ random: () => random });
    sandbox.fail({ kind: 'fail' });
    await client.subscribe(subscription);
    expect(sent).toEqual(moments);
  });

  it('wait for as long as the `Retry-After` of a 503 says', async () => {
    const { client, sent } = stage({ fetch: replyWith(reply(503, '7')) });
    expect(await client.subscribe(subscription)).toEqual(accepted);
    expect(sent).toEqual([0, 7_000]);
  });

  it('do not make other callers wait', async () => {
    const sleep = vi.fn(() => new Promise<void>(() => undefined));
    const client = createServerClient({ key: 'k', fetch: replyWith(reply(503, '7')), clock: () => 0, sleep });
    void client.subscribe(subscription);
    await vi.waitFor(() => expect(sleep).toHaveBeenCalledOnce(), 10_000);
    expect(await client.subscribe(subscription)).toEqual(accepted);
    expect(sleep).toHaveBeenCalledOnce();
  });

  it('end if the `Retry-After` of a 503 exceeds the patience', async () => {
    const { client, sent } = stage({ fetch: replyWith(reply(503, '61')) });
    expect(await client.subscribe(subscription)).toEqual({ kind: 'unavailable', status: 503, retryAfter: 61 });
    expect(sent).toEqual([0]);
  });
});

describe('signal', () => {
  it('prevents the request', async () => {
    const { client, sandbox } = stage();
    expect(await client.subscribe(subscription, { signal: AbortSignal.abort() })).toEqual(aborted);
    expect(sandbox.requests).toEqual([]);
  });

  it('of one caller does not end the calls of others', async () => {
    const { client } = stage({ limits: [{ limit: 1, ms: 1_000 }] });
    const controller = new AbortController();
    const outcomes = Promise.all([
      client.subscribe(subscription),
      client.subscribe(subscription, { signal: controller.signal }),
      client.subscribe(subscription),
    ]);
    controller.abort();
    expect(await outcomes).toEqual([accepted, aborted, accepted]);
  });

  it('ends a sleep that rejects', async () => {
    const controller = new AbortController();
    const sleep = (): Promise<void> => {
      controller.abort();
      return Promise.reject(new Error('aborted'));
    };
    const client = createServerClient({ key: 'k', fetch: replyWith(reply(503)), sleep });
    expect(await client.subscribe(subscription, { signal: controller.signal })).toEqual(aborted);
  });
});

describe('the default sleep', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  it('ends at once when the signal aborts, and leaves nothing behind', async () => {
    const sandbox = createSandbox();
    sandbox.fail({ kind: 'throttle', retryAfter: '50' });
    const controller = new AbortController();
    const { signal } = controller;
    const removed = vi.spyOn(signal, 'removeEventListener');
    const client = createServerClient({ key: 'pk_sandbox', fetch: sandbox.fetch });
    const outcome = client.subscribe(subscription, { signal });
    await vi.advanceTimersByTimeAsync(49_999);
    expect(sandbox.requests).toHaveLength(1);
    controller.abort();
    expect(await outcome).toEqual(aborted);
    expect(vi.getTimerCount()).toBe(0);
    expect(removed).toHaveBeenCalledWith('abort', expect.any(Function));
  });

  it('removes its listener when the time is up', async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    const client = createServerClient({ key: 'k', fetch: replyWith(reply(503, '1')) });
    const outcome = client.subscribe(subscription, { signal });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await outcome).toEqual(accepted);
    // The exchanges remove theirs by a signal of their own.
    const listeners = added.mock.calls.filter(([, , options]) => options === undefined).map(([, listener]) => listener);
    expect(listeners).toHaveLength(1);
    expect(removed).toHaveBeenCalledWith('abort', listeners[0]);
  });

  it('can be longer than a timer can hold', async () => {
    const fetch = vi.fn(replyWith(reply(429, '3000000')));
    const client = createServerClient({ key: 'k', fetch, patience: Infinity });
    const outcome = client.subscribe(subscription);
    await vi.advanceTimersByTimeAsync(2_999_999_999);
    expect(fetch).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await outcome).toEqual(accepted);
  });

  it('is not needed: an error of another sleep reaches the caller', async () => {
    const error = new Error('no timers here');
    const client = createServerClient({ key: 'k', fetch: replyWith(reply(503)), sleep: () => Promise.reject(error) });
    await expect(client.subscribe(subscription)).rejects.toBe(error);
  });
});
