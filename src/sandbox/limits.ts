import type { Interface } from './account.js';

/** Length of a window in seconds → requests in that window. */
export type Windows = ReadonlyMap<number, number>;

/**
 * Burst and steady limits per account. Those of the server (“Burst: 350/s, Steady: 3500/m”), the list and
 * the interfaces that read are documented. Those of the client are a guess. None are known for onsite and catalog.
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
  accounts: new Map([
    [1, 1],
    [60, 15],
  ]),
  metrics: new Map([
    [1, 10],
    [60, 150],
  ]),
  flows: new Map([
    [1, 10],
    [60, 150],
  ]),
  actions: new Map([
    [1, 3],
    [60, 60],
  ]),
  lists: new Map([
    [1, 75],
    [60, 750],
  ]),
  profiles: new Map([
    [1, 75],
    [60, 750],
  ]),
  events: new Map([
    [1, 350],
    [60, 3500],
  ]),
};

export interface Admission {
  /** Seconds to wait, or undefined for an admitted request. */
  readonly retryAfter: number | undefined;
  /** `RateLimit-Limit`, `-Remaining` and `-Reset` of the window with the fewest requests left. */
  readonly headers: Record<string, string>;
}

/** Counts admitted requests in fixed windows, which begin at multiples of their length. */
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
