import { describe, expect, it } from 'vitest';
import { limits } from '../../src/cli/klaviyo.js';
import { createProgress, duration } from '../../src/cli/progress.js';

describe('the progress', () => {
  it('begins with the most rows that Klaviyo takes', () => {
    const progress = createProgress(10_000, 3_500, () => 0);
    expect(progress({ accepted: 0, rejected: 0 })).toBe(
      '[....................] 0 % | 0 of 10,000 | up to 3,500 a minute | 3 min left | 0 accepted, 0 rejected',
    );
  });

  it('has the rate of the last minute as soon as there is one', () => {
    let now = 0;
    const progress = createProgress(10_000, 3_500, () => now);
    progress({ accepted: 1_000, rejected: 0 });
    now = 30_000;
    progress({ accepted: 3_000, rejected: 0 });
    now = 60_000;
    expect(progress({ accepted: 3_990, rejected: 10 })).toBe(
      '[########............] 40 % | 4,000 of 10,000 | 3,000 a minute | 2 min left | 3,990 accepted, 10 rejected',
    );
    now = 90_000;
    expect(progress({ accepted: 3_990, rejected: 10 })).toContain('| 1,000 a minute | 6 min left |');
    now = 300_000;
    progress({ accepted: 3_990, rejected: 10 });
    now = 360_000;
    expect(progress({ accepted: 3_990, rejected: 10 })).toContain('| 0 a minute | unknown time left |');
  });

  it('of a file without rows is complete', () => {
    const line = createProgress(0, 3_500, () => 0)({ accepted: 0, rejected: 0 });
    expect(line).toContain('[####################] 100 % | 0 of 0 | up to 3,500 a minute | 0 min left');
  });

  it.each([
    [0.2, '1 min'],
    [59.5, '1 h 0 min'],
    [125, '2 h 5 min'],
  ])('writes %d minutes as %s', (minutes, text) => {
    expect(duration(minutes)).toBe(text);
  });
});

describe('the limits', () => {
  it.each([
    [1, [350, 3_500]],
    [0.5, [175, 1_750]],
    [0.0001, [1, 1]],
  ])('of a share of %d are %j requests, in a little more than a second and a minute', (share, expected) => {
    expect(limits(share).map(({ limit }) => limit)).toEqual(expected);
    expect(limits(share).map(({ ms }) => ms)).toEqual([1_500, 60_500]);
  });
});
