import { describe, expect, it } from 'vitest';
import { products } from '../demo/catalog.js';
import { recordShifts, shifts } from './support/measure.js';
import { suite } from './support/suite.js';

const shop = suite();
const onDemo = process.env['TARGET'] !== 'magento';

describe('a configurable that is sold out as a whole', () => {
  it.each([
    ['conf-swatch-out', ['Red', 'Small'], ['Blue', 'Large']],
    ['conf-drop-out', ['32 in', 'Long'], ['34 in', 'Regular']],
    ['conf-500-out', ['Moss', '80 cm', '25 cm'], ['Gold', '40 cm', '40 cm']],
  ] as const)('%s offers the choice itself, and one variant after the other', async (name, first, second) => {
    const page = await shop.open(name);
    const title = await page.page.locator('h1').innerText();
    expect(await page.form.isVisible()).toBe(true);
    for (const labels of [first, second]) {
      await page.choose(...labels);
      await page.submit('shopper@example.com');
      await page.reached('subscribed');
      expect(await page.text()).toContain(`${title} – ${labels.join(', ')}`);
    }
    expect(shop.received().map(({ fields }) => fields['variant'])).toEqual([
      await page.variant(...first),
      await page.variant(...second),
    ]);
  });

  it('asks for the choice before it sends, and leads to the first that is missing', async () => {
    const page = await shop.open('conf-swatch-out');
    await page.choose('Red');
    await page.submit('shopper@example.com');
    await page.reached('failed');
    expect(await page.text()).toBe((await page.settings()).messages.choose);
    expect(await page.selects.nth(1).evaluate((list) => list === document.activeElement)).toBe(true);
    expect(shop.received()).toEqual([]);
  });

  it('offers no combination that does not exist', async () => {
    const page = await shop.open('conf-swatch-out');
    const { variants } = await page.settings();
    await page.choose('Red');
    const size = page.selects.nth(1);
    const offered = await size
      .locator('option:not([disabled])')
      .evaluateAll((options) => options.map((one) => (one as HTMLOptionElement).value));
    const attribute = (await size.getAttribute('name')) ?? '';
    const red = await page.selects.first().inputValue();
    const existing = Object.values(variants).filter((options) => Object.values(options).includes(red));
    expect(offered.filter(Boolean).sort()).toEqual(existing.map((options) => options[attribute]).sort());
  });

  it.runIf(onDemo)('posts the id that the catalogue has for the child', async () => {
    const page = await shop.open('conf-swatch-out');
    const product = products.find(({ path }) => path === 'conf-swatch-out');
    const child = product?.children.find(({ name }) => name.endsWith('Black, Medium'));
    await page.choose('Black', 'Medium');
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
    expect(shop.received()[0]?.fields['variant']).toBe(child?.id);
  });

  it('asks nothing where one variant is all there is', async () => {
    const page = await shop.open('conf-one-out');
    expect(await page.selects.count()).toBe(0);
    expect(await page.form.innerText()).toContain('Black');
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
    expect(await page.text()).toContain('Black');
    const [variant] = Object.keys((await page.settings()).variants);
    expect(shop.received()[0]?.fields['variant']).toBe(variant);
    expect(variant).not.toBe(await page.productId());
  });

  it('keeps what was chosen before the script came', async () => {
    const page = await shop.visit();
    const release = await page.holdScript();
    await page.open(shop.target.url('conf-swatch-out'), { script: false });
    await page.choose('Blue', 'Medium');
    release();
    await page.ready();
    expect(await page.chosen()).toEqual(['Blue', 'Medium']);
  });
});

describe('a set', () => {
  it('grouped and sold out: the form offers its members', async () => {
    const page = await shop.open('grouped-out');
    await page.choose('Oak Tent Pole');
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
    expect(await page.text()).toContain('Oak Tent Pole');
    expect(shop.received()[0]?.fields['variant']).toBe(await page.variant('Oak Tent Pole'));
  });

  it('grouped and partly sold out: the quiet line reaches each sold-out member, and no other', async () => {
    const page = await shop.open('grouped-part');
    expect(await page.form.isVisible()).toBe(false);
    await page.summary.click();
    const options = await page.selects.first().locator('option').allInnerTexts();
    expect(options.slice(1)).toEqual(['Oak Groundsheet', 'Oak Tent Pole']);
    await page.choose('Oak Groundsheet');
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
    expect(shop.received()[0]?.fields['variant']).toBe(await page.variant('Oak Groundsheet'));
  });

  it('grouped: a sold-out row leads to the form with that row chosen', async (test) => {
    if (!shop.target.showsSoldOut) test.skip();
    const page = await shop.open('grouped-part');
    const row = page.page.locator('#super-product-table tr', { hasText: 'Oak Tent Pole' });
    await row.getByRole('link').focus();
    await page.page.keyboard.press('Enter');
    expect(await page.email.isVisible()).toBe(true);
    expect(await page.chosen()).toEqual(['Oak Tent Pole']);
  });

  it('bundle: the alert is for the bundle itself', async () => {
    const page = await shop.open('bundle-out');
    expect(await page.selects.count()).toBe(0);
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
    expect(shop.received()[0]?.fields['variant']).toBe(await page.productId());
  });

  it('bundle that can be bought: nothing of ours', async () => {
    const page = await shop.visit();
    await page.page.goto(shop.target.url('bundle-in') ?? '');
    expect(await page.root.count()).toBe(0);
  });
});

describe('nothing moves while the page is drawn', () => {
  it.each([
    'conf-swatch-part',
    'conf-swatch-out',
    'conf-drop-part',
    'conf-mixed-part',
    'conf-500-part',
    'conf-500-out',
    'grouped-part',
    'bundle-out',
  ] as const)('%s', async (name) => {
    const page = await shop.visit();
    await recordShifts(page.page);
    await page.open(shop.target.url(name));
    const { all, ours } = await shifts(page.page);
    expect(ours).toBe(0);
    if (onDemo) expect(all).toBe(0);
  });
});
