/** The page behind the counter of the demo. */
import { expect, it } from 'vitest';
import { suite } from './support/suite.js';

const shop = suite();
const url = (path: string) => new URL(path, shop.target.url('simple-in')).href;

/** The page behind the counter, of the same shop. */
async function counter() {
  const { page } = await shop.visit();
  await page.goto(url('/counter'));
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const toggle = (name: string) => page.getByRole('switch', { name, exact: true });
  const section = (name: RegExp) => page.getByRole('region', { name });
  const press = async (name: string) => {
    await button(name).click();
    await page.locator(`[aria-pressed=true]`, { hasText: name }).waitFor();
  };
  /** Toggles a switch and waits until the page shows its new state. */
  const turn = async (name: string) => {
    const on = (await toggle(name).getAttribute('aria-checked')) === 'true';
    await toggle(name).click();
    await page.getByRole('switch', { name, exact: true, checked: !on }).waitFor();
  };
  return { page, button, toggle, section, press, turn };
}

it('lists each request on one line, and opens it without a reload', async () => {
  const form = await shop.open('virtual-out');
  await form.submit('waiting@example.com');
  await form.reached('subscribed');

  const { page, section } = await counter();
  expect(await section(/^Waiting/).innerText()).toContain('waiting@example.com');
  const request = section(/^Requests/)
    .locator('details')
    .first();
  expect(await request.locator('summary').innerText()).toMatch(
    /POST \/onsite\/components\/back-in-stock\/subscribe\s+200 OK\s+\d\d:\d\d:\d\d/,
  );
  expect(await request.locator('pre').isVisible()).toBe(false);
  await request.locator('summary').click();
  const body = await request.locator('pre').innerText();
  for (const field of [
    '"a": "Ab12Cd"',
    '"email": "waiting@example.com"',
    '"platform": "magento_two"',
    '"store": "1"',
  ]) {
    expect(body).toContain(field);
  }
  // A new request appears without a reload, and the open one stays open.
  await form.done.getByRole('button', { name: 'Use another address' }).click();
  await form.submit('later@example.com');
  await form.reached('subscribed');
  await section(/^Waiting/)
    .getByText('later@example.com')
    .waitFor();
  expect(await page.getByText('"email": "waiting@example.com"').isVisible()).toBe(true);
});

it('sends the messages of a restock, and can sell the product out again', async () => {
  const form = await shop.open('virtual-out');
  await form.submit('restocked@example.com');
  await form.reached('subscribed');

  const { page, section, turn } = await counter();
  await turn('In stock: Trail Skills Online Course');
  await section(/^Messages/)
    .getByText('restocked@example.com')
    .waitFor();
  expect(await section(/^Messages/).innerText()).toContain('Trail Skills Online Course is back in stock');
  expect(await section(/^Waiting/).innerText()).not.toContain('restocked@example.com');
  const visitor = await shop.visit();
  await visitor.page.goto(shop.target.url('virtual-out') ?? '');
  expect(await visitor.root.count()).toBe(0);
  await turn('In stock: Trail Skills Online Course');
  await visitor.open(shop.url('virtual-out'));
  expect(await visitor.root.count()).toBe(1);
  expect(await page.getByRole('status').innerText()).toBe('Trail Skills Online Course is sold out.');
});

it('keeps the scroll position, the focus and open details after a click', async () => {
  const { page, toggle, turn } = await counter();
  await page.setViewportSize({ width: 390, height: 700 });
  await page.locator('summary', { hasText: 'Alder Hoodie' }).click();
  const name = 'In stock: Alder Hoodie – Black, Medium';
  await toggle(name).scrollIntoViewIfNeeded();
  const place = async () => Math.round((await toggle(name).boundingBox())?.y ?? NaN);
  const before = await place();
  await turn(name);
  expect(await place()).toBe(before);
  expect(await toggle(name).isVisible()).toBe(true);
  expect(await toggle(name).evaluate((one) => one === document.activeElement)).toBe(true);
  await turn(name);
});

it('opens the variants of the product whose page links to it', async () => {
  const form = await shop.open('conf-swatch-part');
  await form.page.getByRole('link', { name: 'Change the stock of this product' }).click();
  const toggle = form.page.getByRole('switch', { name: 'In stock: Alder Hoodie – Blue, Small' });
  await toggle.waitFor();
  expect(await toggle.isVisible()).toBe(true);
});

it.each([
  ['Fails', 'Our notification service is temporarily unavailable. Please try again later.'],
  ['Refuses the request', 'We can’t take your request at the moment. Please try again later, or contact us.'],
  ['Refuses the address', 'This address was not accepted. Please check it or use another one.'],
])('“%s”: the shopper reads why, and succeeds after “Works”', async (answer, says) => {
  const { press } = await counter();
  await press(answer);
  const form = await shop.open('simple-out');
  await form.submit('shopper@example.com');
  await form.reached('failed');
  expect(await form.errors.allInnerTexts()).toEqual([says]);
  await press('Works');
  await form.button.click();
  await form.reached('subscribed');
});

it('has two refusals, with different messages for the shopper', async () => {
  const { press } = await counter();
  const seen: { status: number | undefined; told: string }[] = [];
  for (const answer of ['Refuses the request', 'Refuses the address']) {
    await press(answer);
    const form = await shop.open('simple-out');
    await form.submit('shopper@example.com');
    await form.reached('failed');
    seen.push({ status: shop.received().at(-1)?.status, told: (await form.errors.allInnerTexts()).join() });
  }
  expect(seen.map(({ status }) => status)).toEqual([400, 400]);
  expect(seen[0]?.told).not.toBe(seen[1]?.told);
});

it('has the fallback off; switched on, the client API takes over and the browser remembers the retired endpoint', async () => {
  const { page, press, turn } = await counter();
  await press('Has retired the onsite endpoint');
  const without = await shop.open('simple-out');
  await without.submit('shopper@example.com');
  await without.reached('failed');
  expect(await without.errors.allInnerTexts()).toEqual([
    'We can’t take requests here at the moment. Please contact us instead.',
  ]);

  await turn('Fall back to the client API');
  const form = await shop.open('simple-out');
  await form.submit('shopper@example.com');
  await form.reached('subscribed');
  expect(shop.received().at(-1)?.interface).toBe('client');

  await form.page.goto(page.url());
  const memory = form.page.getByRole('region', { name: 'What your browser remembers' });
  expect(await memory.innerText()).toContain('/onsite/components/back-in-stock/subscribe, because it was retired');
  expect(await memory.innerText()).toContain('which variants you asked for in the last 90 days, and when');
  const forget = (what: string) => memory.locator('p', { hasText: what }).getByRole('button', { name: 'Forget' });
  await forget('it was retired').click();
  await forget('you asked for').click();
  expect(await memory.innerText()).toContain('Nothing.');
  await form.open(shop.url('simple-out'));
  await form.submit('again@example.com');
  await form.reached('subscribed');
  const posts = shop.received().filter(({ method }) => method === 'POST');
  expect(posts.map((one) => one.interface)).toEqual(['onsite', 'onsite', 'client', 'onsite', 'client']);
});

it('changes the form with the merchant’s settings', async () => {
  const { press, turn } = await counter();
  await press('Client API');
  await turn('Offer SMS');
  await turn('Offer the newsletter');
  const form = await shop.open('simple-out');
  expect(await form.root.locator('[type=tel]').isVisible()).toBe(true);
  expect(await form.root.locator('[name=opt_in]').isChecked()).toBe(false);
});

it('resets stock, settings, Klaviyo and cart', async () => {
  const { page, press, turn, button, toggle, section } = await counter();
  const form = await shop.open('simple-out');
  await form.submit('reset@example.com');
  await form.reached('subscribed');
  await turn('In stock: Gift Card');
  await turn('Offer the newsletter');
  await press('Fails');
  await Promise.all([page.waitForEvent('load'), button('Reset everything').click()]);
  expect(await toggle('In stock: Gift Card').getAttribute('aria-checked')).toBe('true');
  expect(await toggle('Offer the newsletter').getAttribute('aria-checked')).toBe('false');
  expect(await button('Works').getAttribute('aria-pressed')).toBe('true');
  expect(await section(/^Waiting/).innerText()).not.toContain('reset@example.com');
  expect(await section(/^Requests/).innerText()).toContain('None yet.');
});
