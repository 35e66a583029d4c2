import { describe, expect, it } from 'vitest';
import { violations } from './support/measure.js';
import { suite } from './support/suite.js';

const shop = suite();

/** The page behind the counter, of the same shop. */
async function counter() {
  const { page } = await shop.visit();
  await page.goto(new URL('/inbox', shop.target.url('simple-in')).href);
  const press = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).click();
    await page.waitForLoadState();
  };
  const section = (name: RegExp) => page.getByRole('region', { name });
  return { page, press, section };
}

describe('behind the counter', () => {
  it('a subscription is seen as it arrived, a restock sends its message and clears it', async () => {
    const form = await shop.open('virtual-out');
    await form.submit('waiting@example.com');
    await form.reached('subscribed');

    const { page, press, section } = await counter();
    expect(await section(/^Waiting/).innerText()).toContain('waiting@example.com');
    const request = await section(/^Requests/).innerText();
    for (const field of [
      '"a": "Ab12Cd"',
      '"email": "waiting@example.com"',
      '"platform": "magento_two"',
      '"store": "1"',
    ]) {
      expect(request).toContain(field);
    }

    await press('Restock Trail Skills Online Course');
    expect(await section(/^Messages/).innerText()).toContain('Trail Skills Online Course is back in stock');
    expect(await section(/^Waiting/).innerText()).not.toContain('waiting@example.com');
    await page.goto(shop.target.url('virtual-out') ?? '');
    expect(await page.locator('.restock').count()).toBe(0);
    await page.goBack();
    await press('Sell out Trail Skills Online Course');
    await page.goto(shop.target.url('virtual-out') ?? '');
    expect(await page.locator('.restock').count()).toBe(1);
  });

  it('what arrives is seen without a reload', async () => {
    const { section } = await counter();
    const form = await shop.open('simple-out');
    await form.submit('live@example.com');
    await form.reached('subscribed');
    await section(/^Waiting/)
      .getByText('live@example.com')
      .waitFor();
  });

  it('the switch makes Klaviyo fail and work again', async () => {
    const { press } = await counter();
    await press('Fails');
    const form = await shop.open('simple-out');
    await form.submit('shopper@example.com');
    await form.reached('failed');
    await press('Works');
    await form.button.click();
    await form.reached('subscribed');
  });

  it('the merchant’s settings change the form', async () => {
    const { press } = await counter();
    await press('Client API');
    await press('Offer SMS');
    await press('Offer the newsletter');
    const form = await shop.open('simple-out');
    expect(await form.root.locator('[type=tel]').isVisible()).toBe(true);
    expect(await form.root.locator('[name=opt_in]').isChecked()).toBe(false);
  });
});

describe('the shop', () => {
  it.each(['/', '/?dir=rtl', '/inbox', '/conf-swatch-part.html', '/grouped-part.html', '/nowhere.html'])(
    '%s meets WCAG 2.2 AA as a whole page, on a phone too',
    async (path) => {
      const { page } = await shop.visit({ viewport: { width: 360, height: 700 } });
      await page.goto(new URL(path, shop.target.url('simple-in')).href, { waitUntil: 'networkidle' });
      expect(await violations(page, 'body')).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    },
  );

  it('lists every product, each with a page', async () => {
    const { page } = await shop.visit();
    await page.goto(new URL('/', shop.target.url('simple-in')).href);
    const links = await page
      .locator('.product-item a')
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(15);
    const states = await Promise.all(links.map(async (link) => (await fetch(link)).status));
    expect(new Set(states)).toEqual(new Set([200]));
  });
});
