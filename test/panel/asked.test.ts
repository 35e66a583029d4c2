// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askedOn } from '../../src/panel/asked.js';

const DAY = 86_400_000;
const NOVEMBER_12 = Date.UTC(2026, 10, 12, 12);

const stored = (): unknown => JSON.parse(localStorage.getItem('restock-asked') ?? 'null');

beforeEach(() => {
  localStorage.clear();
  document.documentElement.lang = 'en';
  vi.useFakeTimers({ toFake: ['Date'], now: NOVEMBER_12 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('what this device asked for', () => {
  it('is nothing at first, and nothing is stored', () => {
    expect(askedOn('42', false)).toBe('');
    expect(localStorage).toHaveLength(0);
  });

  it('is remembered as variant and date, and nothing else', () => {
    askedOn('42', true);
    expect(stored()).toEqual({ '42': NOVEMBER_12 });
    expect(localStorage).toHaveLength(1);
    expect(askedOn('42', false)).toBe('November 12, 2026');
    expect(askedOn('43', false)).toBe('');
    expect(askedOn('', false)).toBe('');
  });

  it('is told in the language of the page', () => {
    askedOn('42', true);
    document.documentElement.lang = 'de';
    expect(askedOn('42', false)).toBe('12. November 2026');
  });

  it('is remembered for each variant, with the date of the last time', () => {
    askedOn('42', true);
    vi.setSystemTime(NOVEMBER_12 + DAY);
    askedOn('43', true);
    expect(stored()).toEqual({ '42': NOVEMBER_12, '43': NOVEMBER_12 + DAY });
    askedOn('42', true);
    expect(stored()).toEqual({ '42': NOVEMBER_12 + DAY, '43': NOVEMBER_12 + DAY });
  });

  it('is forgotten after 90 days, in storage as well, and not earlier', () => {
    askedOn('42', true);
    vi.setSystemTime(NOVEMBER_12 + DAY);
    askedOn('43', true);
    vi.setSystemTime(NOVEMBER_12 + 90 * DAY);
    expect(askedOn('42', false)).toBe('November 12, 2026');
    vi.setSystemTime(NOVEMBER_12 + 90 * DAY + 1);
    expect(askedOn('42', false)).toBe('');
    expect(stored()).toEqual({ '43': NOVEMBER_12 + DAY });
  });

  it('is nothing if storage is switched off', () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    expect(askedOn('42', true)).toBe('');
    expect(askedOn('42', false)).toBe('');
  });

  it('is nothing if storage is full', () => {
    const full = {
      set() {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      },
    };
    vi.stubGlobal('localStorage', new Proxy({}, full));
    expect(askedOn('42', true)).toBe('');
  });

  it('is nothing if the memory cannot be read', () => {
    localStorage.setItem('restock-asked', 'not JSON');
    expect(askedOn('42', false)).toBe('');
  });

  it.each(['en_US', 'klingon?'])('is nothing if the page’s language is “%s”', (language) => {
    askedOn('42', true);
    document.documentElement.lang = language;
    expect(askedOn('42', false)).toBe('');
  });
});
