/** Pages that come with a choice: links, the cart's “Edit”, and options that arrive late. */
import { beforeEach, describe, expect, it } from 'vitest';
import { english } from './support/english.js';
import { suite } from './support/suite.js';
import type { Case } from './support/target.js';
import { labelsOf, type Option } from './support/variants.js';

const shop = suite();
const ADDRESS = 'shopper@example.com';

const byId = (options: readonly Option[]): string => options.map(({ attribute, id }) => `${attribute}=${id}`).join('&');

/** A sold-out variant of a case, and the attributes' codes. */
async function soldOutOf(name: Case) {
  const page = await shop.open(name);
  const { codes } = await page.settings();
  const variants = await page.variants();
  const { soldOutByOne, soldOutTogether } = variants;
  const variant = shop.need(soldOutByOne?.variant ?? soldOutTogether, `${name} with options that are in stock`);
  const byCode = (options: readonly Option[]) =>
    options.map(({ attribute, id }) => `${codes[attribute]!}=${id}`).join('&');
  return { variant, variants, byCode };
}

describe('a link to something sold out', () => {
  it.each(['conf-swatch-part', 'conf-drop-part', 'conf-three-part'] as const)(
    '%s, by ids: the line names the variant, and nothing moves until the shopper opens it',
    async (name) => {
      shop.needSoldOutShown();
      const { variant } = await soldOutOf(name);
      const page = await shop.open(name, {}, `#${byId(variant.options)}`);
      const options = await page.options();
      const labels = labelsOf(variant.options);
      await expect.poll(() => page.summary.innerText()).toBe(english.linked(labels));
      expect(await page.mode()).toBe('linked');
      expect(await page.isOpen()).toBe(false);
      expect(await options.addToCart.isVisible()).toBe(true);
      await page.summary.click();
      expect(await page.heading.innerText()).toBe(english.soldOut(labels));
      await page.submit(ADDRESS);
      await page.reached('subscribed');
      expect(shop.received().at(-1)?.fields['variant']).toBe(variant.id);
      expect(await page.done.innerText()).toContain(labels);
    },
  );

  it('by attribute codes does the same', async () => {
    shop.needSoldOutShown();
    const { variant, byCode } = await soldOutOf('conf-swatch-part');
    const page = await shop.open('conf-swatch-part', {}, `?${byCode(variant.options)}`);
    await page.options();
    await expect.poll(() => page.mode()).toBe('linked');
    expect(await page.summary.innerText()).toBe(english.linked(labelsOf(variant.options)));
  });

  it('with one option that is sold out in every variant names that option', async () => {
    shop.needSoldOutShown();
    const { variants } = await soldOutOf('conf-swatch-part');
    const { option } = shop.need(variants.soldOutByOne, 'conf-swatch-part with an option that is sold out everywhere');
    const page = await shop.open('conf-swatch-part', {}, `#${byId([option])}`);
    await page.options();
    await expect.poll(() => page.summary.innerText()).toBe(english.linked(option.label));
  });

  it('does not bind the shopper: another choice counts from the first touch', async () => {
    shop.needSoldOutShown();
    const { variant, variants } = await soldOutOf('conf-swatch-part');
    const page = await shop.open('conf-swatch-part', {}, `#${byId(variant.options)}`);
    const options = await page.options();
    await expect.poll(() => page.mode()).toBe('linked');
    const [last] = variant.options.filter((one) => variants.insteadOf(one, variant));
    await options.choose(variants.insteadOf(last!, variant)!);
    expect(await page.mode()).toBe('own');
    expect(await page.isOpen()).toBe(false);
    await options.choose(last!);
    expect(await page.mode()).toBe('page');
    expect(await page.heading.innerText()).toBe(english.soldOut(labelsOf(variant.options)));
  });

  it('if the shop hides sold-out options, the form behind the line has the variant chosen', async () => {
    shop.target.configure?.({ showSoldOut: false });
    shop.need(
      shop.target.showsSoldOut ? undefined : true,
      'hidden sold-out options (Display Out of Stock Products is on)',
    );
    const { variant } = await soldOutOf('conf-swatch-part');
    const page = await shop.open('conf-swatch-part', {}, `#${byId(variant.options)}`);
    await page.options();
    await page.summary.click();
    expect(await page.chosen()).toEqual(variant.options.map(({ label }) => label));
    await page.submit(ADDRESS);
    await page.reached('subscribed');
    expect(shop.received().at(-1)?.fields['variant']).toBe(variant.id);
  });
});

describe('a link to a product that is sold out as a whole', () => {
  it('chooses the variant in the form', async () => {
    const first = await shop.open('conf-swatch-out');
    const variant = (await first.variants()).soldOut.at(-1)!;
    const page = await shop.open('conf-swatch-out', {}, `#${byId(variant.options)}`);
    expect(await page.chosen()).toEqual(variant.options.map(({ label }) => label));
    await page.submit(ADDRESS);
    await page.reached('subscribed');
    expect(shop.received().at(-1)?.fields['variant']).toBe(variant.id);
  });
});

describe('a link to something in stock', () => {
  it('leaves the form folded', async () => {
    const first = await shop.open('conf-swatch-part');
    const { inStock, soldOut } = await first.variants();
    const page = await shop.open('conf-swatch-part', {}, `#${byId(inStock[0]!.options)}`);
    const options = await page.options();
    const [{ attribute, id }] = inStock[0]!.options as [Option];
    await expect.poll(async () => (await options.chosen())[attribute]).toBe(id);
    expect(await page.mode()).toBe('own');
    expect(await page.isOpen()).toBe(false);
    const [a, b] = soldOut[0]!.options;
    expect(await page.summary.innerText()).toBe(english.summary(`${a!.of} or ${b!.of}`));
  });
});

describe('the cart’s “Edit”', () => {
  beforeEach(() => shop.needSoldOutShown());

  it('shows the line of the cart, and choosing something sold out there opens the form', async () => {
    const page = await shop.open('conf-swatch-part');
    const options = await page.options();
    const variants = await page.variants();
    const { option } = shop.need(variants.soldOutByOne, 'conf-swatch-part with an option that is sold out everywhere');
    const bought = variants.inStock[0]!;
    for (const one of bought.options) await options.choose(one);
    await options.addToCart.click();
    await page.page
      .getByText(/You added .* to your shopping cart/)
      .first()
      .waitFor();
    await page.page.goto(new URL('/checkout/cart/', page.page.url()).href);
    await page.page
      .getByRole('link', { name: /\bEdit\b/ })
      .first()
      .click();
    await page.page.waitForURL(/\/checkout\/cart\/configure\//);

    await page.ready();
    const edited = await page.options();
    const chosen = Object.fromEntries(bought.options.map(({ attribute, id }) => [attribute, id]));
    await expect.poll(() => edited.chosen()).toEqual(chosen);
    expect(await page.mode()).toBe('own');
    expect(await page.isOpen()).toBe(false);
    expect(await edited.update.isVisible()).toBe(true);

    await edited.choose(option);
    expect(await page.mode()).toBe('page');
    expect(await edited.update.isVisible()).toBe(false);
    await edited.choose(bought.options.find(({ attribute }) => attribute === option.attribute)!);
    expect(await edited.update.isVisible()).toBe(true);
    expect(await edited.chosen()).toEqual(chosen);
  });
});

describe('options that arrive after the form', () => {
  it('are followed as well', async () => {
    shop.needSoldOutShown();
    const page = await shop.visit();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.page.route(/Magento_Swatches\/js\/swatch-renderer/, async (route) => {
      await held;
      await route.continue();
    });
    await page.open(shop.url('conf-swatch-part'));
    release();
    const options = await page.options();
    const { option } = shop.need((await page.variants()).soldOutByOne, 'conf-swatch-part with a sold-out option');
    expect(await options.name(option)).toBe(english.soldOutOption(option.label));
    await options.choose(option);
    expect(await page.heading.innerText()).toBe(english.soldOut(option.label));
  });
});
