/** Requests that the browser cannot deliver go through the shop, or wait in the tab. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { english } from './support/english.js';
import { suite } from './support/suite.js';

const shop = suite();

const WAITING =
  'There is no connection at the moment. We keep your request in this browser tab and send it as soon as the ' +
  'connection is back.';

/** As a content blocker does: nothing reaches Klaviyo. */
const block = (page: Page) => page.route(/klaviyo|\/onsite\//, (route) => route.abort('blockedbyclient'));

/** Bodies that the shop's service got. */
const toShop = (page: Page): Record<string, unknown>[] => {
  const got: Record<string, unknown>[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/V1/restock/')) got.push(request.postDataJSON() as Record<string, unknown>);
  });
  return got;
};

describe('through the shop if needed', () => {
  it('what a content blocker stops is delivered by the shop, with the same click', async () => {
    shop.target.configure?.({ delivery: 'fallback' });
    const page = await shop.open('simple-out');
    await block(page.page);
    const got = toShop(page.page);
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
    expect(got).toHaveLength(1);
    expect(shop.received().map(({ fields }) => fields)).toMatchObject([{ email: 'shopper@example.com' }]);
  });

  it('the shop gets nothing while Klaviyo answers', async () => {
    shop.target.configure?.({ delivery: 'fallback' });
    const page = await shop.open('simple-out');
    const got = toShop(page.page);
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
    expect(got).toEqual([]);
    expect(shop.received()).toHaveLength(1);
  });

  it('before the shopper enters the form, nothing more is loaded', async () => {
    shop.target.configure?.({ delivery: 'fallback' });
    const page = await shop.open('simple-out');
    const loaded = () =>
      page.page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => /\/(client|shop|captcha)(\.min)?\.js$/.exec(name)?.[1])
          .filter(Boolean),
      );
    expect(await loaded()).toEqual([]);
    await page.email.focus();
    await expect.poll(loaded).toEqual(['client', 'shop']);
  });
});

describe('without a network', () => {
  it('the request waits in the tab, the form says so, and it goes out when the network is back', async () => {
    shop.target.configure?.({ delivery: 'fallback' });
    const page = await shop.open('conf-swatch-out');
    const root = page.root;
    await root.locator('.restock-option').first().click();
    await page.root.locator('[data-attribute]').nth(1).locator('.restock-option').first().click();
    await page.email.fill('shopper@example.com');
    await page.page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => /\/shop(\.min)?\.js$/.test(name)),
    );
    await page.page.context().setOffline(true);
    await page.button.click();
    await page.reached('waiting');
    expect(await root.locator('.restock-waiting').innerText()).toBe(WAITING);
    expect(await page.errors.count()).toBe(0);
    expect(await page.email.inputValue()).toBe('shopper@example.com');
    await page.page.context().setOffline(false);
    await page.reached('subscribed');
    expect(shop.received()).toHaveLength(1);
    expect(await page.page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  it('the request goes out when the page is opened again', async () => {
    shop.target.configure?.({ delivery: 'shop' });
    const page = await shop.open('simple-out');
    await page.email.fill('shopper@example.com');
    await page.page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => /\/shop(\.min)?\.js$/.test(name)),
    );
    await page.page.route(/\/V1\/restock\//, (route) => route.abort('internetdisconnected'), { times: 1 });
    await page.button.click();
    await page.reached('waiting');
    await page.page.reload();
    await page.reached('subscribed');
    expect(shop.received().map(({ fields }) => fields)).toMatchObject([{ email: 'shopper@example.com' }]);
  });
});

describe('always through the shop', () => {
  it('neither the page nor its requests know Klaviyo', async () => {
    shop.target.configure?.({ delivery: 'shop' });
    const page = await shop.open('simple-out');
    const origins = new Set<string>();
    page.page.on('request', (request) => origins.add(new URL(request.url()).origin));
    const html = await (await page.page.request.get(page.page.url())).text();
    expect(html).not.toMatch(/a\.klaviyo\.com|\/onsite\//);
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
    expect([...origins]).toEqual([new URL(page.page.url()).origin]);
    expect(shop.received()).toHaveLength(1);
  });

  it('what the shop stores for later is confirmed', async () => {
    shop.target.configure?.({ delivery: 'shop' });
    const page = await shop.open('simple-out');
    shop.target.sandbox.fail({ kind: 'fail' });
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
    expect(await page.root.locator('.restock-done h2').innerText()).toBe('Your request is saved');
  });

  it('what the shop refuses is said next to what it is about', async () => {
    shop.target.configure?.({ delivery: 'shop' });
    const page = await shop.open('simple-out');
    shop.target.sandbox.fail({ kind: 'refuse', field: 'email' });
    await page.submit('shopper@example.com');
    await page.reached('failed');
    expect(await page.errors.allInnerTexts()).toEqual([
      'This address was not accepted. Please check it or use another one.',
    ]);
    expect(await page.button.innerText()).toBe(english.button);
  });
});
