import { describe, expect, it, vi } from 'vitest';
import { createServerClient, type ServerClient, type ServerOptions } from '../../src/klaviyo/server.js';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/index.js';

const subscription = {
  variantId: '$magento_two:::1-1:::1',
  channels: ['EMAIL'],
  profile: { email: 'a@example.com' },
} as const;

interface Stage {
  readonly client: ServerClient;
  readonly sandbox: Sandbox;
  /** Milliseconds by the clock that client and sandbox share. */
  readonly now: () => number;
  /** When each request went out. */
  readonly sent: number[];
}

/** Time that passes only where somebody sleeps; sleepers wake in order. */
function stage(options: Partial<ServerOptions> = {}, sandboxOptions: SandboxOptions = {}): Stage {
  let now = 0;
  const sleepers: { until: number; wake: () => void }[] = [];
  const turn = (): void => {
    sleepers.sort((a, b) => a.until - b.until);
    const next = sleepers.shift();
    if (!next) return;
    now = Math.max(now, next.until);
    next.wake();
  };
  const sandbox = createSandbox({ clock: () => now, ...sandboxOptions });
  const sent: number[] = [];
  const client = createServerClient({
    key: 'pk_sandbox',
    clock: () => now,
    random: () => 0,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        sleepers.push({ until: now + ms, wake: resolve });
        signal?.addEventListener('abort', () => resolve());
        setTimeout(turn);
      }),
    fetch: (request) => {
      sent.push(now);
      return sandbox.fetch(request);
    },
    ...options,
  });
  return { client, sandbox, sent, now: () => now };
}

const most = (moments: readonly number[], ms: number): number =>
  Math.max(...moments.map((from) => moments.filter((moment) => moment >= from && moment < from + ms).length));

describe('rate limits', () => {
  it('both windows are kept, and shared by all who call at the same time', async () => {
    const { client, sandbox, sent } = stage();
    const outcomes = await Promise.all(Array.from({ length: 4_000 }, () => client.subscribe(subscription)));
    expect(outcomes.every(({ kind }) => kind === 'accepted')).toBe(true);
    expect(sent).toHaveLength(4_000);
    expect(most(sent, 1_000)).toBe(350);
    expect(sent.filter((moment) => moment < 60_000)).toHaveLength(3_500);
    expect(sandbox.requests.every(({ status }) => status === 202)).toBe(true);
  }, 60_000);

  it('with the default limits the sandbox never has to throttle, without them it does', async () => {
    const { client, sandbox } = stage({ limits: [], attempts: 1 });
    const outcomes = await Promise.all(Array.from({ length: 400 }, () => client.subscribe(subscription)));
    expect(outcomes.filter(({ kind }) => kind === 'throttled')).toHaveLength(50);
    expect(sandbox.requests.filter(({ status }) => status === 429)).toHaveLength(50);
  });
});

describe('429', () => {
  const answers = (...replies: Response[]): ReturnType<typeof vi.fn<(request: Request) => Promise<Response>>> =>
    vi.fn(() => Promise.resolve(replies.shift() ?? new Response(null, { status: 202 })));
  const throttled = (retryAfter?: string): Response =>
    new Response(null, { status: 429, headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter } });

  it('`Retry-After` comes before any back-off', async () => {
    const { client, now } = stage({ fetch: answers(throttled('7')) });
    expect(await client.subscribe(subscription)).toEqual({ kind: 'accepted' });
    expect(now()).toBe(7_000);
  });

  it('`Retry-After` may be a date', async () => {
    const { client, now } = stage({ fetch: answers(throttled('Thu, 01 Jan 1970 00:00:12 GMT')) });
    expect(await client.subscribe(subscription)).toEqual({ kind: 'accepted' });
    expect(now()).toBe(12_000);
  });

  it('without it, or with one that cannot be read, it waits longer each time', async () => {
    const { client, now } = stage({ fetch: answers(throttled(), throttled('soon 1'), throttled('-5')) });
    expect(await client.subscribe(subscription)).toEqual({ kind: 'accepted' });
    expect(now()).toBe(500 + 1_000 + 2_000);
  });

  it('holds everybody back, also those who already have a later turn', async () => {
    const moments: number[] = [];
    let now = (): number => 0;
    const fetch = vi.fn(() => {
      moments.push(now());
      return Promise.resolve(moments.length === 1 ? throttled('30') : new Response(null, { status: 202 }));
    });
    const staged = stage({ fetch, limits: [{ limit: 1, ms: 1_000 }] });
    now = staged.now;
    await Promise.all([1, 2, 3].map(() => staged.client.subscribe(subscription)));
    expect(moments).toHaveLength(4);
    expect(moments.slice(1).every((moment) => moment >= 30_000)).toBe(true);
    expect(most(moments, 1_000)).toBe(1);
  });

  it('gives up after the last attempt', async () => {
    const fetch = vi.fn(() => Promise.resolve(throttled('1')));
    const { client } = stage({ fetch, attempts: 3 });
    expect(await client.subscribe(subscription)).toEqual({ kind: 'throttled', retryAfter: 1 });
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  it('asked to wait too long, it says so at once, to everybody, until the time has come', async () => {
    let now = 0;
    const fetch = answers(throttled('3600'));
    const client = createServerClient({ key: 'k', fetch, clock: () => now });
    expect(await client.subscribe(subscription)).toEqual({ kind: 'throttled', retryAfter: 3600 });
    now = 60_000;
    expect(await client.subscribe(subscription)).toEqual({ kind: 'throttled', retryAfter: 3540 });
    expect(fetch).toHaveBeenCalledOnce();
    now = 3_600_000;
    expect(await client.subscribe(subscription)).toEqual({ kind: 'accepted' });
  });
});

describe('repeats', () => {
  const repeated = async (status: number): Promise<number> => {
    const { client, sandbox } = stage();
    sandbox.fail({ kind: 'fail', status });
    await client.subscribe(subscription);
    return sandbox.requests.length;
  };

  it('503, 504 and 524 are repeated, four requests at most', async () => {
    for (const status of [503, 504, 524]) expect(await repeated(status)).toBe(4);
  });

  it('nothing else is', async () => {
    for (const status of [500, 501, 502]) expect(await repeated(status)).toBe(1);
    for (const fault of [{ kind: 'refuse' }, { kind: 'retired' }, { kind: 'html' }, { kind: 'offline' }] as const) {
      const { client, sandbox } = stage();
      sandbox.fail(fault);
      await client.subscribe(subscription);
      expect(sandbox.requests).toHaveLength(1);
    }
  });

  it('are spread: each pause is up to half shorter', async () => {
    const { client, sandbox, sent } = stage({ random: () => 1 });
    sandbox.fail({ kind: 'fail' });
    expect(await client.subscribe(subscription)).toEqual({ kind: 'unavailable', status: 503 });
    expect(sent).toEqual([0, 250, 750, 1_750]);
  });
});

describe('signal', () => {
  const aborted = { kind: 'unreachable', reason: 'aborted' };
  const after = (ms: number): AbortSignal => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), ms);
    return controller.signal;
  };

  it('before anything is sent', async () => {
    const { client, sandbox } = stage();
    expect(await client.subscribe(subscription, { signal: AbortSignal.abort() })).toEqual(aborted);
    expect(sandbox.requests).toEqual([]);
  });

  it('while it waits for its turn, for a reply, or for a repeat: at once', async () => {
    const sandbox = createSandbox();
    const start = Date.now();
    const limited = createServerClient({ key: 'pk_sandbox', fetch: sandbox.fetch, limits: [{ limit: 1, ms: 60_000 }] });
    expect(await limited.subscribe(subscription)).toEqual({ kind: 'accepted' });
    expect(await limited.subscribe(subscription, { signal: after(10) })).toEqual(aborted);
    const waiting = createServerClient({ key: 'k', fetch: () => new Promise(() => undefined) });
    expect(await waiting.subscribe(subscription, { signal: after(10) })).toEqual(aborted);
    sandbox.fail({ kind: 'throttle', retryAfter: '50' });
    const repeating = createServerClient({ key: 'pk_sandbox', fetch: sandbox.fetch });
    expect(await repeating.subscribe(subscription, { signal: after(10) })).toEqual(aborted);
    expect(Date.now() - start).toBeLessThan(5_000);
  });

  it('of one caller ends nothing for another', async () => {
    const { client } = stage({ limits: [{ limit: 1, ms: 1_000 }] });
    const controller = new AbortController();
    const both = Promise.all([
      client.subscribe(subscription),
      client.subscribe(subscription, { signal: controller.signal }),
      client.subscribe(subscription),
    ]);
    controller.abort();
    expect(await both).toEqual([{ kind: 'accepted' }, aborted, { kind: 'accepted' }]);
  });
});

describe('secrets', () => {
  it('a token is asked for at every attempt', async () => {
    let count = 0;
    const { client, sandbox } = stage({ key: undefined, token: () => `token_${++count}` }, { tokens: {} });
    sandbox.fail({ kind: 'fail' });
    await client.subscribe(subscription);
    expect(sandbox.requests.map(({ headers }) => headers['authorization'])).toEqual(
      [1, 2, 3, 4].map((n) => `Bearer token_${n}`),
    );
  });
});
