/** At most `limit` requests in any `ms` milliseconds. */
export interface RateWindow {
  readonly limit: number;
  readonly ms: number;
}

/** A turn-taker for all callers of one account. */
export interface Rate {
  /** Takes the next free moment, in milliseconds of the clock: now, or later where a window is full. */
  take(): number;
  /** Nobody goes before this moment any more; whoever has taken an earlier one has to take anew. */
  pauseUntil(moment: number): void;
  /** The moment before which nobody goes. */
  readonly pausedUntil: number;
}

/**
 * Keeps several windows at once. A moment is given away the instant it is taken, so callers at the same time share the windows
 * without a lock, first come, first served. Sliding windows hold whatever moment the other side's windows begin at.
 */
export function createRate(windows: readonly RateWindow[], clock: () => number): Rate {
  const longest = Math.max(0, ...windows.map(({ limit }) => limit));
  const taken: number[] = []; // a ring of the latest moments
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
