/** Signed-in customers find their address filled in. Cached pages and guests know nothing of it. */
import { describe, expect, it } from 'vitest';
import { suite } from './support/suite.js';

const shop = suite();

describe('a signed-in customer', () => {
  it('finds the address filled in, and subscribes with one click', async () => {
    const url = shop.url('simple-out');
    const page = await shop.visit();
    const address = await shop.target.signIn(page.page);
    await page.open(url);
    await expect.poll(() => page.email.inputValue()).toBe(address);
    await page.button.click();
    await page.reached('subscribed');
    expect(shop.received().at(-1)?.fields['email']).toBe(address);
  });

  it('the page’s HTML does not contain the address', async () => {
    const url = shop.url('simple-out');
    const page = await shop.visit();
    const address = await shop.target.signIn(page.page);
    const html = await (await page.page.request.get(url)).text();
    expect(html).toMatch(/class="restock[ "]/);
    expect(html).not.toContain(address);
  });

  it('an address that the customer types instead stays', async () => {
    const url = shop.url('simple-out');
    const page = await shop.visit();
    const address = await shop.target.signIn(page.page);
    const release = await page.holdScript();
    await page.open(url, { script: false });
    await page.email.fill('other@example.com');
    release();
    await page.ready();
    // The section is there: its stored copy has the address.
    await expect.poll(async () => JSON.stringify(await page.stored())).toContain(address);
    expect(await page.email.inputValue()).toBe('other@example.com');
  });
});

describe('a guest', () => {
  it('causes no request for private content of ours, and the field is empty', async () => {
    const page = await shop.visit();
    const asked: string[] = [];
    page.page.on('request', (request) => {
      if (request.url().includes('/customer/section/load')) asked.push(decodeURIComponent(request.url()));
    });
    await page.open(shop.url('simple-out'));
    await page.page.waitForLoadState('networkidle');
    expect(asked.filter((url) => /restock|sections=(&|$)/.test(url))).toEqual([]);
    if (shop.target.kind === 'demo') expect(asked).toEqual([]);
    expect(await page.email.inputValue()).toBe('');
  });
});
