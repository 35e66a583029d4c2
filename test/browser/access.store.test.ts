import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { recordShifts, shifts, violations } from './support/measure.js';
import { suite } from './support/suite.js';

const shop = suite();

const phone: BrowserContextOptions = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };
/** What 200 % on a window of 1280 × 900 leaves. */
const zoomed: BrowserContextOptions = { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 };

const viewers: [who: string, options: BrowserContextOptions][] = [
  ['on a desktop', {}],
  ['320 px wide', phone],
  ['at 200 %', zoomed],
  ['with reduced motion', { reducedMotion: 'reduce' }],
  ['with forced colours', { forcedColors: 'active' }],
];

describe.each(viewers)('%s', (_, options) => {
  it('every state meets WCAG 2.2 AA', async () => {
    const page = await shop.open('simple-out', options);
    expect(await violations(page.page)).toEqual([]);
    await page.submit('shopper');
    await page.reached('failed');
    expect(await violations(page.page)).toEqual([]);
    shop.target.sandbox.fail({ kind: 'slow', seconds: 1 });
    await page.submit('shopper@example.com');
    await page.reached('submitting');
    expect(await violations(page.page)).toEqual([]);
    await page.reached('subscribed');
    expect(await violations(page.page)).toEqual([]);
  });

  it('nothing of the form is cut off or needs sideways scrolling', async () => {
    const page = await shop.open('conf-swatch-out', options);
    await page.submit('a-rather-long-address-of-a-shopper@subdomain.example.com');
    await page.reached('failed');
    const { form, viewport, cut } = await page.form.evaluate((form) => {
      const box = form.getBoundingClientRect();
      const outside = (rect: DOMRect) => rect.left < box.left - 1 || rect.right > box.right + 1;
      const drawn = [...form.querySelectorAll('*')].filter((one) => one.getClientRects().length > 0);
      return {
        form: { left: box.left, right: box.right },
        viewport: document.documentElement.clientWidth,
        cut: drawn.filter((one) => !one.matches('option') && outside(one.getBoundingClientRect())).length,
      };
    });
    expect(form.left).toBeGreaterThanOrEqual(0);
    expect(form.right).toBeLessThanOrEqual(viewport);
    expect(cut).toBe(0);
  });

  it('nothing moves, neither while the page is drawn nor while it is used', async () => {
    const page = await shop.visit(options);
    await recordShifts(page.page);
    await page.open(shop.target.url('simple-out'));
    await page.submit('shopper');
    await page.reached('failed');
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
    const { all, ours } = await shifts(page.page);
    expect(ours).toBe(0);
    // Of a real store's page, what is not ours may move.
    if (shop.target.kind === 'demo') expect(all).toBe(0);
  });
});

describe.each([1280, 390, 320])('%i px wide', (width) => {
  it('whatever is said, nothing moves', async () => {
    const page = await shop.open('simple-out', { viewport: { width, height: 800 } });
    const { messages, product } = await page.settings();
    const height = () => page.root.evaluate((root) => root.getBoundingClientRect().height);
    const before = await height();
    const taller: string[] = [];
    for (const [name, text] of Object.entries(messages)) {
      await page.status.evaluate((status, said) => (status.textContent = said), text.replace('%product', product));
      if ((await height()) !== before) taller.push(name);
    }
    expect(taller).toEqual([]);
  });
});

describe('by keyboard alone', () => {
  it('the form is reached, filled, sent and mended', async () => {
    const page = await shop.open('simple-out');
    await page.page.locator('h1').evaluate((heading) => {
      heading.tabIndex = -1;
      heading.focus();
    });
    const { keyboard } = page.page;
    for (let tabs = 0; tabs < 15; tabs++) {
      await keyboard.press('Tab');
      if (await page.email.evaluate((field) => field === document.activeElement)) break;
    }
    await keyboard.type('shopper');
    await keyboard.press('Tab');
    expect(await page.button.evaluate((button) => button === document.activeElement)).toBe(true);
    await keyboard.press('Space');
    await page.reached('failed');
    await keyboard.press('End');
    await keyboard.type('@example.com');
    await keyboard.press('Enter');
    await page.reached('subscribed');
    expect(shop.received()[0]?.fields['email']).toBe('shopper@example.com');
  });

  it('the focus is always seen', async () => {
    const page = await shop.open('conf-swatch-out', { forcedColors: 'active' });
    const stops = page.root.locator('select, input:not([type=hidden]), button');
    await stops.first().focus();
    for (let index = 0; index < (await stops.count()); index++) {
      if (index > 0) await page.page.keyboard.press('Tab');
      const outline = await page.page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
        return { outlineStyle, width: parseFloat(outlineWidth) };
      });
      expect(outline.outlineStyle).not.toBe('none');
      expect(outline.width).toBeGreaterThanOrEqual(1);
    }
  });
});

describe('right to left', () => {
  it.runIf(process.env['TARGET'] !== 'magento')('stands at the right, and meets WCAG 2.2 AA', async () => {
    const page = await shop.visit();
    await page.open(`${shop.target.url('conf-swatch-out') ?? ''}?dir=rtl`);
    const box = (await page.email.boundingBox())!;
    const label = await page.root.locator('label', { hasText: 'E-mail' }).evaluate((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      return range.getBoundingClientRect().right;
    });
    expect(label).toBeCloseTo(box.x + box.width, -1);
    expect(await violations(page.page)).toEqual([]);
    const button = (await page.button.boundingBox())!;
    expect(button.x + button.width).toBeCloseTo(box.x + box.width, 0);
  });
});

describe('every kind of form', () => {
  it.each(['conf-swatch-out', 'conf-drop-out', 'conf-one-out', 'conf-500-out', 'grouped-out', 'bundle-out'] as const)(
    '%s meets WCAG 2.2 AA',
    async (name) => {
      const page = await shop.open(name);
      expect(await violations(page.page)).toEqual([]);
    },
  );

  it.each(['conf-swatch-part', 'conf-drop-part', 'conf-mixed-part', 'grouped-part'] as const)(
    '%s meets WCAG 2.2 AA, closed and open',
    async (name) => {
      const page = await shop.open(name);
      expect(await violations(page.page)).toEqual([]);
      await page.summary.click();
      expect(await violations(page.page)).toEqual([]);
    },
  );
});
