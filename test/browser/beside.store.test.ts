/** What stands beside the choice: custom options, the cart, and the form of another variant. */
import { beforeEach, describe, expect, it } from 'vitest';
import { english } from './support/english.js';
import { suite } from './support/suite.js';

const shop = suite();

describe('custom options', () => {
  beforeEach(() => shop.needSoldOutShown());

  it('keep their values, are never marked as sold out, and go into the cart', async () => {
    const page = await shop.open('conf-custom-part');
    const options = await page.options();
    const variants = await page.variants();
    const variant = variants.soldOut[0]!;
    const fields = await options.custom.all();
    shop.need(fields[0], 'conf-custom-part with custom options');
    for (const field of fields) {
      if (await field.evaluate((one) => one.matches('select'))) await field.selectOption({ index: 1 });
      else await field.fill('For Robin');
    }
    const state = () =>
      options.custom.evaluateAll((all) =>
        all.map((one) => ({
          value: (one as HTMLInputElement).value,
          text: (one as HTMLElement).innerText,
          disabled: [...one.querySelectorAll('option')].map(({ disabled }) => disabled),
          labels: [...one.querySelectorAll('option')].map(({ label }) => label),
        })),
      );
    const before = await state();

    for (const option of variant.options) await options.choose(option);
    expect(await page.mode()).toBe('page');
    expect(await state()).toEqual(before);
    for (const field of fields) expect(await field.isVisible()).toBe(true);

    const last = variant.options.at(-1)!;
    await options.choose(shop.need(variants.insteadOf(last, variant), 'conf-custom-part with an option in stock'));
    expect(await state()).toEqual(before);
    await options.addToCart.click();
    await page.page
      .getByText(/You added .* to your shopping cart/)
      .first()
      .waitFor();
  });
});

describe('after a subscription from the page’s own options', () => {
  beforeEach(() => shop.needSoldOutShown());

  const subscribe = async () => {
    const page = await shop.open('conf-swatch-part');
    const options = await page.options();
    const variants = await page.variants();
    const found = shop.need(variants.soldOutByOne, 'conf-swatch-part with an option that is sold out everywhere');
    for (const one of [...found.others, found.option]) await options.choose(one);
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
    return { page, options, variants, ...found };
  };

  it('something in stock brings Add to Cart back, and the confirmation goes', async () => {
    const { page, options, variants, option, variant } = await subscribe();
    const instead = shop.need(variants.insteadOf(option, variant), 'conf-swatch-part with an option in stock instead');
    await options.choose(instead);
    expect(await page.done.isVisible()).toBe(false);
    expect(await options.addToCart.isVisible()).toBe(true);
    await options.addToCart.click();
    await page.page
      .getByText(/You added .* to your shopping cart/)
      .first()
      .waitFor();
  });

  it('another sold-out variant is the next question, and the address is still there', async () => {
    const { page, options, variants, option, others } = await subscribe();
    const next = variants.soldOut.find(
      (one) => one.options.some(({ id }) => id === option.id) && !one.options.some(({ id }) => id === others[0]!.id),
    );
    const other = shop.need(next, 'conf-swatch-part with two sold-out variants of one option');
    for (const one of other.options.filter(({ id }) => id !== option.id)) await options.choose(one);
    expect(await page.done.isVisible()).toBe(false);
    expect(await page.email.inputValue()).toBe('shopper@example.com');
    await page.button.click();
    await page.reached('subscribed');
    expect(shop.received().at(-1)?.fields['variant']).toBe(other.id);
  });

  it('“Notify me about another variant” opens the form’s own choice', async () => {
    const { page } = await subscribe();
    await page.done.getByRole('button', { name: english.another }).click();
    expect(await page.mode()).toBe('own');
    expect(await page.heading.innerText()).toBe(english.heading);
    expect(await page.choices.first().evaluate((group) => group.contains(document.activeElement))).toBe(true);
  });

  it('“Use another address” keeps the variant', async () => {
    const { page, variant } = await subscribe();
    await page.done.getByRole('button', { name: english.address }).click();
    await page.submit('another@example.com');
    await page.reached('subscribed');
    expect(shop.received().map(({ fields }) => [fields['email'], fields['variant']])).toEqual([
      ['shopper@example.com', variant.id],
      ['another@example.com', variant.id],
    ]);
  });
});

describe('websites with different stocks', () => {
  it.each(['split-out', 'split-in'] as const)(
    '%s: the page has a form if the product is sold out here',
    async (name) => {
      const page = await shop.visit();
      await page.page.goto(shop.url(name), { waitUntil: 'domcontentloaded' });
      expect(await page.root.count()).toBe(name === 'split-out' ? 1 : 0);
    },
  );

  it('split-part: the form has what is sold out here, and only that', async () => {
    const page = await shop.open('split-part');
    await page.summary.click();
    // Black is sold out in the other stock, Blue and Red in this one.
    expect(await page.offered(0)).toEqual(['Blue', 'Red']);
  });
});
