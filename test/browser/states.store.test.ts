import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/sandbox/index.js';
import type { Reason } from '../../src/form/form.js';
import { suite } from './support/suite.js';

const shop = suite();

const failures: [state: string, fault: Fault, reason: Reason][] = [
  ['an address that Klaviyo refuses', { kind: 'refuse' }, 'refused'],
  ['throttling', { kind: 'throttle', retryAfter: '30' }, 'throttled'],
  ['a service that is down', { kind: 'fail' }, 'unavailable'],
  ['no network, or a blocker', { kind: 'offline' }, 'network'],
  ['a reply that nobody can read', { kind: 'html' }, 'unintelligible'],
  ['a service that never answers', { kind: 'slow', seconds: 60 }, 'timeout'],
];

describe.each(failures)('%s', (_, fault, reason) => {
  it('leaves the text, says what to do, and can be tried again', async () => {
    const page = await shop.open('simple-out');
    const { messages } = await page.settings();
    shop.target.sandbox.fail(fault);
    await page.submit('shopper@example.com');
    await page.reached('failed');

    expect(await page.text()).toBe(messages[reason]);
    expect(await page.email.inputValue()).toBe('shopper@example.com');
    expect(await page.button.isEnabled()).toBe(true);
    expect(await page.form.getAttribute('aria-busy')).not.toBe('true');
    // The keyboard stays with the form, so that the next key goes on from here.
    expect(await page.root.evaluate((root) => root.contains(document.activeElement))).toBe(true);

    shop.target.sandbox.fail();
    await page.button.click();
    await page.reached('subscribed');
    expect(shop.received()).toHaveLength(2);
  });
});

describe('a retired onsite endpoint', () => {
  it('hands the subscription to the client API where one is configured, else says so', async () => {
    const page = await shop.open('simple-out');
    const { client, messages } = await page.settings();
    shop.target.sandbox.fail({ kind: 'retired' }, 'onsite');
    await page.submit('shopper@example.com');
    await page.reached(client ? 'subscribed' : 'failed');
    if (!client) expect(await page.text()).toBe(messages.retired);
    else {
      expect(
        shop
          .received()
          .filter(({ method }) => method === 'POST')
          .map((one) => one.interface),
      ).toEqual(['onsite', 'client']);
      await page.submit('another@example.com');
      await page.reached('subscribed');
      expect(shop.received().filter((one) => one.interface === 'onsite')).toHaveLength(1);
    }
  });

  it('says so where everything is retired', async () => {
    const page = await shop.open('simple-out');
    shop.target.sandbox.fail({ kind: 'retired', status: 404 });
    await page.submit('shopper@example.com');
    await page.reached('failed');
    expect(await page.text()).toBe((await page.settings()).messages.retired);
  });
});

describe('a malformed address', () => {
  it.each(['', 'shopper', 'shopper@example', 'two words@example.com', '@example.com'])(
    '%j is found before anything is sent, and the field gets the focus',
    async (address) => {
      const page = await shop.open('simple-out');
      await page.submit(address);
      await page.reached('failed');
      expect(await page.text()).toBe((await page.settings()).messages.email);
      expect(await page.email.inputValue()).toBe(address);
      expect(await page.email.getAttribute('aria-invalid')).toBe('true');
      expect(await page.email.evaluate((field) => field === document.activeElement)).toBe(true);
      const described = (await page.email.getAttribute('aria-describedby'))?.split(' ') ?? [];
      expect(described).toContain(await page.status.getAttribute('id'));
      expect(shop.received()).toEqual([]);
    },
  );

  it('is no longer marked once it is mended', async () => {
    const page = await shop.open('simple-out');
    await page.submit('shopper');
    await page.reached('failed');
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
    expect(await page.email.getAttribute('aria-invalid')).not.toBe('true');
  });
});

describe('a subscription', () => {
  it('is confirmed with the name of the product, to eyes, focus and screen reader', async () => {
    const page = await shop.open('simple-out');
    const name = await page.page.locator('h1').innerText();
    const { messages } = await page.settings();
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
    expect(await page.text()).toBe(messages.subscribed.replace('%product', name));
    expect(await page.text()).toContain(name);
    expect(await page.status.evaluate((status) => status === document.activeElement)).toBe(true);
    expect(await page.status.isVisible()).toBe(true);
  });

  it('is told through one live region that was there from the start', async () => {
    const page = await shop.visit();
    await page.holdScript();
    await page.open(shop.target.url('simple-out'), { script: false });
    const live = page.root.locator('[role=status], [role=alert], [aria-live], output');
    expect(await live.count()).toBe(1);
    expect(await live.isVisible()).toBe(true);
  });
});
