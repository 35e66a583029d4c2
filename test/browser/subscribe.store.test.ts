import { describe, expect, it } from 'vitest';
import { COMPONENT } from './support/form-page.js';
import { suite } from './support/suite.js';

const shop = suite();

describe.each(['simple-out', 'virtual-out', 'downloadable-out'] as const)('%s', (name) => {
  it('posts the documented multipart fields, and nothing else', async () => {
    const page = await shop.open(name);
    const { companyId, store } = await page.settings();
    await page.submit('shopper@example.com');
    await page.reached('subscribed');

    const [request, ...more] = shop.received();
    expect(more).toEqual([]);
    expect(request).toMatchObject({ method: 'POST', interface: 'onsite' });
    expect(request?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect([...(request?.body ?? '').matchAll(/name="(\w+)"/g)].map(([, field]) => field)).toEqual(
      Object.keys(request?.fields ?? {}),
    );
    expect(request?.fields).toEqual({
      a: companyId,
      email: 'shopper@example.com',
      variant: await page.productId(),
      platform: 'magento_two',
      store,
    });
  });
});

describe('the request', () => {
  it('needs no preflight and carries no cookie', async () => {
    const page = await shop.visit();
    const visitor = { name: 'visitor', value: '1' };
    await page.page.context().addCookies([
      { ...visitor, url: 'https://a.klaviyo.com', sameSite: 'None', secure: true },
      // The demo's Klaviyo is another origin of the same site.
      { ...visitor, url: 'http://127.0.0.1', sameSite: 'Lax' },
    ]);
    await page.open(shop.target.url('simple-out'));
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
    expect(shop.received().map(({ method }) => method)).toEqual(['POST']);
    const headers = Object.keys(shop.received()[0]?.headers ?? {});
    expect(headers).not.toContain('cookie');
    expect(headers.filter((header) => /^(x-|revision|authorization)/.test(header))).toEqual([]);
  });

  it('is sent once, however often the button is pressed meanwhile', async () => {
    const page = await shop.open('simple-out');
    shop.target.sandbox.fail({ kind: 'slow', seconds: 2 });
    await page.submit('shopper@example.com');
    await page.reached('submitting');
    expect(await page.form.getAttribute('aria-busy')).toBe('true');
    // A busy button says so to assistive technology, but takes clicks: Playwright would wait for the end.
    await page.button.click({ force: true });
    await page.email.press('Enter');
    await page.reached('subscribed');
    expect(shop.received()).toHaveLength(1);
  });

  it('takes what stands in the field, also where no event told of it', async () => {
    const page = await shop.open('simple-out');
    await page.email.evaluate((field: HTMLInputElement) => (field.value = 'autofilled@example.com'));
    await page.button.click();
    await page.reached('subscribed');
    expect(shop.received()[0]?.fields['email']).toBe('autofilled@example.com');
  });
});

describe('before the script has come', () => {
  it('keeps what was typed, and a submit neither reloads nor loses it', async () => {
    const page = await shop.visit();
    const release = await page.holdScript();
    await page.open(shop.target.url('simple-out'), { script: false });
    let loads = 0;
    page.page.on('load', () => loads++);
    await page.page.waitForLoadState('load');
    loads = 0;

    const address = page.page.url();
    await page.email.fill('early@example.com');
    await page.email.press('Enter');
    await page.button.click();
    await page.page.waitForTimeout(300);
    expect(page.page.url()).toBe(address);
    expect(await page.email.inputValue()).toBe('early@example.com');
    expect(shop.received()).toEqual([]);

    release();
    await page.ready();
    expect(loads).toBe(0);
    expect(await page.email.inputValue()).toBe('early@example.com');
    await page.button.click();
    await page.reached('subscribed');
    expect(shop.received()[0]?.fields['email']).toBe('early@example.com');
  });

  it('keeps what is being typed while it comes', async () => {
    const page = await shop.visit();
    const release = await page.holdScript();
    await page.open(shop.target.url('simple-out'), { script: false });
    await page.email.pressSequentially('first@');
    release();
    await page.ready();
    await page.email.pressSequentially('example.com');
    expect(await page.email.inputValue()).toBe('first@example.com');
    expect(await page.email.evaluate((field) => field === document.activeElement)).toBe(true);
  });
});

describe('back and forward', () => {
  it('leave a form that works, with what was typed', async () => {
    const page = await shop.open('simple-out');
    await page.email.fill('traveller@example.com');
    await page.page.goto(shop.target.url('simple-in') ?? '');
    await page.page.goBack();
    await page.ready();
    expect(await page.email.inputValue()).toBe('traveller@example.com');
    await page.button.click();
    await page.reached('subscribed');
    await page.page.goForward();
    await page.page.goBack();
    await page.ready();
    await page.submit('traveller@example.com');
    await page.reached('subscribed');
    expect(shop.received().map(({ fields }) => fields['email'])).toEqual(Array(2).fill('traveller@example.com'));
  });
});

describe('for those who build on it', () => {
  it('announces what happened on the page, with nothing personal', async () => {
    const page = await shop.open('simple-out');
    await page.page.evaluate(() => {
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      for (const type of ['restock:failed', 'restock:subscribed']) {
        document.addEventListener(type, (event) => heard.push([type, (event as CustomEvent).detail]));
      }
    });
    shop.target.sandbox.fail({ kind: 'fail' });
    await page.submit('shopper@example.com');
    await page.reached('failed');
    shop.target.sandbox.fail();
    await page.button.click();
    await page.reached('subscribed');
    const variant = await page.productId();
    expect(await page.page.evaluate(() => (window as unknown as { heard: unknown }).heard)).toEqual([
      ['restock:failed', { variant, reason: 'unavailable' }],
      ['restock:subscribed', { variant }],
    ]);
  });
});

describe('a page whose product can be bought', () => {
  it('has not one byte and not one request of ours', async () => {
    const page = await shop.visit();
    const ours: string[] = [];
    page.page.on('request', (request) => {
      if (/restock|klaviyo/i.test(request.url().replace(/\?.*/, ''))) ours.push(request.url());
    });
    const response = await page.page.goto(shop.target.url('simple-in') ?? '', { waitUntil: 'networkidle' });
    expect(await response?.text()).not.toMatch(/restock/i);
    expect(ours).toEqual([]);
  });
});

describe('a page whose product is sold out', () => {
  it('asks for the component, and for nothing else of ours', async () => {
    const page = await shop.visit();
    const ours: string[] = [];
    page.page.on('request', (request) => {
      if (/restock_|klaviyo/i.test(request.url())) ours.push(new URL(request.url()).pathname);
    });
    await page.open(shop.target.url('simple-out'));
    await page.page.waitForLoadState('networkidle');
    expect(ours).toEqual([expect.stringMatching(COMPONENT)]);
  });
});
