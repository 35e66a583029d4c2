import { createServerClient, type ServerClient, type ServerOptions } from '../../src/klaviyo/server.js';
import type { Subscription } from '../../src/klaviyo/json-api.js';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/index.js';

export const subscription: Subscription = {
  variantId: '$magento_two:::1-1:::1',
  channels: ['EMAIL'],
  profile: { email: 'a@example.com' },
};

export interface Stage {
  readonly client: ServerClient;
  readonly sandbox: Sandbox;
  /** Milliseconds by the clock that client and sandbox share. */
  readonly now: () => number;
  /** The moment of each request. */
  readonly sent: number[];
}

/** A server client in front of a sandbox. Time passes only while the client sleeps; sleepers wake up in order. */
export function stage(options: Partial<ServerOptions> = {}, sandboxOptions: SandboxOptions = {}): Stage {
  let now = 0;
  const sleepers: { until: number; wake: () => void }[] = [];
  const wakeNext = (): void => {
    sleepers.sort((a, b) => a.until - b.until);
    const next = sleepers.shift();
    if (!next) return;
    now = Math.max(now, next.until);
    next.wake();
  };
  const sandbox = createSandbox({ clock: () => now, ...sandboxOptions });
  const sent: number[] = [];
  const { fetch = sandbox.fetch, ...others } = options;
  const client = createServerClient({
    ...('token' in options ? {} : { key: 'pk_sandbox' }),
    clock: () => now,
    random: () => 0,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        sleepers.push({ until: now + ms, wake: resolve });
        signal?.addEventListener('abort', () => resolve());
        setTimeout(wakeNext);
      }),
    fetch: (request) => {
      sent.push(now);
      return fetch(request);
    },
    ...others,
  });
  return { client, sandbox, sent, now: () => now };
}

/** A `fetch` that gives these replies in turn, and then 202. */
export function replyWith(...replies: readonly Response[]): (request: Request) => Promise<Response> {
  const left = [...replies];
  return () => Promise.resolve(left.shift() ?? new Response(null, { status: 202 }));
}

/** A reply without a body. */
export const reply = (status: number, retryAfter?: string): Response =>
  new Response(null, { status, headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter } });
