/** A clock that goes on only while everybody waits, so that ten minutes take some seconds. */
export interface Clock {
  readonly now: () => number;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  stop(): void;
}

/** @param sleepers when so many wait, the clock goes on at once, and else only after a moment without a change */
export function createClock(sleepers: number): Clock {
  let now = 0;
  let pending: { until: number; wake: () => void }[] = [];
  let [seen, since, running] = [0, performance.now(), true];
  const turn = (): void => {
    if (pending.length !== seen) [seen, since] = [pending.length, performance.now()];
    if (pending.length && (pending.length >= sleepers || performance.now() - since > 5)) {
      now = Math.max(now, Math.min(...pending.map(({ until }) => until)));
      const due = pending.filter(({ until }) => until <= now);
      pending = pending.filter(({ until }) => until > now);
      for (const { wake } of due) wake();
    }
    if (running) setImmediate(turn);
  };
  setImmediate(turn);
  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) {
          resolve();
          return;
        }
        const entry = { until: now + ms, wake: resolve };
        pending.push(entry);
        signal?.addEventListener('abort', () => {
          pending = pending.filter((other) => other !== entry);
          resolve();
        });
      }),
    stop: () => void (running = false),
  };
}
