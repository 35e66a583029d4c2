/** Grouped products: each row of Magento's table is a product of its own. */
import { describe, expect, it } from 'vitest';
import { english } from './support/english.js';
import { suite } from './support/suite.js';

const shop = suite();

describe('a grouped product that is sold out', () => {
  it('the form offers its members', async () => {
    const page = await shop.open('grouped-out');
    const { soldOut } = await page.variants();
    const member = soldOut.at(-1)!;
    const { label } = member.options[0]!;
    await page.choose(label);
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
    expect(await page.done.innerText()).toContain(label);
    expect(shop.received()[0]?.fields['variant']).toBe(member.id);
  });
});

describe('a grouped product that is partly sold out', () => {
  it('the line opens a form with each sold-out member, and no other', async () => {
    const page = await shop.open('grouped-part');
    expect(await page.isOpen()).toBe(false);
    expect(await page.summary.innerText()).toBe(english.summary('Product'));
    await page.summary.click();
    const { soldOut } = await page.variants();
    expect(await page.offered(0)).toEqual(soldOut.map(({ options }) => options[0]!.label));
    const member = soldOut[0]!;
    await page.choose(member.options[0]!.label);
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
    expect(shop.received()[0]?.fields['variant']).toBe(member.id);
  });

  it.each(['Enter', 'click'])(
    'the button of a sold-out row leads to the form with that member chosen: %s',
    async (hand) => {
      shop.needSoldOutShown();
      const page = await shop.open('grouped-part');
      const { soldOut } = await page.variants();
      const rows = (await page.theme()).rows(page.page);
      const member = soldOut.at(-1)!;
      const { label } = member.options[0]!;
      const link = rows.filter({ hasText: label }).getByRole('button', { name: english.button });
      await (hand === 'Enter' ? link.press('Enter') : link.click());
      expect(await page.isOpen()).toBe(true);
      expect(await page.chosen()).toEqual([label]);
      expect(await page.isFocused(page.email)).toBe(true);
      await page.page.keyboard.type('shopper@example.com');
      await page.page.keyboard.press('Enter');
      await page.reached('subscribed');
      expect(shop.received()[0]?.fields['variant']).toBe(member.id);
    },
  );

  it('each sold-out row has such a button, and no other row', async () => {
    shop.needSoldOutShown();
    const page = await shop.open('grouped-part');
    const { soldOut } = await page.variants();
    const labels = soldOut.map(({ options }) => options[0]!.label);
    const rows = (await page.theme()).rows(page.page);
    const links = rows.getByRole('button', { name: english.button });
    expect(await links.count()).toBe(labels.length);
    for (const label of labels) {
      expect(await rows.filter({ hasText: label }).getByRole('button', { name: english.button }).count()).toBe(1);
    }
  });

  it('if the shop hides what is sold out, there is no row for it, and the line reaches it', async () => {
    shop.target.configure?.({ showSoldOut: false });
    shop.need(
      shop.target.showsSoldOut ? undefined : true,
      'hidden sold-out options (Display Out of Stock Products is on)',
    );
    const page = await shop.open('grouped-part');
    const { soldOut } = await page.variants();
    const member = soldOut[0]!;
    const { label } = member.options[0]!;
    const rows = (await page.theme()).rows(page.page);
    expect(await rows.count()).toBeGreaterThan(0);
    expect(await rows.filter({ hasText: label }).count()).toBe(0);
    await page.summary.click();
    await page.choose(label);
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
    expect(shop.received()[0]?.fields['variant']).toBe(member.id);
  });
});
