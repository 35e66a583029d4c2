// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPanel } from '../../src/panel/panel.js';
import { draw } from './support/form-page.js';
import { open, openOffer, Theme } from './support/panel-page.js';
import { BLUE, COLOR, M, MUG, RED, S, SIZE, SOLD_OUT_HOODIE } from './support/products.js';
import { LEAD } from './support/texts.js';

const DAY = 86_400_000;
const NOVEMBER_12 = Date.UTC(2026, 10, 12, 12);
const ASKED = 'You asked for this on November 12, 2026. Ask again?';

const remember = (variants: Record<string, number>): void =>
  localStorage.setItem('restock-asked', JSON.stringify(variants));

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ toFake: ['Date'], now: NOVEMBER_12 + DAY });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a variant that was asked for on this device', () => {
  it('is shown with the date, and can be asked for again', async () => {
    remember({ '42': NOVEMBER_12 });
    const page = open(MUG).type('shopper@example.com');
    expect(page.lead).toBe(ASKED);
    expect((await page.submitted()).phase).toBe('subscribed');
  });

  it('is not looked up before the shopper has chosen it: the first access to storage can block the page', () => {
    const storage = vi.spyOn(window, 'localStorage', 'get');
    const page = openOffer(SOLD_OUT_HOODIE);
    expect(storage).not.toHaveBeenCalled();
    page.choose(COLOR, RED);
    page.choose(SIZE, S);
    expect(storage).toHaveBeenCalled();
  });

  it('has the date in the page’s language', () => {
    remember({ '42': NOVEMBER_12 });
    const page = open(MUG);
    document.documentElement.lang = 'de';
    page.panel.refresh();
    expect(page.lead).toBe('You asked for this on 12. November 2026. Ask again?');
  });

  it('is remembered from the subscription on', async () => {
    const page = await open(MUG).type('shopper@example.com').submitted();
    expect(JSON.parse(localStorage.getItem('restock-asked')!)).toEqual({ '42': expect.any(Number) as number });
    page.again('address');
    expect(page.lead).toBe('You asked for this on November 13, 2026. Ask again?');
  });

  it('is not remembered if the request fails, or while it is under way', async () => {
    const page = open(MUG, { kind: 'retired' }).type('shopper@example.com').submit();
    expect(localStorage.getItem('restock-asked') ?? '{}').toBe('{}');
    await page.submitted();
    expect(localStorage.getItem('restock-asked') ?? '{}').toBe('{}');
    expect(page.lead).toBe(LEAD);
  });

  it('is shown for 90 days, and then forgotten', () => {
    remember({ '42': NOVEMBER_12 });
    vi.setSystemTime(NOVEMBER_12 + 90 * DAY);
    expect(open(MUG).lead).toBe(ASKED);
    vi.setSystemTime(NOVEMBER_12 + 90 * DAY + 1);
    expect(open(MUG).lead).toBe(LEAD);
    expect(localStorage.getItem('restock-asked')).toBe('{}');
  });

  it('is the chosen one, not another one of the product', () => {
    remember({ '102': NOVEMBER_12 });
    const page = openOffer(SOLD_OUT_HOODIE);
    expect(page.lead).toBe(LEAD);
    page.choose(COLOR, RED).choose(SIZE, S);
    expect(page.lead).toBe(LEAD);
    page.choose(SIZE, M);
    expect(page.lead).toBe(ASKED);
    page.choose(COLOR, BLUE);
    expect(page.lead).toBe(LEAD);
  });

  it('is unknown if storage is switched off, and the form works', async () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    const page = open(MUG).type('shopper@example.com');
    expect(page.lead).toBe(LEAD);
    expect((await page.submitted()).phase).toBe('subscribed');
  });

  it('keeps nothing of the shopper', async () => {
    await open(MUG).type('shopper@example.com').submitted();
    expect(localStorage).toHaveLength(1);
    expect(localStorage.getItem('restock-asked')).toMatch(/^\{"42":\d+\}$/);
  });

  it('is shown in a page without a language', () => {
    remember({ '42': NOVEMBER_12 });
    const page = open(MUG);
    document.documentElement.lang = '';
    page.panel.refresh();
    expect(page.lead).toMatch(/^You asked for this on .*2026.*\. Ask again\?$/);
  });
});

// Open: browsers know no such language. The form does not work at all where the day of a former request is shown.
it('a page whose language is in Magento’s notation has a form that works', () => {
  remember({ '42': NOVEMBER_12 });
  const { root } = draw(MUG);
  document.documentElement.lang = 'en_US';
  const theme = new Theme(MUG);
  createPanel(root, theme, () => ({ variant: '42', label: '', mode: 'own' }));
  expect(root.dataset['phase']).toBe('idle');
});
