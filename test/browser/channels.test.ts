import { describe, expect, it } from 'vitest';
import type { FormPage } from './support/form-page.js';
import { violations } from './support/measure.js';
import { suite } from './support/suite.js';

const shop = suite();

const posts = () => shop.received().filter(({ method }) => method === 'POST');
const channel = ({ root }: FormPage, name: string) => root.locator(`[name=channel][value=${name}]`);
const consent = ({ root }: FormPage, name: string) => root.locator(`[name=consent][value=${name}]`);

/** The body that the documents give for the client interface. */
const subscription = (variant: string, channels: string[], profile: object) => ({
  data: {
    type: 'back-in-stock-subscription',
    attributes: { channels, profile: { data: { type: 'profile', attributes: profile } } },
    relationships: { variant: { data: { type: 'catalog-variant', id: `$magento_two:::1-1:::${variant}` } } },
  },
});

describe('the client API', () => {
  it('takes the subscription, after the preflight that it needs', async () => {
    shop.target.configure?.({ route: 'client' });
    const page = await shop.open('simple-out');
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
    expect(shop.received().map(({ method }) => method)).toEqual(['OPTIONS', 'POST']);
    expect(posts()[0]?.headers['revision']).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(posts()[0]?.json).toEqual(subscription(await page.productId(), ['EMAIL'], { email: 'shopper@example.com' }));
  });

  it('says what the shopper can mend: the address that Klaviyo refuses', async () => {
    shop.target.configure?.({ route: 'client' });
    const page = await shop.open('simple-out');
    shop.target.sandbox.fail({ kind: 'refuse', field: 'email' }, 'client');
    await page.submit('shopper@example.com');
    await page.reached('failed');
    expect(await page.text()).toBe((await page.settings()).messages.email);
    expect(await page.email.evaluate((field) => field === document.activeElement)).toBe(true);
  });
});

describe('channels', () => {
  it('a phone field is there only where a channel needs it', async () => {
    const page = await shop.open('simple-out');
    expect(await page.root.locator('[type=tel]').count()).toBe(0);
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
    const scripts = await page.page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(scripts.filter((name) => name.includes('/phone'))).toEqual([]);
  });

  it('a number as people write it is sent as E.164, with the store’s country', async () => {
    shop.target.configure?.({ route: 'client', sms: true });
    const page = await shop.open('simple-out');
    await channel(page, 'SMS').check();
    await consent(page, 'SMS').check();
    await page.root.locator('[type=tel]').fill('(201) 555-0123');
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
    expect(posts()[0]?.json).toEqual(
      subscription(await page.productId(), ['EMAIL', 'SMS'], {
        email: 'shopper@example.com',
        phone_number: '+12015550123',
      }),
    );
  });

  it('SMS without consent is not sent', async () => {
    shop.target.configure?.({ route: 'client', sms: true });
    const page = await shop.open('simple-out');
    await channel(page, 'SMS').check();
    await page.root.locator('[type=tel]').fill('(201) 555-0123');
    await page.submit('shopper@example.com');
    await page.reached('failed');
    expect(await page.text()).toBe((await page.settings()).messages.consent);
    expect(await consent(page, 'SMS').evaluate((box) => box === document.activeElement)).toBe(true);
    expect(shop.received()).toEqual([]);
  });

  it('a number that nobody can have is found before anything is sent', async () => {
    shop.target.configure?.({ route: 'client', whatsapp: true });
    const page = await shop.open('simple-out');
    await channel(page, 'EMAIL').uncheck();
    await channel(page, 'WHATSAPP').check();
    await consent(page, 'WHATSAPP').check();
    await page.root.locator('[type=tel]').fill('12345');
    await page.button.click();
    await page.reached('failed');
    expect(await page.text()).toBe((await page.settings()).messages.phone);
    expect(await page.root.locator('[type=tel]').getAttribute('aria-invalid')).toBe('true');
    expect(shop.received()).toEqual([]);

    await page.root.locator('[type=tel]').fill('+44 7400 123456');
    await page.button.click();
    await page.reached('subscribed');
    expect(posts()[0]?.json).toEqual(
      subscription(await page.productId(), ['WHATSAPP'], { phone_number: '+447400123456' }),
    );
  });

  it('without any, the form asks for one', async () => {
    shop.target.configure?.({ route: 'client', sms: true });
    const page = await shop.open('simple-out');
    await channel(page, 'EMAIL').uncheck();
    await page.submit('shopper@example.com');
    await page.reached('failed');
    expect(await page.text()).toBe((await page.settings()).messages.channel);
    expect(shop.received()).toEqual([]);
  });

  it('all of them together meet WCAG 2.2 AA, 320 px wide too', async () => {
    shop.target.configure?.({ route: 'client', sms: true, whatsapp: true, optIn: true });
    const page = await shop.open('simple-out', { viewport: { width: 320, height: 800 } });
    await channel(page, 'SMS').check();
    await channel(page, 'WHATSAPP').check();
    expect(await violations(page.page)).toEqual([]);
    expect(await page.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

describe('the marketing opt-in', () => {
  it('is never ticked for the shopper, and without it no second call is made', async () => {
    shop.target.configure?.({ optIn: true });
    const page = await shop.open('simple-out');
    expect(await page.root.locator('[name=opt_in]').isChecked()).toBe(false);
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
    await page.page.waitForTimeout(300);
    expect(posts().map((request) => request.interface)).toEqual(['onsite']);
  });

  it('follows an accepted subscription in a call of its own', async () => {
    shop.target.configure?.({ optIn: true });
    const page = await shop.open('simple-out');
    await page.root.locator('[name=opt_in]').check();
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
    await expect.poll(() => posts().map((request) => request.interface)).toEqual(['onsite', 'list']);
    expect(posts()[1]?.url).toMatch(/\/client\/subscriptions\/\?company_id=Ab12Cd$/);
    const person = shop.target.sandbox.people.all.find(({ email }) => email === 'shopper@example.com');
    await expect.poll(() => [...(person?.lists ?? [])]).toEqual(['Y6nRLr']);
  });

  it('may fail, and the subscription stands', async () => {
    shop.target.configure?.({ optIn: true });
    const page = await shop.open('simple-out');
    shop.target.sandbox.fail({ kind: 'fail' }, 'list');
    await page.root.locator('[name=opt_in]').check();
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
    await expect.poll(() => posts().at(-1)?.status).toBe(503);
    await page.page.waitForTimeout(100);
    expect(await page.status.getAttribute('data-phase')).toBe('subscribed');
  });

  it('is not sent where the subscription was not accepted', async () => {
    shop.target.configure?.({ optIn: true });
    const page = await shop.open('simple-out');
    shop.target.sandbox.fail({ kind: 'refuse' }, 'onsite');
    await page.root.locator('[name=opt_in]').check();
    await page.submit('shopper@example.com');
    await page.reached('failed');
    await page.page.waitForTimeout(300);
    expect(posts().map((request) => request.interface)).toEqual(['onsite']);
  });
});
