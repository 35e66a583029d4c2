import { exchange, type EndpointOptions } from './exchange.js';
import { backInStock, jsonApiHeaders, type Subscription } from './json-api.js';
import { byStatus, type Outcome } from './outcome.js';
import { createRate, type RateWindow } from './rate.js';
import { credentials, type Secret } from './secret.js';
import { after } from './timer.js';

export type { RateWindow };

export const SERVER_ENDPOINT = 'https://a.klaviyo.com/api/back-in-stock-subscriptions';

/** “Rate limits: Burst: 350/s, Steady: 3500/m”, per account. */
export const SERVER_LIMITS: readonly RateWindow[] = [
  { limit: 350, ms: 1_000 },
  { limit: 3_500, ms: 60_000 },
];

/** The statuses after which Klaviyo's own SDK retries, besides 429. */
const RETRIED: readonly number[] = [503, 504, 524];

export interface ServerOptions extends Secret, Omit<EndpointOptions, 'signal'> {
  /** API revision. Default 2026-01-15. */
  readonly revision?: string | undefined;
  /** The most requests for one subscription. Default 4. */
  readonly attempts?: number | undefined;
  /** Longest wait before a retry, in milliseconds. If Klaviyo asks for more, there is no retry. Default 60,000. */
  readonly patience?: number | undefined;
  /** Rate limits to keep. Default {@link SERVER_LIMITS}. */
  readonly limits?: readonly RateWindow[] | undefined;
  /** Monotonic clock in milliseconds from any start, for rate limits and waits. Default `performance.now`. */
  readonly clock?: (() => number) | undefined;
  /** Waits. It ends early when the signal aborts, by resolving or rejecting. Default a timer. */
  readonly sleep?: ((ms: number, signal?: AbortSignal) => Promise<void>) | undefined;
  /** From 0 to 1, spreads the retries. Default `Math.random`. */
  readonly random?: (() => number) | undefined;
}

export interface ServerClient {
  /**
   * Subscribes a profile. Waits until the rate limits allow a request; then each attempt takes at most `timeout`,
   * including the call of a `token` function. The signal ends a wait or an attempt.
   *
   * @throws TypeError (as a rejection) for a malformed variant id, a missing channel or identifier, or a channel that
   * the revision does not support
   */
  subscribe(subscription: Subscription, options?: { readonly signal?: AbortSignal | undefined }): Promise<Outcome>;
}

/**
 * A client of the server API: JSON:API with a private key or an OAuth token. A success is 202.
 *
 * It keeps both rate limits for all its callers, so create one client per account and process. After a 429 all callers
 * wait for as long as `Retry-After` says. The refused request does not count towards the limits. That Klaviyo does not
 * count it either is a guess. After 503, 504 and 524 only the caller waits. Without that header a retry waits half a
 * second, then one, then two, each shortened at random by up to half. A retry is safe, because Klaviyo counts a
 * repeated subscription once.
 *
 * Never use it in a browser: anyone who reads the key can read and change the account.
 *
 * Source: “Create Back In Stock Subscription”, designed “to be called from server-side applications”.
 *
 * @throws TypeError without exactly one of `key` and `token`, and for a key or token that cannot be sent in a header
 */
export function createServerClient({
  key,
  token,
  endpoint = SERVER_ENDPOINT,
  revision,
  attempts = 4,
  patience = 60_000,
  limits = SERVER_LIMITS,
  clock = () => performance.now(),
  sleep = wait,
  random = Math.random,
  fetch = (request) => globalThis.fetch(request),
  timeout,
  now,
}: ServerOptions): ServerClient {
  const credential = credentials({ key, token });
  const rate = createRate(limits, clock);

  async function waitUntil(moment: number, signal: AbortSignal | undefined): Promise<void> {
    while (!signal?.aborted && clock() < moment) {
      await sleep(moment - clock(), signal).catch((error: unknown) => {
        if (!signal?.aborted) throw error;
      });
    }
  }

  /** Waits for this caller's turn. Returns its moment, or an outcome if the signal aborts or the pause is too long. */
  async function waitForTurn(signal: AbortSignal | undefined): Promise<number | Outcome> {
    for (;;) {
      const pause = rate.pausedUntil - clock();
      if (pause > patience) return { kind: 'throttled', retryAfter: Math.ceil(pause / 1000) };
      const moment = rate.take();
      await waitUntil(moment, signal);
      if (!signal?.aborted && moment >= rate.pausedUntil) return moment;
      rate.giveBack(moment);
      if (signal?.aborted) return { kind: 'unreachable', reason: 'aborted' };
    }
  }

  /** Milliseconds before the next attempt, or undefined if another attempt makes no sense. */
  function pauseAfter(outcome: Outcome, attempt: number): number | undefined {
    const retried =
      outcome.kind === 'throttled' || (outcome.kind === 'unavailable' && RETRIED.includes(outcome.status));
    if (!retried) return undefined;
    const { retryAfter } = outcome;
    return retryAfter === undefined ? 500 * 2 ** (attempt - 1) * (1 - random() / 2) : retryAfter * 1000;
  }

  return {
    async subscribe(subscription, { signal } = {}) {
      const body = JSON.stringify(backInStock(subscription, revision));
      const { authorize, renews } = credential();
      // Inside the exchange, so that the time limit and the signal also end a token function that hangs.
      const authorized = async (request: Request): Promise<Response> => {
        await authorize(request);
        request.signal.throwIfAborted();
        return fetch(request);
      };
      const options = { fetch: authorized, timeout, now, signal };
      for (let attempt = 1; ; attempt++) {
        const turn = await waitForTurn(signal);
        if (typeof turn !== 'number') return turn;
        const outcome = await exchange(endpoint, { body, headers: jsonApiHeaders(revision) }, byStatus, options);
        const pause = renews(outcome) ? 0 : pauseAfter(outcome, attempt);
        if (pause === undefined) return outcome;
        if (outcome.kind === 'throttled') {
          rate.giveBack(turn);
          rate.pauseUntil(clock() + pause);
        }
        if (attempt >= attempts || pause > patience) return outcome;
        await waitUntil(clock() + pause, signal);
      }
    },
  };
}

/** A timer that the signal ends early. */
const wait = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      cancel();
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const cancel = after(ms, end);
    signal?.addEventListener('abort', end);
  });
