import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CALLS, type Call } from './interfaces.js';

const never = (): Promise<Response> => new Promise(() => undefined);
const endlessBody = (): Promise<Response> => Promise.resolve(new Response(new ReadableStream()));

const timedOut = { kind: 'unreachable', reason: 'timeout' };
const aborted = { kind: 'unreachable', reason: 'aborted' };

/** The outcome as soon as there is one. */
function watch(outcome: ReturnType<Call>): () => unknown {
  let settled: unknown;
  void outcome.then((value) => (settled = value));
  return () => settled;
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe.each(CALLS)('time limit, %s', (_name, call) => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  it('is 10 seconds by default, even if `fetch` ignores its signal', async () => {
    const outcome = watch(call({ fetch: never }));
    await vi.advanceTimersByTimeAsync(9_999);
    expect(outcome()).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(outcome()).toEqual(timedOut);
  });

  it('includes the body of the reply, and aborts the request', async () => {
    let signal: AbortSignal | undefined;
    const fetch = (request: Request): Promise<Response> => {
      signal = request.signal;
      return endlessBody();
    };
    const outcome = watch(call({ fetch, timeout: 30 }));
    await vi.advanceTimersByTimeAsync(29);
    expect([outcome(), signal?.aborted]).toEqual([undefined, false]);
    await vi.advanceTimersByTimeAsync(1);
    expect([outcome(), signal?.aborted]).toEqual([timedOut, true]);
  });

  it.each([2 ** 31 - 1, 2 ** 31, 2 ** 31 + 1, 2 ** 33])('may be %i ms, more than a timer can hold', async (timeout) => {
    const outcome = watch(call({ fetch: never, timeout }));
    await vi.advanceTimersByTimeAsync(timeout - 1);
    expect(outcome()).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(outcome()).toEqual(timedOut);
  });

  it('may be infinite', async () => {
    const controller = new AbortController();
    const outcome = watch(call({ fetch: never, timeout: Infinity, signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(2 ** 33);
    expect(outcome()).toBeUndefined();
    controller.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(outcome()).toEqual(aborted);
  });

  it('leaves no timer and no listener behind', async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    await call({ signal, fetch: () => Promise.resolve(new Response(null, { status: 204 })) });
    expect(vi.getTimerCount()).toBe(0);
    expect(added).toHaveBeenCalledOnce();
    expect(added.mock.calls[0]?.[2]).toMatchObject({ signal: { aborted: true } });
  });
});

describe.each(CALLS)("the caller's signal, %s", (_name, call) => {
  it('prevents the request', async () => {
    const fetch = vi.fn(never);
    expect(await call({ fetch, signal: AbortSignal.abort() })).toEqual(aborted);
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each([
    ['while there is no reply', never],
    ['while the body arrives', endlessBody],
  ])('ends the exchange %s', async (_moment, reply) => {
    const controller = new AbortController();
    const fetch = vi.fn<(request: Request) => Promise<Response>>(reply);
    const outcome = call({ fetch, signal: controller.signal });
    await vi.waitFor(() => expect(fetch).toHaveBeenCalled(), 10_000);
    controller.abort();
    expect(await outcome).toEqual(aborted);
    expect(fetch.mock.calls[0]?.[0].signal.aborted).toBe(true);
  });
});

describe.each(CALLS)('a failure of `fetch`, %s', (_name, call) => {
  const error = new TypeError('Failed to fetch');

  it.each([
    ['rejects', () => Promise.reject(error)],
    [
      'throws',
      () => {
        throw error;
      },
    ],
    [
      'returns a body that breaks off',
      () => Promise.resolve(new Response(new ReadableStream({ start: (body) => body.error(error) }))),
    ],
  ])('is unreachable with its cause if `fetch` %s', async (_how, fetch) => {
    const outcome = await call({ fetch });
    expect(outcome).toEqual({ kind: 'unreachable', reason: 'network', cause: error });
    expect(outcome).toHaveProperty('cause', error);
  });

  it('is unreachable with its cause if `fetch` returns something else', async () => {
    const outcome = await call({ fetch: () => Promise.resolve(undefined as unknown as Response) });
    expect(outcome).toMatchObject({ kind: 'unreachable', reason: 'network', cause: expect.any(TypeError) as unknown });
  });
});

describe.each(CALLS)('request, %s', (_name, call) => {
  it('is a POST without cookies that follows no redirect', async () => {
    const fetch = vi.fn<(request: Request) => Promise<Response>>(() => Promise.resolve(new Response()));
    await call({ fetch });
    const request = fetch.mock.calls[0]?.[0];
    expect(request).toMatchObject({ method: 'POST', credentials: 'omit', redirect: 'manual' });
    expect(request?.url).toMatch(/^https:\/\/a\.klaviyo\.com\//);
  });

  it('goes to the `fetch` that is global at the time of the call', async () => {
    const fetch = vi.fn(() => Promise.resolve(new Response(null, { status: 502 })));
    vi.stubGlobal('fetch', fetch);
    expect(await call({})).toEqual({ kind: 'unavailable', status: 502 });
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('to a malformed address is a TypeError', async () => {
    await expect(call({ origin: 'nowhere', fetch: never })).rejects.toThrow(TypeError);
  });
});

describe.each(CALLS)('reply, %s', (_name, call) => {
  const bodyOf = (...parts: number[][]): Response =>
    new Response(
      new ReadableStream({
        start(body) {
          for (const part of parts) body.enqueue(new Uint8Array(part));
          body.close();
        },
      }),
      { status: 400 },
    );

  it('may split a character between two parts', async () => {
    // {"message":"é"}
    const [start, end] = [[...Buffer.from('{"message":"')], [...Buffer.from('"}')]];
    const fetch = (): Promise<Response> => Promise.resolve(bodyOf([...start, 0xc3], [0xa9, ...end]));
    expect(await call({ fetch })).toMatchObject({ kind: 'refused', errors: [{ message: 'é' }] });
  });

  it('is read up to 65,536 characters and not to its end', async () => {
    const message = (length: number): Response =>
      new Response(JSON.stringify({ message: 'x'.repeat(length) }), { status: 400 });
    expect(await call({ fetch: () => Promise.resolve(message(65_000)) })).toMatchObject({ kind: 'refused' });
    let pulled = 0;
    const body = new ReadableStream({
      pull(stream) {
        pulled++;
        stream.enqueue(new Uint8Array(8_192).fill(32));
      },
    });
    const outcome = await call({ fetch: () => Promise.resolve(new Response(body, { status: 400 })) });
    expect(outcome).toEqual({ kind: 'unintelligible', status: 400 });
    expect(pulled).toBeLessThan(16);
  });
});
