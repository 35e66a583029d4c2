// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asked } from '../../src/panel/asked.js';

const DAY = 86_400_000;
const NOVEMBER_12 = Date.UTC(2026, 10, 12, 12);

const stored = (): unknown => JSON.parse(localStorage.getItem('restock-asked') ?? 'null');

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ toFake: ['Date'], now: NOVEMBER_12 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('what this device asked for', () => {
  it('is nothing at first', () => expect(asked()).toEqual({}));

  it('is remembered as variant and date, and nothing else', () => {
    expect(asked('42')).toEqual({ '42': NOVEMBER_12 });
    expect(stored()).toEqual({ '42': NOVEMBER_12 });
    expect(localStorage).toHaveLength(1);
    expect(asked()).toEqual({ '42': NOVEMBER_12 });
  });

  it('is remembered for each variant', () => {
    asked('42');
    vi.setSystemTime(NOVEMBER_12 + DAY);
    expect(asked('43')).toEqual({ '42': NOVEMBER_12, '43': NOVEMBER_12 + DAY });
  });

  it('has the date of the last time', () => {
    asked('42');
    vi.setSystemTime(NOVEMBER_12 + DAY);
    expect(asked('42')).toEqual({ '42': NOVEMBER_12 + DAY });
  });

  it.each([false, '', undefined] as const)('is not changed by %j', (variant) => {
    asked('42');
    expect(asked(variant)).toEqual({ '42': NOVEMBER_12 });
  });

  it('is forgotten after 90 days, in storage as well, and not earlier', () => {
    asked('42');
    vi.setSystemTime(NOVEMBER_12 + DAY);
    asked('43');
    vi.setSystemTime(NOVEMBER_12 + 90 * DAY);
    expect(Object.keys(asked())).toEqual(['42', '43']);
    vi.setSystemTime(NOVEMBER_12 + 90 * DAY + 1);
    expect(asked()).toEqual({ '43': NOVEMBER_12 + DAY });
    expect(stored()).toEqual({ '43': NOVEMBER_12 + DAY });
  });

  it('is nothing if storage is switched off', () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    expect(asked('42')).toEqual({});
    expect(asked()).toEqual({});
  });

  it('is nothing if storage is full', () => {
    vi.stubGlobal(
      'localStorage',
      new Proxy(
        {},
        {
          set() {
            throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
          },
        },
      ),
    );
    expect(asked('42')).toEqual({});
  });

  it('is nothing if the memory cannot be read', () => {
    localStorage.setItem('restock-asked', 'not JSON');
    expect(asked()).toEqual({});
  });

  // Open: an empty memory is written at each visit.
  it('stores nothing before the shopper has asked for something', () => {
    asked();
    asked(false);
    expect(localStorage).toHaveLength(0);
  });
});
