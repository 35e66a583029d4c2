/** Products that are partly sold out, with the page's own options: swatches, lists, or both. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { FormPage } from './support/form-page.js';
import { english } from './support/english.js';
import { suite } from './support/suite.js';
import type { Case } from './support/target.js';
import type { Hand, PageOptions } from './support/theme.js';
import { labelsOf, type Option, type Variant } from './support/variants.js';

const shop = suite();
const ADDRESS = 'shopper@example.com';

/** A page with a variant of which one option is sold out in every variant, and the other is in stock. */
async function openSoldOutByOne(name: Case, context?: Parameters<typeof shop.open>[1]) {
  const page = await shop.open(name, context);
  const options = await page.options();
  const variants = await page.variants();
  const what = `${name} with an option that is sold out in every variant`;
  return { page, options, variants, ...shop.need(variants.soldOutByOne, what) };
}

/** The form stands in place of Add to Cart, names the variant and asks for one field. */
async function expectVariant(page: FormPage, options: PageOptions, variant: Variant): Promise<void> {
  expect(await page.mode()).toBe('page');
  expect(await page.heading.innerText()).toBe(english.soldOut(labelsOf(variant.options)));
  expect(await page.lead.innerText()).toBe(english.lead);
  expect(await page.questions()).toBe(1);
  expect(await options.addToCart.isVisible()).toBe(false);
  expect(await options.quantity.isVisible()).toBe(false);
  expect(await options.chosen()).toEqual(idsOf(variant.options));
}

async function expectSubscription(page: FormPage, variant: Variant): Promise<void> {
  await page.submit(ADDRESS);
  await page.reached('subscribed');
  expect(shop.received().at(-1)?.fields['variant']).toBe(variant.id);
  const { product } = await page.settings();
  expect(await page.done.innerText()).toContain(english.sent(ADDRESS, `${product} – ${labelsOf(variant.options)}`));
}

/** Add to Cart stands where it was, and the form is folded. */
async function expectClosed(page: FormPage, options: PageOptions): Promise<void> {
  expect(await page.mode()).toBe('own');
  expect(await page.isOpen()).toBe(false);
  expect(await page.summary.isVisible()).toBe(true);
  expect(await options.addToCart.isVisible()).toBe(true);
  expect(await options.quantity.isVisible()).toBe(true);
}

const idsOf = (options: readonly Option[]): Record<string, string> =>
  Object.fromEntries(options.map(({ attribute, id }) => [attribute, id]));

describe('the line below Add to Cart', () => {
  it.each([
    ['conf-custom-part', 1],
    ['conf-swatch-part', 2],
    ['conf-three-part', 3],
  ] as const)('%s: asks with the names of %i attributes', async (name, number) => {
    const page = await shop.open(name);
    const { soldOut } = await page.variants();
    const { options } = soldOut[0]!;
    shop.need(options.length === number || undefined, `${name} with as many attributes as in the demo`);
    const [first, second, third] = options.map(({ of }) => of);
    const asks = third ? 'Your variant is' : second ? `${first!} or ${second}` : first!;
    expect(await page.summary.innerText()).toBe(english.summary(asks));
    expect(await page.isOpen()).toBe(false);
  });

  it.each(['conf-swatch-part', 'conf-drop-part', 'conf-mixed-part'] as const)(
    '%s: opens a form whose own choice reaches every sold-out variant, and no other',
    async (name) => {
      const page = await shop.open(name);
      const options = await page.options();
      await page.summary.press('Enter');
      expect(await page.email.isVisible()).toBe(true);
      expect(await options.addToCart.isVisible()).toBe(true);

      const { soldOut } = await page.variants();
      const reached: string[] = [];
      for (const first of await page.offered(0)) {
        await page.choose(first);
        for (const second of await page.offered(1)) reached.push(`${first}, ${second}`);
      }
      expect(reached.sort()).toEqual(soldOut.map(({ options }) => labelsOf(options)).sort());
    },
  );

  it('works if the page’s own options are missing', async () => {
    const page = await shop.visit();
    await page.page.route(/Magento_Swatches\/js\/swatch-renderer/, (route) => route.abort());
    page.page.removeAllListeners('pageerror');
    await page.open(shop.url('conf-swatch-part'));
    const variant = (await page.variants()).soldOut.at(-1)!;
    await page.summary.click();
    await page.choose(...variant.options.map(({ label }) => label));
    await expectSubscription(page, variant);
  });
});

describe('a shop that hides what is sold out', () => {
  beforeEach(() => {
    shop.target.configure?.({ showSoldOut: false });
    shop.need(
      shop.target.showsSoldOut ? undefined : true,
      'hidden sold-out options (Display Out of Stock Products is on)',
    );
  });

  it.each(['conf-swatch-part', 'conf-drop-part', 'conf-mixed-part', 'conf-500-part'] as const)(
    '%s: the line still reaches what is sold out, and Add to Cart stays',
    async (name) => {
      const page = await shop.open(name);
      const options = await page.options();
      const variant = (await page.variants()).soldOut.at(-1)!;
      await page.summary.click();
      await page.choose(...variant.options.map(({ label }) => label));
      expect(await options.addToCart.isVisible()).toBe(true);
      await expectSubscription(page, variant);
    },
  );
});

describe('an option that is sold out in every variant', () => {
  beforeEach(() => shop.needSoldOutShown());

  it('opens the form with what is known, and the form points to the page’s own options for the rest', async () => {
    const { page, options, option, others, variant } = await openSoldOutByOne('conf-swatch-part');
    await options.choose(option);
    expect(await page.mode()).toBe('page');
    expect(await page.heading.innerText()).toBe(english.soldOut(option.label));
    expect(await page.lead.innerText()).toBe(english.above(others[0]!.of));
    expect(await page.questions()).toBe(1);
    expect(await options.addToCart.isVisible()).toBe(false);

    await page.submit(ADDRESS);
    await page.reached('failed');
    expect(await page.errors.allInnerTexts()).toEqual([english.choose(others[0]!.of)]);
    expect(await options.invalid()).toEqual([others[0]!.attribute]);
    expect(await options.focused()).toBe(others[0]!.attribute);
    expect(shop.received()).toEqual([]);

    await options.choose(others[0]!);
    expect(await options.invalid()).toEqual([]);
    expect(await page.errors.count()).toBe(0);
    expect(await page.email.inputValue()).toBe(ADDRESS);
    await expectVariant(page, options, variant);
    await expectSubscription(page, variant);
  });

  it.each(['conf-swatch-part', 'conf-image-part', 'conf-mixed-part', 'conf-three-part'] as const)(
    '%s: the order of the choices makes no difference',
    async (name) => {
      const { page, options, option, others, variant } = await openSoldOutByOne(name);
      for (const one of [option, ...others]) await options.choose(one);
      await expectVariant(page, options, variant);

      const next = await shop.open(name);
      const again = await next.options();
      for (const one of [...others].reverse()) await again.choose(one);
      await expectClosed(next, again);
      await again.choose(option);
      await expectVariant(next, again, variant);
      await expectSubscription(next, variant);
    },
  );

  it('chosen again, a swatch is no longer chosen, and Add to Cart is back', async () => {
    const { page, options, option, others, variant } = await openSoldOutByOne('conf-swatch-part');
    await options.choose(option);
    await options.choose(option);
    await expectClosed(page, options);
    expect(await options.chosen()).toEqual({});
    await options.choose(others[0]!);
    await expectClosed(page, options);
    await options.choose(option);
    await expectVariant(page, options, variant);
    await options.choose(others[0]!);
    expect(await page.heading.innerText()).toBe(english.soldOut(option.label));
    expect(await options.addToCart.isVisible()).toBe(false);
  });

  it('something in stock instead brings Add to Cart back at once, and what was typed stays', async () => {
    const { page, options, variants, option, others, variant } = await openSoldOutByOne('conf-swatch-part');
    for (const one of [option, ...others]) await options.choose(one);
    await page.email.fill('half-typed@');
    const instead = shop.need(variants.insteadOf(option, variant), 'conf-swatch-part with an option in stock instead');
    await options.choose(instead);
    await expectClosed(page, options);
    expect(await options.chosen()).toEqual({ ...idsOf(variant.options), [option.attribute]: instead.id });
    await options.choose(option);
    expect(await page.email.inputValue()).toBe('half-typed@');
    await expectVariant(page, options, variant);
  });

  it.each(['mouse', 'keyboard'] as Hand[])('can be chosen with %s', async (hand) => {
    const { page, options, option, others, variant } = await openSoldOutByOne('conf-swatch-part');
    await options.choose(others[0]!, hand);
    await options.choose(option, hand);
    await expectVariant(page, options, variant);
  });

  it('on a phone, four taps lead to a subscription', async () => {
    const phone = { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true };
    const { page, options, option, others, variant } = await openSoldOutByOne('conf-swatch-part', phone);
    await options.choose(option, 'touch');
    await options.choose(others[0]!, 'touch');
    await page.email.tap();
    await page.page.keyboard.type(ADDRESS);
    await page.button.tap();
    await page.reached('subscribed');
    expect(shop.received().at(-1)?.fields['variant']).toBe(variant.id);
  });
});

describe('a combination that is sold out', () => {
  beforeEach(() => shop.needSoldOutShown());

  it.each(['conf-swatch-part', 'conf-drop-part', 'conf-mixed-part', 'conf-three-part', 'conf-500-part'] as const)(
    '%s: the form opens with the last choice, and closes with another one',
    async (name) => {
      const page = await shop.open(name);
      const options = await page.options();
      const variants = await page.variants();
      const what = `${name} with a variant that is sold out although each of its options is in stock`;
      const variant = shop.need(variants.soldOutTogether, what);
      const last = variant.options.at(-1)!;
      for (const one of variant.options.slice(0, -1)) await options.choose(one);
      await expectClosed(page, options);
      await options.choose(last);
      await expectVariant(page, options, variant);
      const instead = variants.insteadOf(last, variant);
      if (instead) {
        await options.choose(instead);
        await expectClosed(page, options);
        await options.choose(last);
      }
      await expectSubscription(page, variant);
    },
  );

  it('that does not exist at all cannot be chosen, and opens nothing', async () => {
    const page = await shop.open('conf-swatch-part');
    const options = await page.options();
    const [first, second] = shop.need((await page.variants()).nowhere, 'conf-swatch-part with a missing combination');
    await options.choose(first);
    const box = (await options.target(second).boundingBox())!;
    await page.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await options.target(second).press('Enter');
    await expectClosed(page, options);
    expect(await options.chosen()).toEqual(idsOf([first]));
    expect(await options.name(second)).toBe(second.label);
  });
});
