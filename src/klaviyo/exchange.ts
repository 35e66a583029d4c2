import { details } from './details.js';
import type { Outcome, Verdict } from './outcome.js';
import { post } from './post.js';
import { after } from './timer.js';

export interface ExchangeOptions {
  /** Replaces the global `fetch`. It gets one `Request`. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Time limit in milliseconds for the request and its whole reply. Default 10,000; `Infinity` for no limit. */
  readonly timeout?: number | undefined;
  /** Ends the exchange early. */
  readonly signal?: AbortSignal | undefined;
  /** Wall clock in milliseconds since 1970, for a `Retry-After` that is a date. Default `Date.now`. */
  readonly now?: (() => number) | undefined;
}

export interface EndpointOptions extends ExchangeOptions {
  /** Another address, such as your own proxy or a sandbox. */
  readonly endpoint?: string | undefined;
}

/** Klaviyo's replies have a few hundred characters. A longer body is not read to its end. */
const LONGEST_BODY = 65_536;

/**
 * Sends one POST request and returns its outcome with all details, within a time limit. The limit holds even if the
 * given `fetch` ignores the signal of its request.
 *
 * @throws TypeError (as a rejection) for a malformed address or header, but never for a failure of the network or of
 * Klaviyo
 */
export async function exchange(
  url: string,
  init: Pick<RequestInit, 'body' | 'headers'>,
  verdict: Verdict,
  { fetch = globalThis.fetch, timeout = 10_000, signal, now = Date.now }: ExchangeOptions,
): Promise<Outcome> {
  const finished = new AbortController();
  const send = async (request: Request) => {
    const reply = await fetch(request);
    return [reply, await read(reply)] as const;
  };
  const options = { send, signal: finished.signal, describe: details(now) };
  try {
    return signal?.aborted
      ? { kind: 'unreachable', reason: 'aborted' }
      : await Promise.race([stopped(timeout, signal, finished.signal), post(url, init, verdict, options)]);
  } finally {
    finished.abort(); // ends a request that is still running
  }
}

/** Resolves when the time is up or the caller aborts, unless the exchange finishes first. */
const stopped = (timeout: number, signal: AbortSignal | undefined, finished: AbortSignal): Promise<Outcome> =>
  new Promise((resolve) => {
    const cancel = after(timeout, () => resolve({ kind: 'unreachable', reason: 'timeout' }));
    finished.addEventListener('abort', cancel);
    signal?.addEventListener('abort', () => resolve({ kind: 'unreachable', reason: 'aborted' }), { signal: finished });
  });

/** The reply's text, cut soon after the longest length. */
async function read({ body }: Response): Promise<string> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let part; text.length < LONGEST_BODY && (part = await reader?.read())?.value;) text += part.value;
  return text;
}
