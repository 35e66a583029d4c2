import type { Interface } from './account.js';

/** Requests per window length in seconds. */
export type Windows = ReadonlyMap<number, number>;

/**
 * Burst and steady limit per account. The server's are documented (“Burst: 350/s, Steady: 3500/m”), the list's published; the client's
 * are taken to be the server's. None is known for onsite and catalog.
 */
export const LIMITS: Readonly<Partial<Record<Interface, Windows>>> = {
  client: new Map([
    [1, 350],
    [60, 3500],
  ]),
  server: new Map([
    [1, 350],
    [60, 3500],
  ]),
  list: new Map([
    [1, 350],
    [60, 750],
  ]),
};

export interface Admission {
  /** Seconds until the next request is admitted; undefined for one that was. */
  readonly retryAfter: number | undefined;
  /** `RateLimit-Limit`, `-Remaining` and `-Reset`, about the window that is closest to its end. */
  readonly headers: Record<string, string>;
}

/** Counts requests in fixed windows that begin at whole multiples of their length. A request that is not admitted counts in none. */
export function createLimiter(windows: Windows, clock: () => number): () => Admission {
  const counts = [...windows].map(([seconds, limit]) => ({ seconds, limit, started: -1, used: 0 }));
  return () => {
    const now = clock();
    for (const window of counts) {
      const started = Math.floor(now / (window.seconds * 1000));
      if (started !== window.started) Object.assign(window, { started, used: 0 });
    }
    const left = ({ seconds, started }: { seconds: number; started: number }): number =>
      Math.max(1, Math.ceil((started + 1) * seconds - now / 1000));
    const full = counts.filter(({ limit, used }) => used >= limit);
    if (full.length) return { retryAfter: Math.max(...full.map(left)), headers: {} };
    for (const window of counts) window.used++;
    const [closest] = [...counts].sort((a, b) => a.limit - a.used - (b.limit - b.used));
    return {
      retryAfter: undefined,
      headers: closest
        ? {
            'ratelimit-limit': `${closest.limit}, ${counts.map((w) => `${w.limit};w=${w.seconds}`).join(', ')}`,
            'ratelimit-remaining': `${closest.limit - closest.used}`,
            'ratelimit-reset': `${left(closest)}`,
          }
        : {},
    };
  };
}
