import { messages, tell, type Outcome, type Verdict } from './outcome.js';
import { retryAfter } from './retry-after.js';

export interface ExchangeOptions {
  /** In place of the global `fetch`; called with one `Request`. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Time limit in milliseconds for the whole exchange, the reply's body included. Default 10,000. */
  readonly timeout?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A longer body is not read to its end; Klaviyo's replies have a few hundred characters. */
const LONGEST = 65_536;

/**
 * One HTTP exchange with its time limit, and what it came to.
 *
 * Cookies are neither sent nor kept. Redirects are not followed: a followed POST becomes a GET without its body, or
 * hands the shopper's address to somebody else. The time limit holds even where the given `fetch` ignores its signal.
 *
 * @throws TypeError (as a rejection) for a malformed address or header; for nothing that the network or the other side can do
 */
export const exchange = (
  url: string,
  init: Pick<RequestInit, 'body' | 'headers'>,
  verdict: Verdict,
  { fetch = globalThis.fetch, timeout = 10_000, signal }: ExchangeOptions,
): Promise<Outcome> =>
  new Promise((resolve) => {
    const controller = new AbortController();
    const own = controller.signal;
    const request = new Request(url, {
      ...init,
      method: 'POST',
      credentials: 'omit',
      redirect: 'manual',
      signal: own,
    });
    const finish = (outcome: Outcome): void => {
      clearTimeout(timer);
      resolve(outcome);
      controller.abort(); // ends what is still under way, and the listener below
    };
    const unreachable = (reason: 'network' | 'timeout' | 'aborted') => () => finish({ kind: 'unreachable', reason });
    const timer = setTimeout(unreachable('timeout'), timeout);
    signal?.addEventListener('abort', unreachable('aborted'), { signal: own });
    if (signal?.aborted) unreachable('aborted')();
    else
      Promise.resolve(request)
        .then(fetch)
        .then(async (response) => finish(timed(tell(response, await read(response), verdict, messages), response)))
        .catch(unreachable('network'));
  });

/** A throttled outcome with the seconds to wait, where the reply names them. */
const timed = (outcome: Outcome, { headers }: Response): Outcome =>
  outcome.kind === 'throttled'
    ? { ...outcome, retryAfter: retryAfter(headers.get('retry-after'), Date.now()) }
    : outcome;

async function read({ body }: Response): Promise<string | undefined> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let part; reader && !(part = await reader.read()).done;) {
    text += decoder.decode(part.value, { stream: true });
    if (text.length > LONGEST) return undefined;
  }
  return text;
}
