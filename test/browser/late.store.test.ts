/** A script that does not arrive: the shopper gets an answer, but only a shopper who waits in the form. */
import { describe, expect, it } from 'vitest';
import { english } from './support/english.js';
import { suite } from './support/suite.js';

const shop = suite();
const SAYS = english.late;

describe.each([
  ['is blocked', undefined],
  ['is broken', 'throw new Error("broken on purpose");'],
  ['is something else', 'define([], function () { return undefined; });'],
] as const)('the script %s', (_, body) => {
  it('a shopper in the form reads so, and keeps what was typed', async () => {
    const page = await shop.visit();
    await page.breakScript(body);
    await page.open(shop.url('simple-out'), { script: false });
    const late = page.form.getByText(SAYS);
    expect(await late.isVisible()).toBe(false);
    await page.email.fill('shopper@example.com');
    await page.button.click();
    await late.waitFor({ state: 'visible' });
    expect(await page.email.inputValue()).toBe('shopper@example.com');
    expect(await late.getAttribute('role')).toBe('status');
  });
});

describe('the message', () => {
  it('is not there for a shopper who does not use the form', async () => {
    const page = await shop.visit();
    await page.breakScript();
    await page.open(shop.url('simple-out'), { script: false });
    await page.email.focus();
    await page.form.getByText(SAYS).waitFor({ state: 'visible' });
    await page.email.blur();
    await page.form.getByText(SAYS).waitFor({ state: 'hidden' });
  });

  it('goes as soon as the script arrives', async () => {
    const page = await shop.visit();
    const release = await page.holdScript();
    await page.open(shop.url('simple-out'), { script: false });
    await page.email.focus();
    await page.form.getByText(SAYS).waitFor({ state: 'visible' });
    release();
    await page.ready();
    expect(await page.form.getByText(SAYS).isVisible()).toBe(false);
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
  });

  it('is there behind the line of a partly sold-out product, too', async () => {
    const page = await shop.visit();
    await page.breakScript();
    await page.open(shop.url('conf-swatch-part'), { script: false });
    await page.summary.click();
    await page.email.focus();
    await page.form.getByText(SAYS).waitFor({ state: 'visible' });
  });
});
