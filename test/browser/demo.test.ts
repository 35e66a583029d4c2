import { describe, expect, it } from 'vitest';
import { violations } from './support/measure.js';
import { OptionsPage } from './support/options-page.js';
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
  /** Turns a switch and waits until the shop has turned it. */
  const turn = async (name: string) => {
    const on = (await toggle(name).getAttribute('aria-checked')) === 'true';
    await toggle(name).click();
    await page.getByRole('switch', { name, exact: true, checked: !on }).waitFor();
  };
  return { page, button, toggle, section, press, turn };
}

describe('behind the counter', () => {
  it('a request is one line, and opens to what arrived', async () => {
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
    // What arrives meanwhile neither closes it nor waits for a reload.
    await form.submit('later@example.com');
    await form.reached('subscribed');
    await section(/^Waiting/)
      .getByText('later@example.com')
      .waitFor();
    expect(await page.getByText('"email": "waiting@example.com"').isVisible()).toBe(true);
  });

  it('a restock sends the message and ends the waiting; the product can be sold out again', async () => {
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
    await visitor.open(shop.target.url('virtual-out'));
    expect(await visitor.root.count()).toBe(1);
    expect(await page.getByRole('status').innerText()).toBe('Trail Skills Online Course is sold out.');
  });

  it('a click keeps the scroll place, the focus and what stands open', async () => {
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

  it('a product’s page leads to its own switch', async () => {
    const form = await shop.open('conf-swatch-part');
    await form.page.getByRole('link', { name: 'Change the stock of this product' }).click();
    const toggle = form.page.getByRole('switch', { name: 'In stock: Alder Hoodie – Blue, Small' });
    await toggle.waitFor();
    expect(await toggle.isVisible()).toBe(true);
  });

  it.each([
    ['Fails', 'unavailable'],
    ['Refuses the request', 'refused'],
    ['Refuses the address', 'email'],
  ] as const)('“%s” is what the shopper is told about, and “Works” ends it', async (answer, reason) => {
    const { press } = await counter();
    await press(answer);
    const form = await shop.open('simple-out');
    await form.submit('shopper@example.com');
    await form.reached('failed');
    expect(await form.text()).toBe((await form.settings()).messages[reason]);
    await press('Works');
    await form.button.click();
    await form.reached('subscribed');
  });

  it('the two refusals differ, in what Klaviyo says and in what the shopper reads', async () => {
    const { press } = await counter();
    const seen: { status: number | undefined; told: string }[] = [];
    for (const answer of ['Refuses the request', 'Refuses the address']) {
      await press(answer);
      const form = await shop.open('simple-out');
      await form.submit('shopper@example.com');
      await form.reached('failed');
      seen.push({ status: shop.received().at(-1)?.status, told: await form.text() });
    }
    expect(seen.map(({ status }) => status)).toEqual([400, 400]);
    expect(seen[0]?.told).not.toBe(seen[1]?.told);
  });

  it('the fallback is off as in the module; switched on, the client API takes over, and the browser remembers', async () => {
    const { page, press, turn } = await counter();
    await press('Has retired the onsite endpoint');
    const without = await shop.open('simple-out');
    await without.submit('shopper@example.com');
    await without.reached('failed');
    expect(await without.text()).toBe((await without.settings()).messages.retired);

    await turn('Fall back to the client API');
    const form = await shop.open('simple-out');
    await form.submit('shopper@example.com');
    await form.reached('subscribed');
    expect(shop.received().at(-1)?.interface).toBe('client');

    await form.page.goto(page.url());
    const memory = form.page.getByRole('region', { name: 'What your browser remembers' });
    expect(await memory.innerText()).toContain('/onsite/components/back-in-stock/subscribe, because it was retired');
    await memory.getByRole('button', { name: 'Forget' }).click();
    expect(await memory.innerText()).toContain('Nothing.');
    await form.open(shop.target.url('simple-out'));
    await form.submit('again@example.com');
    await form.reached('subscribed');
    const posts = shop.received().filter(({ method }) => method === 'POST');
    expect(posts.map((one) => one.interface)).toEqual(['onsite', 'onsite', 'client', 'onsite', 'client']);
  });

  it('the merchant’s settings change the form', async () => {
    const { press, turn } = await counter();
    await press('Client API');
    await turn('Offer SMS');
    await turn('Offer the newsletter');
    const form = await shop.open('simple-out');
    expect(await form.root.locator('[type=tel]').isVisible()).toBe(true);
    expect(await form.root.locator('[name=opt_in]').isChecked()).toBe(false);
  });

  it('“Reset everything” puts stock, settings, Klaviyo and cart back', async () => {
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
});

describe('the cart', () => {
  it('takes the chosen variant and quantity, and shows them', async () => {
    const form = await shop.open('conf-swatch-part');
    const { page } = form;
    const options = await new OptionsPage(form).ready();
    await page.getByRole('button', { name: 'Add to Cart' }).click();
    expect(await page.locator('.mage-error:visible').first().innerText()).toBe('This is a required field.');
    await options.swatch('Red').click();
    await options.swatch('Small').click();
    await page.locator('#qty').fill('2');
    await page.getByRole('button', { name: 'Add to Cart' }).click();
    await page.getByText('You added Alder Hoodie to your shopping cart.').waitFor();
    const cart = page.locator('[data-block=minicart]');
    expect(await cart.locator('.counter').innerText()).toBe('2');
    await cart.locator('summary').click();
    expect(await cart.locator('li').innerText()).toMatch(/Alder Hoodie\s+Color:? Red\s*Size:? Small\s+2 × €64\.00/);

    await cart.getByRole('link', { name: 'View and Edit Cart' }).click();
    expect(await page.locator('.cart .item-info').innerText()).toContain('€128.00');
    await page.getByRole('link', { name: 'Edit' }).click();
    await options.ready();
    await page.locator('.swatch-option.selected[data-option-label=Small]').waitFor();
    expect(await page.locator('#qty').inputValue()).toBe('2');
    await options.swatch('Black').click();
    await options.swatch('Large').click();
    await page.getByRole('button', { name: 'Update Cart' }).click();
    await page.waitForURL(/\/checkout\/cart\/$/);
    expect(await page.locator('.cart .item-info').innerText()).toMatch(/Color:? Black\s*Size:? Large/);
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('main').getByText('You have no items in your shopping cart.').waitFor();
  });

  it('asks for nothing while there is nothing in it', async () => {
    const { page } = await shop.visit();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(url('/simple-in.html'), { waitUntil: 'networkidle' });
    expect(asked.filter((path) => path.includes('section'))).toEqual([]);
  });
});

describe('a link that chooses', () => {
  it.each([
    ['/conf-swatch-part.html', 'Red'],
    ['/conf-drop-part.html', '34 in'],
  ])('%s: the widget takes it over', async (path, label) => {
    const form = await shop.visit();
    const { page } = form;
    await page.goto(url(path));
    await new OptionsPage(form).ready();
    const [attribute = '', option = ''] = await page.evaluate((wanted) => {
      const swatch = document.querySelector<HTMLElement>(`.swatch-option[data-option-label="${wanted}"]`);
      if (swatch) return ['93', swatch.dataset['optionId']];
      const list = document.querySelector<HTMLSelectElement>('#attribute144');
      return ['144', [...(list?.options ?? [])].find(({ text }) => text === wanted)?.value];
    }, label);
    await page.goto('about:blank');
    await page.goto(`${url(path)}#${attribute}=${option}`);
    const field = page.locator(`[name="super_attribute[${attribute}]"]`);
    await expect.poll(() => field.inputValue()).toBe(option);
  });
});

describe('the shop', () => {
  it.each([
    '/',
    '/?dir=rtl',
    '/ar/',
    '/counter',
    '/conf-swatch-part.html',
    '/ar/conf-drop-part.html',
    '/de/grouped-part.html',
    '/checkout/cart/',
    '/nowhere.html',
  ])('%s meets WCAG 2.2 AA as a whole page, on a phone too', async (path) => {
    const { page } = await shop.visit({ viewport: { width: 360, height: 700 } });
    await page.goto(url(path), { waitUntil: 'networkidle' });
    expect(await violations(page, 'body')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  it('lists every product, each with a page and a picture', async () => {
    const { page } = await shop.visit();
    await page.goto(url('/'), { waitUntil: 'networkidle' });
    const cards = page.locator('.product-items > .product-item');
    const links = await cards.locator('a').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(20);
    const states = await Promise.all(links.map(async (link) => (await fetch(link)).status));
    expect(new Set(states)).toEqual(new Set([200]));
    const drawn = await cards
      .locator('img')
      .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth));
    expect(Math.min(...drawn)).toBeGreaterThan(0);
  });

  it('says on each card what is sold out', async () => {
    const { page } = await shop.visit();
    await page.goto(url('/'));
    const left = (name: string) => page.locator('.product-item', { hasText: name }).locator('.left').innerText();
    expect(await left('Fern Field Notebook')).toBe('');
    expect(await left('Cedar Camp Mug')).toBe('Sold out');
    expect(await left('Larch Lake Poster')).toBe('2 sizes sold out');
    expect(await left('Alder Hoodie')).toBe('7 variants sold out');
    expect(await left('Rowan Rain Jacket')).toBe('Sold out');
    expect(await left('Oak Tent Accessories')).toBe('2 items sold out');
    expect(await left('Pine Camp Kit')).toBe('');
  });

  it.each([
    ['/de/', 'de', 'ltr', 'Kapuzenpullover Erle', 'Farbe', '2'],
    ['/ar/', 'ar', 'rtl', 'سترة ألدر بقلنسوة', 'اللون', '3'],
  ])('%s is a store view of its own', async (path, lang, dir, name, label, store) => {
    const form = await shop.open('simple-out');
    const { page } = form;
    await page.goto(url(path));
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    expect(await page.locator('html').getAttribute('dir')).toBe(dir);
    await page.getByRole('link', { name }).click();
    await new OptionsPage(form).ready();
    expect(await page.locator('.swatch-attribute-label').first().innerText()).toBe(label);
    await form.ready();
    const settings = await form.settings();
    expect(settings.store).toBe(store);
    expect(settings.product).toBe(name);
    await page.getByRole('link', { name: 'English' }).click();
    expect(page.url()).toBe(shop.target.url('conf-swatch-part'));
  });
});
