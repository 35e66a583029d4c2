/** Every state of the form for every kind of viewer: WCAG 2.2 AA, nothing cut off, nothing to scroll sideways. */
import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { FormPage } from './support/form-page.js';
import { english } from './support/english.js';
import { overflow, violations } from './support/measure.js';
import { rightToLeft } from './support/right-to-left.js';
import { suite } from './support/suite.js';

const shop = suite();
const LONG = 'a-rather-long-address-of-a-shopper@subdomain-of-a-company.example.com';

/** What the viewer's page looks like, or the HTML that the page is changed to. */
interface Viewer {
  readonly context: BrowserContextOptions;
  readonly html?: (html: string) => string;
}

const phone: BrowserContextOptions = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };

/** Texts as long as German makes them. Words that cannot be broken are the hard part. */
const LONG_WORDS: Readonly<Record<string, string>> = {
  [english.heading]: 'Verfügbarkeitsbenachrichtigung bei Wiedereintreffen anfordern',
  'Get notified': 'Verfügbarkeitsbenachrichtigung anfordern',
  [english.lead]: 'Wir informieren Sie unverzüglich, sobald das Produkt wieder lieferbar ist.',
  'E-mail address': 'Benachrichtigungsempfängeradresse',
  [english.button]: 'Bei Verfügbarkeit benachrichtigen',
  [english.busy]: 'Wird übermittelt…',
  'Please choose': 'Bitte treffen Sie eine Auswahl',
  'Please enter a complete e-mail address': 'Bitte geben Sie eine vollständige E-Mail-Adresse an',
  'is sold out': 'ist vorübergehend ausverkauft',
  'sold out': 'ausverkauft',
};

const german = (html: string): string =>
  Object.entries(LONG_WORDS).reduce((text, [english, long]) => {
    // The same text as an attribute has it: &#x20; for a space.
    const escaped = english.replace(/[^\w]/g, (sign) => `&#x${sign.codePointAt(0)!.toString(16).toUpperCase()};`);
    return text.replaceAll(english, long).replaceAll(escaped, long);
  }, html);

const viewers: [who: string, viewer: Viewer][] = [
  ['on a desktop', { context: {} }],
  ['320 px wide', { context: phone }],
  // What 200 % on a window of 1280 × 900 leaves.
  ['at 200 %', { context: { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 } }],
  ['with forced colors', { context: { forcedColors: 'active' } }],
  ['from right to left', { context: phone, html: rightToLeft }],
  ['with long words', { context: phone, html: german }],
];

describe.each(viewers)('%s', (_, { context, html }) => {
  const visit = async (name: Parameters<typeof shop.url>[0], suffix = '') => {
    const url = shop.url(name) + suffix;
    const page = await shop.visit(context);
    if (html) await page.rewrite(html);
    return page.open(url);
  };

  /** Collects what is wrong in each state, so that one failure does not hide the others. */
  const check = async (page: FormPage, state: string, wrong: string[]) => {
    const found = [...(await violations(page.page)), ...(await overflow(page.page))];
    wrong.push(...found.map((one) => `${state}: ${one}`));
  };

  it('a product without options', async () => {
    const wrong: string[] = [];
    const page = await visit('simple-out');
    await check(page, 'idle', wrong);
    await page.submit('shopper');
    await page.reached('failed');
    await check(page, 'wrong address', wrong);
    shop.target.sandbox.fail({ kind: 'offline' });
    await page.submit(LONG);
    await page.errors.and(page.status.locator('*')).waitFor();
    await check(page, 'no network', wrong);
    shop.target.sandbox.fail({ kind: 'slow', seconds: 60 });
    await page.button.click();
    await page.reached('submitting');
    await check(page, 'sending', wrong);
    await page.reached('failed');
    shop.target.sandbox.fail();
    await page.button.click();
    await page.reached('subscribed');
    await check(page, 'subscribed', wrong);
    expect(wrong).toEqual([]);
  });

  // The first has buttons, the second has buttons and lists.
  it.each(['conf-swatch-out', 'conf-500-out'] as const)('%s: the form’s own choice', async (name) => {
    const wrong: string[] = [];
    const page = await visit(name);
    await check(page, 'idle', wrong);
    await page.submit(LONG);
    await page.reached('failed');
    await check(page, 'choice missing', wrong);
    await page.choose((await page.offered(0)).at(-1)!);
    await page.choose((await page.offered(0)).at(-1)!, (await page.offered(1)).at(-1)!);
    await check(page, 'chosen', wrong);
    expect(wrong).toEqual([]);
  });

  it.each(['conf-swatch-part', 'conf-drop-part'] as const)('%s: the page’s choice', async (name) => {
    const wrong: string[] = [];
    const page = await visit(name);
    const options = await page.options();
    await check(page, 'closed', wrong);
    await page.summary.click();
    await check(page, 'open', wrong);
    if (shop.target.showsSoldOut) {
      const variants = await page.variants();
      const variant = variants.soldOutByOne?.variant ?? variants.soldOut[0]!;
      for (const one of variant.options) {
        await options.choose(one);
        await check(page, `${one.label} chosen`, wrong);
      }
      await page.submit('shopper');
      await page.reached('failed');
      await check(page, 'wrong address', wrong);
      await page.submit(LONG);
      await page.reached('subscribed');
      await check(page, 'subscribed', wrong);
    }
    expect(wrong).toEqual([]);
  });

  it('grouped-part: closed and open', async () => {
    const wrong: string[] = [];
    const page = await visit('grouped-part');
    await check(page, 'closed', wrong);
    await page.summary.click();
    await check(page, 'open', wrong);
    expect(wrong).toEqual([]);
  });
});

describe('a link to something sold out', () => {
  it('meets WCAG 2.2 AA, closed and open', async () => {
    shop.needSoldOutShown();
    const first = await shop.open('conf-swatch-part');
    const { options } = (await first.variants()).soldOut[0]!;
    const hash = options.map(({ attribute, id }) => `${attribute}=${id}`).join('&');
    const page = await shop.open('conf-swatch-part', phone, `#${hash}`);
    await page.options();
    await expect.poll(() => page.mode()).toBe('linked');
    expect(await violations(page.page)).toEqual([]);
    await page.summary.click();
    expect(await violations(page.page)).toEqual([]);
    expect(await overflow(page.page)).toEqual([]);
  });
});

describe('from right to left', () => {
  it('labels, fields and button start at the right', async () => {
    const url = shop.url('simple-out');
    const page = await shop.visit();
    await page.rewrite(rightToLeft);
    await page.open(url);
    const right = await page.form.evaluate((form) =>
      ['.restock-heading', 'label', '.restock-field > input', '.restock-button'].map((selector) => {
        const element = form.querySelector(selector)!;
        if (element.matches('input,button')) return element.getBoundingClientRect().right;
        const range = document.createRange();
        range.selectNodeContents(element);
        return range.getBoundingClientRect().right;
      }),
    );
    expect(Math.max(...right) - Math.min(...right)).toBeLessThan(1);
  });

  it('the address is still written from left to right', async () => {
    const url = shop.url('simple-out');
    const page = await shop.visit();
    await page.rewrite(rightToLeft);
    await page.open(url);
    expect(await page.email.evaluate((field) => getComputedStyle(field).direction)).toBe('ltr');
  });
});
