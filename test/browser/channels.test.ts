import { describe, expect, it } from 'vitest';
import type { FormPage } from './support/form-page.js';
import { overflow, violations } from './support/measure.js';
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

  it('says what the shopper can correct: the address that Klaviyo refuses', async () => {
    shop.target.configure?.({ route: 'client' });
    const page = await shop.open('simple-out');
    shop.target.sandbox.fail({ kind: 'refuse', field: 'email' }, 'client');
    await page.submit('shopper@example.com');
    await page.reached('failed');
    expect(await page.errors.allInnerTexts()).toEqual([
      'This address was not accepted. Please check it or use another one.',
    ]);
    expect(await page.isFocused(page.email)).toBe(true);
  });
});

describe('channels', () => {
  it('a phone field is there only where a channel needs it', async () => {
    const page = await shop.open('simple-out');
    expect(await page.phone.count()).toBe(0);
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
    await page.phone.fill('(201) 555-0123');
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
    await page.phone.fill('(201) 555-0123');
    await page.submit('shopper@example.com');
    await page.reached('failed');
    const says = 'Please agree to receive this message, or choose another channel.';
    expect(await page.errors.allInnerTexts()).toEqual([says]);
    expect(await page.description(consent(page, 'SMS'))).toBe(says);
    expect(await page.isFocused(consent(page, 'SMS'))).toBe(true);
    expect(shop.received()).toEqual([]);
  });

  it('an impossible number is found before anything is sent', async () => {
    shop.target.configure?.({ route: 'client', whatsapp: true });
    const page = await shop.open('simple-out');
    await channel(page, 'EMAIL').uncheck();
    await channel(page, 'WHATSAPP').check();
    await consent(page, 'WHATSAPP').check();
    await page.phone.fill('12345');
    await page.button.click();
    await page.reached('failed');
    expect(await page.errors.allInnerTexts()).toEqual(['Please enter a complete phone number.']);
    expect(await page.description(page.phone)).toContain('Please enter a complete phone number.');
    expect(await page.phone.getAttribute('aria-invalid')).toBe('true');
    expect(shop.received()).toEqual([]);

    await page.phone.fill('+44 7400 123456');
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
    expect(await page.errors.allInnerTexts()).toEqual(['Please choose how we should let you know.']);
    expect(shop.received()).toEqual([]);
  });

  it('all of them together meet WCAG 2.2 AA, 320 px wide too', async () => {
    shop.target.configure?.({ route: 'client', sms: true, whatsapp: true, optIn: true });
    const page = await shop.open('simple-out', { viewport: { width: 320, height: 800 } });
    await channel(page, 'SMS').check();
    await channel(page, 'WHATSAPP').check();
    expect(await violations(page.page)).toEqual([]);
    expect(await overflow(page.page)).toEqual([]);
    expect(await page.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

describe('by SMS alone', () => {
  it('the form asks for a number, and the confirmation names it', async () => {
    shop.target.configure?.({ route: 'client', sms: true });
    const page = await shop.open('simple-out');
    await channel(page, 'EMAIL').uncheck();
    await channel(page, 'SMS').check();
    await consent(page, 'SMS').check();
    await page.phone.fill('(201) 555-0123');
    await page.button.click();
    await page.reached('subscribed');
    expect(await page.done.innerText()).toContain('We will send a message to (201) 555-0123 as soon as');
    expect(posts()[0]?.json).toEqual(subscription(await page.productId(), ['SMS'], { phone_number: '+12015550123' }));
  });
});

describe('the marketing opt-in', () => {
  it('is never ticked for the shopper, and without it no second call is made', async () => {
    shop.target.configure?.({ optIn: true });
    const page = await shop.open('simple-out');
    expect(await page.root.locator('[name=opt_in]').isChecked()).toBe(false);
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
    // Another subscription comes after whatever the first one sent.
    await page.done.getByRole('button', { name: 'Use another address' }).click();
    await page.submit('another@example.com');
    await page.reached('subscribed');
    expect(posts().map((request) => request.interface)).toEqual(['onsite', 'onsite']);
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
    const heard = await page.hear();
    const failed = page.page.waitForResponse((response) => response.status() === 503);
    await page.submit('shopper@example.com');
    await (await failed).finished();
    await page.reached('subscribed');
    await expect.poll(() => posts().at(-1)?.status).toBe(503);
    expect((await heard()).map(({ type }) => type)).toEqual(['restock:submitting', 'restock:subscribed']);
    expect(await page.done.isVisible()).toBe(true);
  });

  it('is not sent where the subscription was not accepted', async () => {
    shop.target.configure?.({ optIn: true });
    const page = await shop.open('simple-out');
    shop.target.sandbox.fail({ kind: 'refuse' }, 'onsite');
    await page.root.locator('[name=opt_in]').check();
    await page.submit('shopper@example.com');
    await page.reached('failed');
    // Another subscription comes after whatever the first one sent.
    shop.target.sandbox.fail();
    await page.root.locator('[name=opt_in]').uncheck();
    await page.button.click();
    await page.reached('subscribed');
    expect(posts().map((request) => request.interface)).toEqual(['onsite', 'onsite']);
  });
});
