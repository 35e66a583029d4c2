/** What takes the place of the fields after a subscription, and what the device remembers. */
import { describe, expect, it } from 'vitest';
import { english } from './support/english.js';
import { suite } from './support/suite.js';
import { labelsOf } from './support/variants.js';

const shop = suite();

describe('the confirmation', () => {
  it('takes the place of the fields, gets the focus, and says what was asked for and where it goes', async () => {
    const page = await shop.open('simple-out');
    const name = await page.page.locator('h1').innerText();
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
    expect(await page.form.isVisible()).toBe(false);
    expect(await page.done.ariaSnapshot()).toBe(
      [
        `- group "${english.done}":`,
        `  - heading "${english.done}" [level=2]`,
        `  - paragraph: We will send a message to shopper@example.com as soon as ${name} is back in stock.`,
        '  - button "Use another address"',
      ].join('\n'),
    );
    expect(await page.isFocused(page.done)).toBe(true);
    // A frame around the focus looks like an error.
    expect(await page.done.evaluate((done) => getComputedStyle(done).outlineStyle)).toBe('none');
  });

  it('“Use another address” brings back the form for the same variant, with an empty field', async () => {
    const page = await shop.open('simple-out');
    await page.submit('first@example.com');
    await page.reached('subscribed');
    await page.done.getByRole('button', { name: english.address }).click();
    expect(await page.done.isVisible()).toBe(false);
    expect(await page.email.inputValue()).toBe('');
    expect(await page.isFocused(page.email)).toBe(true);
    await page.submit('second@example.com');
    await page.reached('subscribed');
    expect(shop.received().map(({ fields }) => fields['email'])).toEqual(['first@example.com', 'second@example.com']);
  });

  it('“Notify me about another variant” leads to the choice, and keeps the address', async () => {
    const page = await shop.open('conf-swatch-out');
    const { soldOut } = await page.variants();
    const [first, second] = shop.need(soldOut.length > 1 ? soldOut : undefined, 'conf-swatch-out with two variants');
    await page.choose(...first!.options.map(({ label }) => label));
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
    const name = await page.page.locator('h1').innerText();
    expect(await page.done.innerText()).toContain(`${name} – ${labelsOf(first!.options)}`);

    await page.done.getByRole('button', { name: english.another }).click();
    await page.reached('idle');
    expect(await page.chosen()).toEqual(first!.options.map(() => ''));
    expect(await page.choices.first().evaluate((group) => group.contains(document.activeElement))).toBe(true);
    expect(await page.email.inputValue()).toBe('shopper@example.com');
    await page.choose(...second!.options.map(({ label }) => label));
    await page.button.click();
    await page.reached('subscribed');
    expect(shop.received().map(({ fields }) => fields['variant'])).toEqual([first!.id, second!.id]);
  });
});

describe('a variant that this device asked for before', () => {
  const day = new Date('2026-11-12T10:00:00');
  const before = 'You asked for this on November 12, 2026. Ask again?';
  const usual = english.lead;

  it('says so after a reload, and can be asked for again', async () => {
    const page = await shop.visit();
    await page.page.clock.setFixedTime(day);
    await page.open(shop.url('simple-out'));
    expect(await page.lead.innerText()).toBe(usual);
    await page.submit('shopper@example.com');
    await page.reached('subscribed');

    await page.page.reload();
    await page.ready();
    expect(await page.lead.innerText()).toBe(before);
    expect(await page.button.isEnabled()).toBe(true);
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
    expect(shop.received()).toHaveLength(2);
  });

  it('is remembered by its id and the time, and by nothing else', async () => {
    const page = await shop.visit();
    await page.page.clock.setFixedTime(day);
    await page.open(shop.url('simple-out'));
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
    const stored = Object.fromEntries(await page.stored());
    expect(JSON.parse(stored['restock-asked'] ?? '')).toEqual({ [await page.productId()]: day.getTime() });
    expect(JSON.stringify(stored)).not.toContain('shopper@example.com');
  });

  it('is forgotten after 90 days, and when the storage is cleared', async () => {
    const page = await shop.visit();
    await page.page.clock.setFixedTime(day);
    await page.open(shop.url('simple-out'));
    await page.submit('shopper@example.com');
    await page.reached('subscribed');

    await page.page.clock.setFixedTime(new Date('2027-02-10T09:00:00'));
    await page.page.reload();
    await page.ready();
    expect(await page.lead.innerText()).toBe(before);
    await page.page.evaluate(() => localStorage.clear());
    await page.page.reload();
    await page.ready();
    expect(await page.lead.innerText()).toBe(usual);

    await page.page.clock.setFixedTime(day);
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
    await page.page.clock.setFixedTime(new Date('2027-02-10T11:00:00'));
    await page.page.reload();
    await page.ready();
    expect(await page.lead.innerText()).toBe(usual);
  });

  it('is one variant: the others of the product do not say so', async () => {
    const page = await shop.visit();
    await page.page.clock.setFixedTime(day);
    await page.open(shop.url('conf-drop-out'));
    const { soldOut } = await page.variants();
    const [first, second] = shop.need(soldOut.length > 1 ? soldOut : undefined, 'conf-drop-out with two variants');
    await page.choose(...first!.options.map(({ label }) => label));
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
    await page.page.reload();
    await page.ready();
    expect(await page.lead.innerText()).toBe(usual);
    await page.choose(...first!.options.map(({ label }) => label));
    expect(await page.lead.innerText()).toBe(before);
    await page.choose(...second!.options.map(({ label }) => label));
    expect(await page.lead.innerText()).toBe(usual);
  });
});
