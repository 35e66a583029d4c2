import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/sandbox/index.js';
import { english } from './support/english.js';
import { suite } from './support/suite.js';

const shop = suite();

const failures: [state: string, fault: Fault, says: string][] = [
  [
    'a request that Klaviyo refuses',
    { kind: 'refuse' },
    'We can’t take your request at the moment. Please try again later, or contact us.',
  ],
  [
    'throttling',
    { kind: 'throttle', retryAfter: '30' },
    'We are receiving too many requests. Please try again in a minute.',
  ],
  [
    'a service that is down',
    { kind: 'fail' },
    'Our notification service is temporarily unavailable. Please try again later.',
  ],
  [
    'no network, or a content blocker',
    { kind: 'offline' },
    'We can’t reach our notification service. Please check your connection, allow this page in your content blocker, ' +
      'and try again.',
  ],
  ['a reply that is not JSON', { kind: 'html' }, 'Something went wrong on our side. Please try again later.'],
  [
    'a service that never answers',
    { kind: 'slow', seconds: 60 },
    'Our notification service did not answer in time. Please try again.',
  ],
];

describe.each(failures)('%s', (_, fault, says) => {
  it('keeps everything that was entered, says what to do, and can be tried again', async () => {
    const page = await shop.open('simple-out');
    shop.target.sandbox.fail(fault);
    await page.submit('shopper@example.com');
    await page.reached('failed');

    expect(await page.errors.allInnerTexts()).toEqual([says]);
    expect(await page.status.innerText()).toBe(says);
    expect(await page.email.inputValue()).toBe('shopper@example.com');
    expect(await page.email.getAttribute('aria-invalid')).toBeNull();
    expect(await page.button.isEnabled()).toBe(true);
    // The keyboard stays in the form, so that the next key continues there.
    expect(await page.form.evaluate((form) => form.contains(document.activeElement))).toBe(true);

    shop.target.sandbox.fail();
    await page.button.click();
    await page.reached('subscribed');
    expect(await page.errors.count()).toBe(0);
    expect(shop.received()).toHaveLength(2);
  });
});

describe('a retired onsite endpoint', () => {
  const says = english.retired;
  const posts = () => shop.received().filter(({ method }) => method === 'POST');

  it('without a fallback, the form says so', async () => {
    const page = await shop.open('simple-out');
    const { client } = await page.settings();
    shop.need(client ? undefined : true, 'the fallback switched off');
    shop.target.sandbox.fail({ kind: 'retired' }, 'onsite');
    await page.submit('shopper@example.com');
    await page.reached('failed');
    expect(await page.errors.allInnerTexts()).toEqual([says]);
  });

  it('with the fallback, the client API takes the subscription, and each that follows in this visit', async () => {
    shop.target.configure?.({ fallback: true });
    const page = await shop.open('simple-out');
    shop.need((await page.settings()).client, 'the fallback switched on');
    shop.target.sandbox.fail({ kind: 'retired' }, 'onsite');
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
    expect(posts().map((one) => one.interface)).toEqual(['onsite', 'client']);

    await page.done.getByRole('button', { name: english.address }).click();
    await page.submit('another@example.com');
    await page.reached('subscribed');
    expect(posts().map((one) => one.interface)).toEqual(['onsite', 'client', 'client']);
  });

  it('if everything is retired, the form says so', async () => {
    shop.target.configure?.({ fallback: true });
    const page = await shop.open('simple-out');
    shop.target.sandbox.fail({ kind: 'retired', status: 404 });
    await page.submit('shopper@example.com');
    await page.reached('failed');
    expect(await page.errors.allInnerTexts()).toEqual([says]);
  });
});

describe('an address', () => {
  it.each(['', 'shopper', 'shopper@example', 'two words@example.com', '@example.com'])(
    '%j is found before anything is sent; the message stands with the field, which gets the focus',
    async (address) => {
      const says = english.email;
      const page = await shop.open('simple-out');
      await page.submit(address);
      await page.reached('failed');
      expect(await page.errors.allInnerTexts()).toEqual([says]);
      expect(await page.fieldOf(page.email).innerText()).toContain(says);
      expect(await page.description(page.email)).toContain(says);
      expect(await page.email.inputValue()).toBe(address);
      expect(await page.email.getAttribute('aria-invalid')).toBe('true');
      expect(await page.isFocused(page.email)).toBe(true);
      expect(shop.received()).toEqual([]);
    },
  );

  it('is no longer marked once it is corrected', async () => {
    const page = await shop.open('simple-out');
    await page.submit('shopper');
    await page.reached('failed');
    shop.target.sandbox.fail({ kind: 'fail' });
    await page.submit('shopper@example.com');
    await page.errors.getByText('temporarily unavailable').waitFor();
    expect(await page.errors.count()).toBe(1);
    expect(await page.email.getAttribute('aria-invalid')).toBeNull();
  });

  it('that Klaviyo refuses: the message stands with the field, which gets the focus', async () => {
    const says = english.emailRefused;
    const page = await shop.open('simple-out');
    shop.target.sandbox.fail({ kind: 'refuse', field: 'email' });
    await page.submit('shopper@example.com');
    await page.reached('failed');
    expect(await page.errors.allInnerTexts()).toEqual([says]);
    expect(await page.description(page.email)).toContain(says);
    expect(await page.isFocused(page.email)).toBe(true);
    expect(await page.email.inputValue()).toBe('shopper@example.com');
  });
});

describe('while the form sends', () => {
  it('the button says so and keeps its size, and the live region says so too', async () => {
    const page = await shop.open('simple-out');
    const before = await page.button.boundingBox();
    expect(await page.button.ariaSnapshot()).toBe('- button "Notify me"');
    shop.target.sandbox.fail({ kind: 'slow', seconds: 60 });
    await page.submit('shopper@example.com');
    await page.reached('submitting');
    expect(await page.button.boundingBox()).toEqual(before);
    expect(await page.button.ariaSnapshot()).toBe('- button "Sending…"');
    expect(await page.status.innerText()).toBe(english.busy);
  });

  it('is told through a live region that is there from the start', async () => {
    const page = await shop.visit();
    await page.holdScript();
    await page.open(shop.url('simple-out'), { script: false });
    expect(await page.status.getAttribute('role')).toBe('status');
    expect(await page.status.evaluate((status) => getComputedStyle(status).display)).not.toBe('none');
    expect(await page.status.innerText()).toBe('');
  });
});
