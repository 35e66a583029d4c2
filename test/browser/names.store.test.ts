/** What assistive technology hears, and what the keyboard reaches. */
import { beforeEach, describe, expect, it } from 'vitest';
import { english } from './support/english.js';
import { pixels } from './support/measure.js';
import { suite } from './support/suite.js';

const shop = suite();

describe('names', () => {
  it('of the form and its parts', async () => {
    const page = await shop.open('simple-out');
    expect(await page.form.ariaSnapshot()).toBe(
      [
        '- form "Get notified when it is back in stock":',
        '  - heading "Get notified when it is back in stock" [level=2]',
        '  - paragraph: We will let you know as soon as it is back.',
        '  - text: E-mail address',
        '  - textbox "E-mail address"',
        '  - status',
        '  - button "Notify me"',
      ].join('\n'),
    );
    expect(await page.email.getAttribute('autocomplete')).toBe('email');
  });

  it('of the form while something sold out is chosen; the live region says that it opened', async () => {
    shop.needSoldOutShown();
    const page = await shop.open('conf-swatch-part');
    const options = await page.options();
    const { option } = shop.need((await page.variants()).soldOutByOne, 'conf-swatch-part with a sold-out option');
    await options.choose(option);
    const says = english.soldOut(option.label);
    await page.root.getByRole('form', { name: says }).waitFor();
    expect(await page.heading.ariaSnapshot()).toBe(`- heading "${says}" [level=2]`);
    expect(await page.status.innerText()).toBe(says);
    // The focus stays on the option, for the next key.
    expect(await page.form.evaluate((form) => form.contains(document.activeElement))).toBe(false);
  });

  it.each(['conf-swatch-part', 'conf-drop-part', 'conf-mixed-part'] as const)(
    '%s: of options say that they are sold out, given what is chosen beside them',
    async (name) => {
      shop.needSoldOutShown();
      const page = await shop.open(name);
      const options = await page.options();
      const variants = await page.variants();
      const variant = shop.need(variants.soldOutTogether, `${name} with a sold-out combination`);
      const [first, last] = [variant.options[0]!, variant.options.at(-1)!];
      const { option } = shop.need(variants.soldOutByOne, `${name} with an option that is sold out everywhere`);
      expect(await options.name(first)).toBe(first.label);
      expect(await options.name(option)).toBe(english.soldOutOption(option.label));
      await options.choose(first);
      expect(await options.name(last)).toBe(english.soldOutOption(last.label));
      const instead = variants.insteadOf(last, variant);
      if (instead) expect(await options.name(instead)).toBe(instead.label);
    },
  );
});

describe('with the keyboard alone', () => {
  it('the form is reached, filled, sent and corrected', async () => {
    const page = await shop.open('simple-out');
    await page.page.locator('h1').evaluate((heading) => {
      heading.tabIndex = -1;
      heading.focus();
    });
    const { keyboard } = page.page;
    for (let tabs = 0; tabs < 15 && !(await page.isFocused(page.email)); tabs++) await keyboard.press('Tab');
    await keyboard.type('shopper');
    await keyboard.press('Tab');
    expect(await page.isFocused(page.button)).toBe(true);
    await keyboard.press('Space');
    await page.reached('failed');
    expect(await page.isFocused(page.email)).toBe(true);
    await keyboard.press('End');
    await keyboard.type('@example.com');
    await keyboard.press('Enter');
    await page.reached('subscribed');
    expect(shop.received()[0]?.fields['email']).toBe('shopper@example.com');
    await keyboard.press('Tab');
    expect(await page.isFocused(page.done.getByRole('button', { name: english.address }))).toBe(true);
  });

  it('a sold-out swatch is chosen with Enter, and Tab leads on into the form', async () => {
    shop.needSoldOutShown();
    const page = await shop.open('conf-swatch-part');
    const options = await page.options();
    const found = shop.need((await page.variants()).soldOutByOne, 'conf-swatch-part with a sold-out option');
    for (const one of [...found.others, found.option]) await options.choose(one, 'keyboard');
    const { keyboard } = page.page;
    for (let tabs = 0; tabs < 15 && !(await page.isFocused(page.email)); tabs++) await keyboard.press('Tab');
    await keyboard.type('shopper@example.com');
    await keyboard.press('Enter');
    await page.reached('subscribed');
    expect(shop.received()[0]?.fields['variant']).toBe(found.variant.id);
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    expect(await page.choices.first().evaluate((group) => group.contains(document.activeElement))).toBe(true);
  });

  it.each([{}, { forcedColors: 'active' }] as const)('the focus is always seen %j', async (context) => {
    const page = await shop.open('conf-swatch-out', context);
    const { keyboard } = page.page;
    await page.choices.first().locator('input').first().focus();
    const unseen: string[] = [];
    for (let stop = 0; stop < 4; stop++) {
      // Radio buttons are drawn by what stands beside them.
      const seen = await page.page.evaluate(() => {
        const active = document.activeElement!;
        const drawn = active.matches('[type=radio]') ? active.nextElementSibling! : active;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(drawn);
        const isSeen = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
        return isSeen ? '' : active.outerHTML;
      });
      if (seen) unseen.push(seen);
      await keyboard.press('Tab');
    }
    expect(unseen).toEqual([]);
  });
});

describe('with forced colors', () => {
  beforeEach(() => shop.needSoldOutShown());

  it('a sold-out swatch keeps its color and its strike', async () => {
    const page = await shop.open('conf-swatch-part', { forcedColors: 'active' });
    const options = await page.options();
    const colors = (await page.attributes()).filter(({ kind }) => kind === 'color').map(({ id }) => id);
    const { option } = shop.need(
      (await page.variants()).soldOutBy(({ attribute }) => colors.includes(attribute)),
      'conf-swatch-part with a color that is sold out everywhere',
    );
    const theme = await page.theme();
    const swatch = options.target(option);
    const wanted = await swatch.evaluate((element) => {
      const { backgroundColor } = (element as HTMLElement).style;
      return (backgroundColor.match(/\d+/g) ?? []).map(Number);
    });
    expect(wanted).toHaveLength(3);
    const near = (found: readonly number[], one: readonly number[]) =>
      one.every((value, index) => Math.abs(value - found[index]!) < 24);
    for (const state of ['sold out', 'chosen']) {
      const drawn = await pixels(page.page, await swatch.screenshot());
      expect(drawn.filter((one) => near(one, wanted)).length, `${state}: color`).toBeGreaterThan(drawn.length / 4);
      expect(drawn.filter((one) => theme.isStrike(one)).length, state).toBeGreaterThan(5);
      await options.choose(option);
    }
  });

  it('a chosen radio button differs from the others', async () => {
    const page = await shop.open('conf-drop-out', { forcedColors: 'active' });
    const [first = '', second = ''] = await page.offered(0);
    await page.choose(first);
    const outline = (label: string) =>
      page.choices
        .first()
        .locator('label', { hasText: label })
        .locator('span')
        .evaluate((span) => getComputedStyle(span).outlineStyle);
    expect(await outline(first)).not.toBe('none');
    expect(await outline(second)).toBe('none');
  });
});
