import { AsyncLocalStorage } from 'node:async_hooks';
import { createServerClient, SERVER_LIMITS, type RateWindow, type ServerOptions } from '../server.js';
import type { Outcome } from '../klaviyo/outcome.js';
import type { Subscription } from '../klaviyo/json-api.js';

/** Subscribes, and calls `onSend` directly before each request. The signal ends a wait and a request. */
export type Subscribe = (subscription: Subscription, onSend: () => void, signal: AbortSignal) => Promise<Outcome>;

/** Some requests take longer to arrive than others, so more of them can arrive in a minute than were sent in it. */
const MARGIN_MS = 500;

/**
 * Klaviyo's limits, as this import uses them.
 *
 * @param share greater than 0, at most 1
 */
export const limits = (share: number): readonly RateWindow[] =>
  SERVER_LIMITS.map(({ limit, ms }) => ({ limit: Math.max(1, Math.floor(limit * share)), ms: ms + MARGIN_MS }));

/** A client that says when it sends. It waits up to two minutes for its turn if Klaviyo asks for that. */
export function createSubscribe({
  fetch = (request) => globalThis.fetch(request),
  ...options
}: ServerOptions): Subscribe {
  const current = new AsyncLocalStorage<() => void>();
  const client = createServerClient({
    patience: 120_000,
    ...options,
    fetch: (request) => {
      current.getStore()?.();
      return fetch(request);
    },
  });
  return (subscription, onSend, signal) => current.run(onSend, () => client.subscribe(subscription, { signal }));
}
