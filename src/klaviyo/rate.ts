/** At most `limit` requests in any `ms` milliseconds. */
export interface RateWindow {
  readonly limit: number;
  readonly ms: number;
}

/** Gives each caller of one account a moment to send. All moments are milliseconds of the clock. */
export interface Rate {
  /** Reserves the next free moment: now, or later if a window is full. */
  take(): number;
  /** Frees a moment that was taken, because Klaviyo did not count a request in it. */
  giveBack(moment: number): void;
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
  const longest = Math.max(0, ...windows.map(({ ms }) => ms));
  const taken: number[] = []; // the moments that a window still reaches, in ascending order
  let pausedUntil = -Infinity;
  return {
    get pausedUntil() {
      return pausedUntil;
    },
    take() {
      const now = clock();
      while (taken[0] !== undefined && taken[0] + longest <= now) taken.shift();
      let moment = Math.max(now, pausedUntil, taken.at(-1) ?? -Infinity);
      for (const { limit, ms } of windows) {
        const earlier = taken[taken.length - limit];
        if (earlier !== undefined) moment = Math.max(moment, earlier + ms);
      }
      taken.push(moment);
      return moment;
    },
    giveBack(moment) {
      const index = taken.lastIndexOf(moment);
      if (index >= 0) taken.splice(index, 1);
    },
    pauseUntil(moment) {
      pausedUntil = Math.max(pausedUntil, moment);
    },
  };
}
