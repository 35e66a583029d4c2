/** Products of which nothing can be bought: the form stands where Add to Cart would be, and asks for the choice itself. */
import { describe, expect, it } from 'vitest';
import { products } from '../demo/catalog.js';
import { english } from './support/english.js';
import { suite } from './support/suite.js';
import type { Case } from './support/target.js';
import { labelsOf } from './support/variants.js';

const shop = suite();
const onDemo = process.env['TARGET'] !== 'magento';

/** The first sold-out variant of the page, and the last one. */
async function twoOf(page: Awaited<ReturnType<typeof shop.open>>, name: Case) {
  const { soldOut } = await page.variants();
  return shop.need(
    soldOut.length > 1 ? ([soldOut[0]!, soldOut.at(-1)!] as const) : undefined,
    `${name} with two variants`,
  );
}

describe('a configurable product', () => {
  it.each(['conf-swatch-out', 'conf-drop-out', 'conf-500-out'] as const)(
    '%s: the form takes one variant after the other',
    async (name) => {
      const page = await shop.open(name);
      const title = await page.page.locator('h1').innerText();
      expect(await page.mode()).toBe('own');
      expect(await page.heading.innerText()).toBe(english.heading);
      const both = await twoOf(page, name);
      for (const { options } of both) {
        await page.choose(...options.map(({ label }) => label));
        await page.submit('shopper@example.com');
        await page.reached('subscribed');
        expect(await page.done.innerText()).toContain(
          english.sent('shopper@example.com', `${title} – ${labelsOf(options)}`),
        );
        await page.done.getByRole('button', { name: english.another }).click();
      }
      expect(shop.received().map(({ fields }) => fields['variant'])).toEqual(both.map(({ id }) => id));
    },
  );

  it.each(['conf-swatch-out', 'conf-drop-out', 'conf-500-out'] as const)(
    '%s: up to eight options of an attribute are radio buttons, more are a list',
    async (name) => {
      const page = await shop.open(name);
      const { soldOut } = await page.variants();
      const groups = await page.choices.evaluateAll((all) =>
        all.map((group) => ({
          attribute: (group as HTMLElement).dataset['attribute'],
          radios: group.querySelectorAll('input[type=radio]').length,
          lists: group.querySelectorAll('select').length,
        })),
      );
      const attributes = soldOut[0]!.options.map(({ attribute }) => attribute);
      const numbers = attributes.map((of) => {
        const ids = soldOut.flatMap(({ options }) => options.filter(({ attribute }) => attribute === of));
        return new Set(ids.map(({ id }) => id)).size;
      });
      expect(groups).toEqual(
        attributes.map((attribute, index) => {
          const number = numbers[index]!;
          return number > 8 ? { attribute, radios: 0, lists: 1 } : { attribute, radios: number, lists: 0 };
        }),
      );
    },
  );

  it('asks for the choice before it sends: the message stands with the first one that is missing', async () => {
    const page = await shop.open('conf-swatch-out');
    const [variant] = await twoOf(page, 'conf-swatch-out');
    const [first, second] = variant.options;
    await page.choose(first!.label);
    await page.submit('shopper@example.com');
    await page.reached('failed');
    expect(await page.errors.allInnerTexts()).toEqual([english.choose(second!.of)]);
    expect(await page.choices.nth(1).innerText()).toContain(english.choose(second!.of));
    expect(await page.choices.nth(1).evaluate((group) => group.contains(document.activeElement))).toBe(true);
    expect(await page.choices.nth(0).locator('[aria-invalid]').count()).toBe(0);
    expect(shop.received()).toEqual([]);

    await page.choose(first!.label, second!.label);
    expect(await page.errors.count()).toBe(0);
    expect(await page.choices.locator('[aria-invalid]').count()).toBe(0);
  });

  it('offers no combination that does not exist', async () => {
    const page = await shop.open('conf-500-out');
    const { soldOut } = await page.variants();
    const [first] = soldOut[0]!.options;
    await page.choose(first!.label);
    const existing = soldOut
      .filter(({ options }) => options[0]!.id === first!.id)
      .map(({ options }) => options[1]!.label);
    expect(await page.offered(1)).toEqual([...new Set(existing)]);
  });

  it.runIf(onDemo)('posts the id that the catalog has for the variant', async () => {
    const page = await shop.open('conf-swatch-out');
    const product = products.find(({ path }) => path === 'conf-swatch-out');
    const child = product?.children.find(({ name }) => name.endsWith('Black, Medium'));
    await page.choose('Black', 'Medium');
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
    expect(child?.id).toMatch(/^\d+$/);
    expect(shop.received()[0]?.fields['variant']).toBe(child?.id);
  });

  it('asks for nothing if one variant is all there is, and names it', async () => {
    const page = await shop.open('conf-one-out');
    const [variant] = Object.keys((await page.settings()).variants);
    expect(await page.questions()).toBe(1);
    const label = await page.root.locator('.restock-variant').innerText();
    expect(label).not.toBe('');
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
    const title = await page.page.locator('h1').innerText();
    expect(await page.done.innerText()).toContain(`${title} – ${label}`);
    expect(await page.done.getByRole('button', { name: english.another }).count()).toBe(0);
    expect(shop.received()[0]?.fields['variant']).toBe(variant);
    expect(variant).not.toBe(await page.productId());
  });

  it('keeps what was chosen before the script arrives', async () => {
    const page = await shop.visit();
    const release = await page.holdScript();
    await page.open(shop.url('conf-drop-out'), { script: false });
    const [, variant] = await twoOf(page, 'conf-drop-out');
    const labels = variant.options.map(({ label }) => label);
    await page.choose(...labels);
    release();
    await page.ready();
    expect(await page.chosen()).toEqual(labels);
  });
});

describe('radio buttons', () => {
  it('are chosen with the keyboard: the arrows move within a group, and Tab leaves it', async () => {
    const page = await shop.open('conf-drop-out');
    const [, variant] = await twoOf(page, 'conf-drop-out');
    const { keyboard } = page.page;
    await page.choices.first().getByRole('radio').first().focus();
    for (const { label } of variant.options) {
      await keyboard.press('Space');
      for (let steps = 0; steps < 8; steps++) {
        const name = await page.page.evaluate(() => document.activeElement?.closest('label')?.innerText.trim());
        if (name === label) break;
        await keyboard.press('ArrowRight');
      }
      await keyboard.press('Tab');
    }
    expect(await page.isFocused(page.email)).toBe(true);
    await keyboard.type('shopper@example.com');
    await keyboard.press('Enter');
    await page.reached('subscribed');
    expect(shop.received()[0]?.fields['variant']).toBe(variant.id);
  });

  it('are a group with the name of the attribute', async () => {
    const page = await shop.open('conf-drop-out');
    const { soldOut } = await page.variants();
    const [first] = soldOut[0]!.options;
    const labels = await page.offered(0);
    expect(await page.choices.first().ariaSnapshot()).toBe(
      [
        `- group "${first!.of}":`,
        `  - text: ${first!.of}`,
        ...labels.flatMap((label) => [`  - radio "${label}"`, `  - text: ${label}`]),
      ].join('\n'),
    );
  });
});

describe('a bundle', () => {
  it('that is sold out: the subscription is for the bundle itself', async () => {
    const page = await shop.open('bundle-out');
    expect(await page.questions()).toBe(1);
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
    expect(shop.received()[0]?.fields['variant']).toBe(await page.productId());
  });
});
