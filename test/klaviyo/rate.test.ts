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
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 60 }), (gaps) => {
        let now = 0;
        const rate = createRate(WINDOWS, () => now);
        const moments = gaps.map((gap) => {
          now += gap;
          return rate.take();
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

  it('gives no moment before the end of a pause, which never gets shorter', () => {
    const rate = createRate([], () => 0);
    rate.pauseUntil(500);
    rate.pauseUntil(200);
    expect([rate.pausedUntil, rate.take()]).toEqual([500, 500]);
  });
});
