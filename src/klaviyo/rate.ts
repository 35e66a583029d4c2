/** At most `limit` requests in any `ms` milliseconds. */
export interface RateWindow {
  readonly limit: number;
  readonly ms: number;
}

/** Gives each caller of one account a moment to send. All moments are milliseconds of the clock. */
export interface Rate {
  /** Reserves the next free moment: now, or later if a window is full. */
  take(): number;
  /** Lets nobody send before this moment. A caller with an earlier moment has to take a new one. */
  pauseUntil(moment: number): void;
  /** The end of the pause. */
  readonly pausedUntil: number;
}

/**
 * Keeps several windows at once. A moment is reserved as soon as it is taken, so concurrent callers share the windows
 * without a lock, in the order they come. The windows slide, so they hold wherever Klaviyo's own windows begin.
 *
 * @param clock never goes back, such as `performance.now`
 */
export function createRate(windows: readonly RateWindow[], clock: () => number): Rate {
  const longest = Math.max(0, ...windows.map(({ limit }) => limit));
  const taken: number[] = []; // the latest moments, as a ring
  let count = 0;
  let pausedUntil = -Infinity;
  return {
    get pausedUntil() {
      return pausedUntil;
    },
    take() {
      let moment = Math.max(clock(), pausedUntil);
      for (const { limit, ms } of windows) {
        const earlier = count < limit ? undefined : taken[(count - limit) % longest];
        if (earlier !== undefined) moment = Math.max(moment, earlier + ms);
      }
      if (longest) taken[count++ % longest] = moment;
      return moment;
    },
    pauseUntil(moment) {
      pausedUntil = Math.max(pausedUntil, moment);
    },
  };
}
