import { afterEach, describe, expect, it, vi } from 'vitest';
import { createServerClient } from '../../src/klaviyo/server.js';
import { reply, replyWith, stage, subscription } from './stage.js';

const never = (): Promise<string> => new Promise(() => undefined);
const authorizations = (fetch: { mock: { calls: readonly (readonly [Request])[] } }): unknown[] =>
  fetch.mock.calls.map(([request]) => request.headers.get('authorization'));

afterEach(() => {
  vi.useRealTimers();
});

describe('a token function', () => {
  it('is called before every request', async () => {
    let count = 0;
    const { client, sandbox } = stage({ token: () => `token_${++count}` }, { tokens: {} });
    sandbox.fail({ kind: 'fail' });
    await client.subscribe(subscription);
    expect(sandbox.requests.map(({ headers }) => headers['authorization'])).toEqual([
      'Bearer token_1',
      'Bearer token_2',
      'Bearer token_3',
      'Bearer token_4',
    ]);
  });

  it('that hangs ends with the time limit, and nothing is sent', async () => {
    vi.useFakeTimers();
    const fetch = vi.fn(replyWith());
    const outcome = createServerClient({ token: never, fetch, timeout: 100 }).subscribe(subscription);
    await vi.advanceTimersByTimeAsync(100);
    expect(await outcome).toEqual({ kind: 'unreachable', reason: 'timeout' });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('that hangs ends with the signal', async () => {
    const controller = new AbortController();
    const token = vi.fn(never);
    const outcome = createServerClient({ token }).subscribe(subscription, { signal: controller.signal });
    await vi.waitFor(() => expect(token).toHaveBeenCalled(), 10_000);
    controller.abort();
    expect(await outcome).toEqual({ kind: 'unreachable', reason: 'aborted' });
  });

  it('that comes too late sends nothing', async () => {
    vi.useFakeTimers();
    let resolve: (token: string) => void = () => undefined;
    const token = (): Promise<string> => new Promise((late) => (resolve = late));
    const fetch = vi.fn(replyWith());
    const outcome = createServerClient({ token, fetch, timeout: 100 }).subscribe(subscription);
    await vi.advanceTimersByTimeAsync(100);
    await outcome;
    resolve('late');
    await vi.advanceTimersByTimeAsync(0);
    expect(fetch).not.toHaveBeenCalled();
  });

  const error = new Error('no token today');
  it.each([
    ['rejects', () => Promise.reject(error)],
    [
      'throws',
      () => {
        throw error;
      },
    ],
  ])('that %s is unreachable with its cause', async (_how, token) => {
    const outcome = await createServerClient({ token, fetch: replyWith() }).subscribe(subscription);
    expect(outcome).toEqual({ kind: 'unreachable', reason: 'network', cause: error });
  });
});

describe('401', () => {
  it('is sent once more with a new token, and the function gets the refused one', async () => {
    const token = vi.fn((refused?: string) => (refused === undefined ? 'old' : 'new'));
    const fetch = vi.fn(replyWith(reply(401)));
    const { client, now } = stage({ token, fetch });
    expect(await client.subscribe(subscription)).toEqual({ kind: 'accepted' });
    expect(token.mock.calls).toEqual([[undefined], ['old']]);
    expect(authorizations(fetch)).toEqual(['Bearer old', 'Bearer new']);
    expect(now()).toBe(0);
  });

  it('is sent once more only', async () => {
    const { client, sandbox } = stage({ token: () => 'unknown' });
    expect(await client.subscribe(subscription)).toMatchObject({
      kind: 'refused',
      status: 401,
      errors: [{ code: 'authentication_failed' }],
    });
    expect(sandbox.requests).toHaveLength(2);
  });

  it('counts as an attempt', async () => {
    const fetch = vi.fn(replyWith(reply(401)));
    const { client } = stage({ token: () => 'old', fetch, attempts: 1 });
    expect(await client.subscribe(subscription)).toEqual({ kind: 'unintelligible', status: 401 });
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('concerns one subscription: the next one gets its own new token', async () => {
    const token = vi.fn((refused?: string) => (refused === undefined ? 'old' : 'new'));
    const { client } = stage({ token, fetch: replyWith(reply(401), reply(202), reply(401)) });
    await client.subscribe(subscription);
    expect(await client.subscribe(subscription)).toEqual({ kind: 'accepted' });
    expect(token.mock.calls).toEqual([[undefined], ['old'], [undefined], ['old']]);
  });

  it.each([{ token: 'text' }, { key: 'pk_1' }])('is final for %o', async (secret) => {
    const fetch = vi.fn(replyWith(reply(401)));
    expect(await createServerClient({ ...secret, fetch }).subscribe(subscription)).toMatchObject({ status: 401 });
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('is the only status that renews a token', async () => {
    const token = vi.fn(() => 'token');
    const { client } = stage({ token, fetch: replyWith(reply(403)) });
    expect(await client.subscribe(subscription)).toEqual({ kind: 'unintelligible', status: 403 });
    expect(token).toHaveBeenCalledOnce();
  });
});
