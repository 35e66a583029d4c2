import { exchange, type ExchangeOptions } from './exchange.js';
import { backInStock, jsonApiHeaders, type Subscription } from './json-api.js';
import { byStatus, type Outcome } from './outcome.js';
import { retryAfter } from './retry-after.js';
import { createRate, type RateWindow } from './rate.js';
import { required } from './required.js';

export type { RateWindow };

export const SERVER_ENDPOINT = 'https://a.klaviyo.com/api/back-in-stock-subscriptions';

/** “Rate limits: Burst: 350/s, Steady: 3500/m”, per account. */
export const SERVER_LIMITS: readonly RateWindow[] = [
  { limit: 350, ms: 1_000 },
  { limit: 3_500, ms: 60_000 },
];

/** What Klaviyo's own SDK repeats; 429 beside them. A repeat is safe: of duplicates only the first counts. */
const REPEATED: readonly number[] = [503, 504, 524];

export interface ServerOptions extends Omit<ExchangeOptions, 'signal'> {
  /** Private API key `pk_…`, or… */
  readonly key?: string | undefined;
  /** …OAuth access token; as a function where it has to be renewed. Needs the scopes `catalogs:write` and `profiles:write`. */
  readonly token?: string | (() => string | Promise<string>) | undefined;
  readonly endpoint?: string | undefined;
  /** API revision. Default 2026-01-15. */
  readonly revision?: string | undefined;
  /** Requests for one subscription at most. Default 4. */
  readonly attempts?: number | undefined;
  /** Longest wait before a repeat, in milliseconds: where Klaviyo asks for more, the outcome is `throttled` at once. Default 60,000. */
  readonly patience?: number | undefined;
  /** Windows to keep. Default {@link SERVER_LIMITS}. */
  readonly limits?: readonly RateWindow[] | undefined;
  /** Milliseconds since 1970. Default `Date.now`. */
  readonly clock?: (() => number) | undefined;
  /** Waits; ends early, with or without a rejection, when the signal aborts. Default a timer. */
  readonly sleep?: ((ms: number, signal?: AbortSignal) => Promise<void>) | undefined;
  /** From 0 to 1, spreads the repeats. Default `Math.random`. */
  readonly random?: (() => number) | undefined;
}

export interface ServerClient {
  /**
   * Subscribes a profile. Waits for its turn, then for each attempt up to `timeout`; a wait or an attempt ends when `signal` aborts.
   *
   * @throws TypeError (as a rejection) for an empty variant id, and for a channel that the revision does not know
   */
  subscribe(subscription: Subscription, options?: { readonly signal?: AbortSignal | undefined }): Promise<Outcome>;
}

/**
 * A client of the server API: JSON:API with a private key or an OAuth token. Success is 202.
 *
 * It keeps both rate limits itself, for all who call it at the same time: one client per account and process. A 429 holds everybody
 * back for as long as `Retry-After` says; without it, and after 503, 504 and 524, repeats wait 0.5 s, 1 s, 2 s…, each up to half shorter.
 *
 * Never for a browser: whoever reads the key can read and write the account.
 *
 * Source: “Create Back In Stock Subscription”, designed “to be called from server-side applications”.
 *
 * @throws TypeError without exactly one of key and token
 */
export function createServerClient({
  key,
  token,
  endpoint = SERVER_ENDPOINT,
  revision,
  attempts = 4,
  patience = 60_000,
  limits = SERVER_LIMITS,
  clock = Date.now,
  sleep = wait,
  random = Math.random,
  fetch = (request) => globalThis.fetch(request),
  timeout,
}: ServerOptions): ServerClient {
  if (!key === !token) throw new TypeError('createServerClient needs a private key or an OAuth token, and not both');
  const rate = createRate(limits, clock);

  const authorization = async (): Promise<string> =>
    key ? `Klaviyo-API-Key ${key}` : `Bearer ${typeof token === 'function' ? await token() : token}`;

  async function until(moment: number, signal: AbortSignal | undefined): Promise<void> {
    while (!signal?.aborted && clock() < moment) await sleep(moment - clock(), signal).catch(() => undefined);
  }

  /** Waits for this caller's turn; an outcome where it does not come: the signal aborts, or everybody is held back for too long. */
  async function turn(signal: AbortSignal | undefined): Promise<Outcome | undefined> {
    let moment: number;
    do {
      const held = rate.pausedUntil - clock();
      if (held > patience) return { kind: 'throttled', retryAfter: Math.ceil(held / 1000) };
      moment = rate.take();
      await until(moment, signal);
    } while (!signal?.aborted && moment < rate.pausedUntil);
    return signal?.aborted ? { kind: 'unreachable', reason: 'aborted' } : undefined;
  }

  /** One attempt, and the seconds that the reply asks to wait, if it does. */
  async function attempt(body: string, signal: AbortSignal | undefined): Promise<[Outcome, number | undefined]> {
    const headers = { ...jsonApiHeaders(revision), authorization: await authorization() };
    let asked: number | undefined;
    const listening = async (request: Request): Promise<Response> => {
      const reply = await fetch(request);
      asked = retryAfter(reply.headers.get('retry-after'), clock);
      return reply;
    };
    const outcome = await exchange(endpoint, { body, headers }, byStatus, { fetch: listening, timeout, signal });
    return [outcome.kind === 'throttled' ? { ...outcome, retryAfter: asked } : outcome, asked];
  }

  return {
    async subscribe(subscription, { signal } = {}) {
      required({ variantId: subscription.variantId });
      const body = JSON.stringify(backInStock(subscription, revision));
      for (let count = 1; ; count++) {
        const missed = await turn(signal);
        if (missed) return missed;
        const [outcome, asked] = await attempt(body, signal);
        const throttled = outcome.kind === 'throttled';
        const pause = asked === undefined ? 500 * 2 ** (count - 1) * (1 - random() / 2) : asked * 1000;
        if (throttled) rate.pauseUntil(clock() + pause);
        const again = throttled || (outcome.kind === 'unavailable' && REPEATED.includes(outcome.status));
        if (!again || count >= attempts || pause > patience) return outcome;
        await until(clock() + pause, signal);
      }
    },
  };
}

/** A timer that the signal ends early. */
const wait = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener('abort', end);
    if (signal?.aborted) end();
  });
