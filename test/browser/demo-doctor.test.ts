/** The module's own doctor behind the counter of the demo, and what a visitor can break for it. */
import { afterEach, describe, expect, it } from 'vitest';
import { violations } from './support/measure.js';
import { suite } from './support/suite.js';

const shop = suite();
const counterUrl = () => new URL('/counter', shop.target.url('simple-in')).href;

afterEach(async () => {
  await fetch(counterUrl(), { method: 'POST', body: new URLSearchParams({ reset: 'all' }) });
});

/** The page behind the counter. */
async function counter() {
  const { page } = await shop.visit();
  await page.goto(counterUrl());
  const section = page.getByRole('region', { name: 'Would a shopper be told?' });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const lines = (part: string) => section.locator(`[data-part=${part}] li`);
  const texts = async (part: string) => (await lines(part).allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
  return {
    page,
    section,
    button,
    /** Chooses one of the ways to break the set-up, and waits until the page shows it. */
    choose: async (name: string) => {
      await button(name).click();
      await page.getByRole('button', { name, exact: true, pressed: true }).waitFor();
    },
    /** Checks, and returns every line that did not pass. */
    check: async () => {
      await button('Check').click();
      // Neither a report of before, which has a note that it is outdated, nor the sentence that a check is running.
      await section.locator('[data-part=checks]:has(li):not(:has(.note))').waitFor();
      return (await texts('checks')).filter((text) => !text.startsWith('Passed: '));
    },
    /** Sends a proof subscription, and returns the report. */
    prove: async (email: string) => {
      await section.getByLabel('Your e-mail address').fill(email);
      await button('Send a proof subscription').click();
      await lines('proof').first().waitFor({ timeout: 25_000 });
      return texts('proof');
    },
  };
}

it('passes every check of a healthy shop, on the page with the form', async () => {
  const { check, section } = await counter();
  expect(await check()).toEqual([]);
  const text = await section.innerText();
  expect(text).toContain('Yes: all 16 checks passed. Checked with Alder Hoodie.');
  for (const line of [
    'Passed: The form offers what is sold out on the page of conf-swatch-part (variants: 7).',
    '/catalog/product/view/id/17/ has the form.',
    'Passed: The content security policy allows the calls of the form.',
    'Passed: Both API keys belong to the same Klaviyo account.',
    'Passed: The flow "Back in stock" and its message are live in Klaviyo.',
    "Passed: Klaviyo's own extension uses the same Public API Key.",
    'Passed: Klaviyo is told the right stock (products compared: 12).',
  ]) {
    expect(text).toContain(line);
  }
});

it('reports a result to screen readers, and says that it is outdated after a change', async () => {
  const { check, choose, section } = await counter();
  await check();
  const report = section.locator('[data-part=checks]');
  expect(await report.getAttribute('aria-live')).toBe('polite');
  await choose('Flow in Klaviyo: Draft');
  expect(await report.innerText()).toContain('Something has changed since. Check again.');
});

describe('names what is broken:', () => {
  it.each([
    ['Flow in Klaviyo: Its message is a draft', /^Failed: No message of the flow "Back in stock" is live/],
    ['Flow in Klaviyo: Draft', /^Failed: The flow "Back in stock" is not live in Klaviyo/],
    ['Flow in Klaviyo: Archived', /^Failed: No flow in Klaviyo starts with the metric/],
    ['Flow in Klaviyo: There is none', /^Failed: Klaviyo does not have the metric/],
    ['Private key: Not entered', /^Unknown: Without a Private API Key, nobody can tell/],
    ['Private key: Unknown to Klaviyo', /^Failed: Klaviyo does not accept the Private API Key/],
    ['Private key: Lacks a scope', /^Unknown: The Private API Key lacks a scope: this check needs flows:read/],
    ['Private key: Of another account', /^Failed: The Private API Key belongs to the account Xy34Zz/],
    ['List of the newsletter: Does not exist', /^Failed: Klaviyo does not have the list Y6nRLr/],
    ['Klaviyo’s extension: Connected to another account', /^Failed: .* uses another Public API Key \(Xy34Zz\)/],
    ['Klaviyo’s extension: Not installed', /^Failed: Klaviyo's own extension is not enabled/],
    ['Stock that it reports: Wrong', /^Failed: Klaviyo is told a wrong quantity for 4 of 12 products/],
    ['Content security policy: Blocks Klaviyo', /^Failed: The content security policy blocks http:\/\/127/],
    ['Magento’s stock alert: On', /^Failed: Magento's own stock alert is shown as well/],
    ['Stock index: Out of date', /^Failed: Stock indexes are out of date: cataloginventory_stock/],
    ['Cron: Does not run', /^Failed: Cron has not run for the last 15 minutes/],
    ['Restock: Disabled', /^Failed: Back-in-stock alerts are not enabled/],
  ])('%s', async (name, line) => {
    const { check, choose } = await counter();
    await choose(name);
    expect(await check()).toEqual([expect.stringMatching(line)]);
  });

  it.each([
    ['Has retired the onsite endpoint', [/^Failed: Klaviyo retired .* Nobody can subscribe/]],
    ['Cannot be reached', [/^Unknown: The server cannot reach/, /did not answer \(network\)/, /did not answer/]],
    ['Fails', [/^Unknown: Klaviyo is temporarily unavailable/, /did not answer \(unavailable 503\)/, /did not answer/]],
  ])('Klaviyo “%s”', async (name, expected) => {
    const { check, choose } = await counter();
    await choose(name);
    expect(await check()).toEqual(expected.map((line) => expect.stringMatching(line) as string));
  });
});

it('raises no false alarm for a flow that is manual, or if only browsers cannot reach Klaviyo', async () => {
  const { check, choose } = await counter();
  await choose('Flow in Klaviyo: Manual');
  expect(await check()).toEqual([]);
  await choose('Is blocked in the browser');
  expect(await check()).toEqual([]);
});

it('finds nothing wrong any more after a repair', async () => {
  const { check, choose } = await counter();
  await choose('Restock: Disabled');
  expect(await check()).toHaveLength(1);
  await choose('Restock: Enabled');
  expect(await check()).toEqual([]);
});

describe('a proof subscription', () => {
  it('reaches Klaviyo, and waits like a shopper', async () => {
    const { page, prove } = await counter();
    expect(await prove('proof@example.com')).toEqual([
      expect.stringMatching(/^Passed: The test subscription for variant \d+ reached Klaviyo after \d+ s\.$/),
    ]);
    await page
      .getByRole('region', { name: /^Waiting/ })
      .getByText('proof@example.com')
      .waitFor();
  });

  it('fails if Klaviyo does not know the variant', async () => {
    const { choose, prove } = await counter();
    await choose('Catalog in Klaviyo: Does not have them');
    expect(await prove('proof@example.com')).toEqual([
      expect.stringMatching(/^Failed: Klaviyo accepted the test subscription .* but made no event/),
    ]);
  });

  it('finds the catalog ID that Klaviyo knows the variant by', async () => {
    const { choose, prove } = await counter();
    await choose('Catalog in Klaviyo: Has them under another ID');
    expect(await prove('proof@example.com')).toEqual([
      expect.stringMatching(/^Failed: Klaviyo knows the variant by the catalog ID "\$default"/),
    ]);
  });

  it('starts with the Enter key, and needs an address', async () => {
    const { page, section } = await counter();
    const field = section.getByLabel('Your e-mail address');
    await field.press('Enter');
    expect(await field.evaluate((one: HTMLInputElement) => one.validity.valueMissing)).toBe(true);
    expect(await section.locator('[data-part=proof]').innerText()).toBe('');
    await field.fill('proof@example.com');
    await page.keyboard.press('Enter');
    await section.getByText('reached Klaviyo').waitFor();
    // The page keeps what the visitor wrote.
    expect(await field.inputValue()).toBe('proof@example.com');
  });
});

it('changes what shoppers meet: no form while the module is disabled, and a blocked call', async () => {
  const { choose } = await counter();
  await choose('Restock: Disabled');
  const { page, root } = await shop.visit();
  await page.goto(shop.url('simple-out'));
  expect(await root.count()).toBe(0);
  await choose('Restock: Enabled');
  await choose('Content security policy: Blocks Klaviyo');
  const form = await shop.open('simple-out');
  await form.submit('shopper@example.com');
  await form.reached('failed');
  expect(shop.received().filter(({ interface: by, fields }) => by === 'onsite' && fields['email'])).toEqual([]);
});

it('puts nobody on the waiting list while the message of the flow is a draft', async () => {
  const { choose, page } = await counter();
  await choose('Flow in Klaviyo: Its message is a draft');
  const form = await shop.open('virtual-out');
  await form.submit('nobody@example.com');
  await form.reached('subscribed');
  expect(shop.target.sandbox.people.waiting).toEqual([]);
  await choose('Flow in Klaviyo: Live');
  await page.getByRole('region', { name: 'Waiting (0)' }).waitFor();
});

it('works without scripts', async () => {
  const { page } = await shop.visit({ javaScriptEnabled: false });
  await page.goto(counterUrl());
  await page.getByRole('button', { name: 'Flow in Klaviyo: Draft', exact: true }).click();
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.getByText('The flow "Back in stock" is not live in Klaviyo. Nobody is notified.').waitFor();
});

it('keeps the focus on the choice that was pressed with the keyboard', async () => {
  const { page, button } = await counter();
  await button('Private key: Not entered').focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Private key: Not entered', pressed: true }).waitFor();
  expect(await button('Private key: Not entered').evaluate((one) => one === document.activeElement)).toBe(true);
});

it.each([390, 1280])('fits on a screen of %i pixels and meets WCAG 2.2 AA with a report', async (width) => {
  const { page, choose, check } = await counter();
  await page.setViewportSize({ width, height: 800 });
  await choose('Stock that it reports: Wrong');
  await choose('Private key: Lacks a scope');
  expect(await check()).toHaveLength(2);
  expect(await violations(page, '#check')).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
});
