import { beforeEach, describe, expect, it } from 'vitest';
import type { FormPage } from './support/form-page.js';
import { violations } from './support/measure.js';
import { OptionsPage } from './support/options-page.js';
import { suite } from './support/suite.js';
import type { Case } from './support/target.js';

const shop = suite();

async function openWith(name: Case, suffix = '') {
  const page = await shop.visit();
  await page.open(`${shop.target.url(name) ?? ''}${suffix}`);
  return { page, options: await new OptionsPage(page).ready() };
}

const isOpen = (page: FormPage) => page.offer.evaluate((offer) => (offer as HTMLDetailsElement).open);

/** The offer stands open with these labels chosen, and what is sent is that child. */
async function expectOffer(page: FormPage, ...labels: string[]): Promise<void> {
  await page.email.waitFor({ state: 'visible' });
  expect(await page.chosen()).toEqual(labels);
  await page.submit('shopper@example.com');
  await page.reached('subscribed');
  expect(shop.received().at(-1)?.fields['variant']).toBe(await page.variant(...labels));
  expect(await page.text()).toContain(labels.join(', '));
}

describe('the quiet line of a product that is partly sold out', () => {
  it.each(['conf-swatch-part', 'conf-drop-part', 'conf-mixed-part'] as const)(
    '%s: is closed, and its own choice reaches every sold-out variant and no other',
    async (name) => {
      const { page } = await openWith(name);
      expect(await isOpen(page)).toBe(false);
      await page.summary.focus();
      await page.page.keyboard.press('Enter');
      expect(await page.email.isVisible()).toBe(true);

      const { variants } = await page.settings();
      const reached = new Set<string>();
      const [first, second] = [page.selects.nth(0), page.selects.nth(1)];
      const offered = (list: typeof first) =>
        list
          .locator('option:not([disabled])')
          .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value).filter(Boolean));
      const [a = '', b = ''] = await page.selects.evaluateAll((lists) =>
        lists.map((list) => (list as HTMLSelectElement).name),
      );
      for (const one of await offered(first)) {
        await first.selectOption(one);
        for (const two of await offered(second)) {
          const found = Object.keys(variants).filter((id) => variants[id]?.[a] === one && variants[id][b] === two);
          expect(found).toHaveLength(1);
          reached.add(found[0] ?? '');
        }
      }
      expect([...reached].sort()).toEqual(Object.keys(variants).sort());
    },
  );

  it('leaves the buy button where it was, but for its own line', async () => {
    const { page } = await openWith('conf-swatch-part');
    const height = await page.root.evaluate((root) => root.getBoundingClientRect().height);
    expect(height).toBeLessThanOrEqual(48);
    const button = (await page.page.locator('#product-addtocart-button').boundingBox())!;
    expect(button.y + button.height).toBeLessThan(900);
  });

  it('works where the options are of another make, or broken', async () => {
    const page = await shop.visit();
    await page.page.route(/Magento_Swatches\/js\/swatch-renderer/, (route) => route.abort());
    page.page.removeAllListeners('pageerror');
    await page.open(shop.target.url('conf-swatch-part'));
    await page.summary.click();
    await page.choose('Blue', 'Large');
    await expectOffer(page, 'Blue', 'Large');
  });
});

describe('where the shop hides what is sold out', () => {
  beforeEach((test) => {
    shop.target.configure?.({ showSoldOut: false });
    if (shop.target.showsSoldOut) test.skip();
  });

  it.each([
    ['conf-swatch-part', 'Blue', 'Small'],
    ['conf-drop-part', '32 in', 'Regular'],
    ['conf-mixed-part', 'Red', 'Long'],
  ] as const)('%s: the quiet line still reaches it', async (name, ...labels) => {
    const { page, options } = await openWith(name);
    expect(await options.swatch('Blue').count()).toBe(0);
    await page.summary.click();
    await page.choose(...labels);
    await expectOffer(page, ...labels);
  });

  it('a grouped product has no row for it, and the quiet line reaches it', async () => {
    const page = await shop.open('grouped-part');
    expect(await page.page.locator('#super-product-table tbody tr').count()).toBe(2);
    await page.summary.click();
    await page.choose('Oak Tent Pole');
    await expectOffer(page, 'Oak Tent Pole');
  });
});

describe('swatches', () => {
  it.for([
    ['a click', async ({ page }: FormPage, target: string) => page.locator(target).click()],
    ['Enter', async ({ page }: FormPage, target: string) => page.locator(target).press('Enter')],
    ['Space', async ({ page }: FormPage, target: string) => page.locator(target).press('Space')],
  ] as const)(
    '%s on one that only another value makes unavailable opens the form with that variant',
    async ([, act], test) => {
      if (!shop.target.showsSoldOut) test.skip();
      const { page, options } = await openWith('conf-swatch-part');
      await options.swatch('Tartan').click();
      expect(await isOpen(page)).toBe(false);
      await act(page, '.swatch-option[data-option-label="Large"]');
      await expectOffer(page, 'Tartan', 'Large');
    },
  );

  it('a tap on a phone opens the form', async (test) => {
    if (!shop.target.showsSoldOut) test.skip();
    const page = await shop.open('conf-swatch-part', {
      viewport: { width: 390, height: 780 },
      hasTouch: true,
      isMobile: true,
    });
    const options = await new OptionsPage(page).ready();
    await options.swatch('Black').tap();
    await options.swatch('Medium').tap();
    await expectOffer(page, 'Black', 'Medium');
  });

  it('one that is sold out with every other value opens the form with what is known of it', async (test) => {
    if (!shop.target.showsSoldOut) test.skip();
    const { page, options } = await openWith('conf-swatch-part');
    await options.swatch('Blue').click();
    await page.email.waitFor({ state: 'visible' });
    expect((await page.chosen())[0]).toBe('Blue');
    await page.choose('Blue', 'Medium');
    await expectOffer(page, 'Blue', 'Medium');
  });

  it('a salable one takes the offer back to quiet', async (test) => {
    if (!shop.target.showsSoldOut) test.skip();
    const { page, options } = await openWith('conf-swatch-part');
    await options.swatch('Blue').click();
    await page.email.waitFor({ state: 'visible' });
    await options.swatch('Red').click();
    expect(await isOpen(page)).toBe(false);
  });

  it('say what touching them does, and meet WCAG 2.2 AA with the form open', async (test) => {
    if (!shop.target.showsSoldOut) test.skip();
    const { page, options } = await openWith('conf-swatch-part');
    expect(await options.swatch('Blue').getAttribute('aria-label')).toContain(await page.button.innerText());
    expect(await options.swatch('Red').getAttribute('aria-label')).toBe('Red');
    await options.swatch('Blue').click();
    await page.email.waitFor({ state: 'visible' });
    expect(await violations(page.page)).toEqual([]);
  });

  it('never lead to what cannot be had at all', async (test) => {
    if (!shop.target.showsSoldOut) test.skip();
    const { page, options } = await openWith('conf-swatch-part');
    await options.swatch('Red').click();
    // Red in Medium does not exist, or is switched off.
    await options.swatch('Medium').dispatchEvent('click');
    expect(await page.email.isVisible()).toBe(false);
  });

  it('that come late are served as well', async (test) => {
    if (!shop.target.showsSoldOut) test.skip();
    const page = await shop.visit();
    await page.page.route(/Magento_Swatches\/js\/swatch-renderer/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 800));
      await route.continue();
    });
    await page.open(shop.target.url('conf-swatch-part'));
    const options = await new OptionsPage(page).ready();
    await options.swatch('Blue').click();
    await page.email.waitFor({ state: 'visible' });
    expect((await page.chosen())[0]).toBe('Blue');
  });
});

describe('dropdowns', () => {
  it('a sold-out value opens the form with that variant, a salable one closes it', async (test) => {
    if (!shop.target.showsSoldOut) test.skip();
    const { page, options } = await openWith('conf-drop-part');
    await options.select('Waist', '34 in');
    expect(await isOpen(page)).toBe(false);
    await options.select('Inseam', 'Long');
    await page.email.waitFor({ state: 'visible' });
    expect(await page.chosen()).toEqual(['34 in', 'Long']);
    await options.select('Inseam', 'Regular');
    expect(await isOpen(page)).toBe(false);
    await options.select('Inseam', 'Long');
    await expectOffer(page, '34 in', 'Long');
  });

  it('a value that is sold out with every other opens the form with what is known of it', async (test) => {
    if (!shop.target.showsSoldOut) test.skip();
    const { page, options } = await openWith('conf-drop-part');
    await options.select('Waist', '32 in');
    await page.email.waitFor({ state: 'visible' });
    expect((await page.chosen())[0]).toBe('32 in');
    await page.choose('32 in', 'Regular');
    await expectOffer(page, '32 in', 'Regular');
  });

  it('among swatches do the same', async (test) => {
    if (!shop.target.showsSoldOut) test.skip();
    const { page, options } = await openWith('conf-mixed-part');
    await options.swatch('Red').click();
    expect(await isOpen(page)).toBe(false);
    await options.select('Inseam', 'Long');
    await expectOffer(page, 'Red', 'Long');
  });
});

describe('a link that chooses', () => {
  it('preselects a sold-out variant by attribute and option id', async () => {
    const before = await shop.open('conf-swatch-part');
    const variant = await before.variant('Black', 'Medium');
    const chosen = Object.entries((await before.settings()).variants[variant] ?? {});
    const hash = chosen.map((pair) => pair.join('=')).join('&');
    const { page } = await openWith('conf-swatch-part', `#${hash}`);
    expect(await page.chosen()).toEqual(['Black', 'Medium']);
    if (await isOpen(page)) return;
    await page.summary.click();
    await expectOffer(page, 'Black', 'Medium');
  });

  it('preselects by attribute code', async () => {
    const before = await shop.open('conf-swatch-part');
    const option = await before.selects.first().locator('option', { hasText: 'Blue' }).getAttribute('value');
    const { page } = await openWith('conf-swatch-part', `?color=${option ?? ''}`);
    expect((await page.chosen())[0]).toBe('Blue');
  });
});
