import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRate } from '../../src/klaviyo/rate.js';

const WINDOWS = [
  { limit: 3, ms: 10 },
  { limit: 5, ms: 100 },
];

describe('rate', () => {
  it('gives as many moments as both windows allow, and the next ones as soon as they do', () => {
    const rate = createRate(WINDOWS, () => 1000);
    expect(Array.from({ length: 7 }, () => rate.take())).toEqual([1000, 1000, 1000, 1010, 1010, 1100, 1100]);
  });

  it('keeps every window, at any pace of the callers', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(30), fc.boolean()), { maxLength: 60 }), (calls) => {
        let now = 0;
        const rate = createRate(WINDOWS, () => now);
        const moments = calls.flatMap(([gap, counts]) => {
          now += gap;
          const moment = rate.take();
          if (!counts) rate.giveBack(moment);
          return counts ? [moment] : [];
        });
        for (const { limit, ms } of WINDOWS) {
          moments.forEach((moment, index) => {
            const earlier = moments[index - limit];
            if (earlier !== undefined) expect(moment - earlier).toBeGreaterThanOrEqual(ms);
          });
        }
        expect(moments).toEqual([...moments].sort((a, b) => a - b));
      }),
    );
  });

  it('gives a returned moment to the next caller, but none before the latest', () => {
    const rate = createRate([{ limit: 2, ms: 10 }], () => 0);
    expect([rate.take(), rate.take(), rate.take()]).toEqual([0, 0, 10]);
    rate.giveBack(0);
    expect([rate.take(), rate.take()]).toEqual([10, 20]);
    rate.giveBack(20);
    rate.giveBack(99);
    expect(rate.take()).toBe(20);
  });

  it('gives no moment before the end of a pause, which never gets shorter', () => {
    const rate = createRate([], () => 0);
    rate.pauseUntil(500);
    rate.pauseUntil(200);
    expect([rate.pausedUntil, rate.take()]).toEqual([500, 500]);
  });
});
