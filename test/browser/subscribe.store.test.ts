import { describe, expect, it } from 'vitest';
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
    expect([...(request?.body ?? '').matchAll(/name="(\w+)"/g)].map(([, field]) => field)).toEqual([
      'a',
      'email',
      'variant',
      'platform',
      'store',
    ]);
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
    await page.open(shop.url('simple-out'));
    await page.submit('shopper@example.com');
    await page.reached('subscribed');
    expect(shop.received().map(({ method }) => method)).toEqual(['POST']);
    const headers = Object.keys(shop.received()[0]?.headers ?? {});
    expect(headers).not.toContain('cookie');
    expect(headers.filter((header) => /^(x-|revision|authorization)/.test(header))).toEqual([]);
  });

  it('is sent once, however often the button is pressed while the reply is awaited', async () => {
    const page = await shop.open('simple-out');
    shop.target.sandbox.fail({ kind: 'slow', seconds: 2 });
    await page.submit('shopper@example.com');
    await page.reached('submitting');
    await page.button.click();
    await page.email.press('Enter');
    await page.reached('subscribed');
    expect(shop.received()).toHaveLength(1);
  });

  it('has the address that the browser filled in without any event', async () => {
    const page = await shop.open('simple-out');
    await page.email.evaluate((field: HTMLInputElement) => (field.value = 'autofilled@example.com'));
    await page.button.click();
    await page.reached('subscribed');
    expect(shop.received()[0]?.fields['email']).toBe('autofilled@example.com');
  });
});

describe('before the script arrives', () => {
  it('what was typed stays, and a submit neither reloads the page nor loses it', async () => {
    const page = await shop.visit();
    const release = await page.holdScript();
    await page.open(shop.url('simple-out'), { script: false });
    await page.page.evaluate(() => Object.assign(window, { isSamePage: true }));
    const address = page.page.url();

    await page.email.fill('early@example.com');
    await page.email.press('Enter');
    await page.button.click();
    expect(await page.email.inputValue()).toBe('early@example.com');

    release();
    await page.ready();
    expect(page.page.url()).toBe(address);
    expect(await page.page.evaluate(() => 'isSamePage' in window)).toBe(true);
    expect(await page.email.inputValue()).toBe('early@example.com');
    expect(shop.received()).toEqual([]);
    await page.button.click();
    await page.reached('subscribed');
    expect(shop.received()[0]?.fields['email']).toBe('early@example.com');
  });

  it('the shopper can type on while it arrives', async () => {
    const page = await shop.visit();
    const release = await page.holdScript();
    await page.open(shop.url('simple-out'), { script: false });
    await page.email.pressSequentially('first@');
    release();
    await page.ready();
    await page.page.keyboard.type('example.com');
    expect(await page.email.inputValue()).toBe('first@example.com');
  });
});

describe('back and forward', () => {
  it('leave a form that works, with what was typed', async () => {
    const page = await shop.open('simple-out');
    const next = shop.url('simple-in');
    await page.email.fill('traveller@example.com');
    await page.page.goto(next);
    await page.page.goBack();
    await page.ready();
    expect(await page.email.inputValue()).toBe('traveller@example.com');
    await page.button.click();
    await page.reached('subscribed');
    await page.page.goForward();
    await page.page.goBack();
    await page.reached('idle');
    await page.submit('traveller@example.com');
    await page.reached('subscribed');
    expect(shop.received().map(({ fields }) => fields['email'])).toEqual([
      'traveller@example.com',
      'traveller@example.com',
    ]);
  });
});

describe('events for other modules', () => {
  it('say what happened on the page, with nothing personal', async () => {
    const page = await shop.open('simple-out');
    const heard = await page.hear();
    shop.target.sandbox.fail({ kind: 'fail' });
    await page.submit('shopper@example.com');
    await page.reached('failed');
    shop.target.sandbox.fail();
    await page.button.click();
    await page.reached('subscribed');
    const variant = await page.productId();
    expect((await heard()).filter(({ type }) => /failed|subscribed/.test(type))).toEqual([
      { type: 'restock:failed', detail: { variant, reason: 'unavailable' } },
      { type: 'restock:subscribed', detail: { variant } },
    ]);
  });

  it('say when the shopper opens the form', async () => {
    const page = await shop.open('conf-swatch-part');
    const heard = await page.hear();
    const opened = async () => (await heard()).filter(({ type }) => type === 'restock:opened');
    expect(await opened()).toEqual([]);
    await page.summary.click();
    await expect.poll(opened).toEqual([{ type: 'restock:opened', detail: {} }]);
  });
});

describe('a page whose product can be bought', () => {
  it.each(['simple-in', 'bundle-in'] as const)('%s: has no byte and no request of ours', async (name) => {
    const page = await shop.visit();
    const ours: string[] = [];
    page.page.on('request', (request) => {
      if (/restock_|klaviyo/i.test(request.url())) ours.push(request.url());
    });
    const response = await page.page.goto(shop.url(name), { waitUntil: 'networkidle' });
    const html = (await response?.text()) ?? '';
    expect(html).toContain('</html>');
    expect(html).not.toMatch(/class="restock[ "]/);
    expect(html).not.toContain('Restock_KlaviyoBackInStock');
    expect(ours).toEqual([]);
  });
});

describe('a page whose product is sold out', () => {
  it('asks for one script, and for nothing else of ours', async () => {
    const page = await shop.visit();
    const ours: string[] = [];
    page.page.on('request', (request) => {
      if (/restock_|klaviyo/i.test(request.url())) ours.push(new URL(request.url()).pathname);
    });
    await page.open(shop.url('simple-out'));
    await page.page.waitForLoadState('networkidle');
    const { script } = await page.theme();
    expect(ours).toEqual([expect.stringMatching(script)]);
  });
});
