import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FormPage } from './support/form-page.js';
import { violations } from './support/measure.js';
import { suite } from './support/suite.js';

const shop = suite();
const swatch = ({ page }: FormPage, label: string) => page.locator(`.swatch-option[data-option-label="${label}"]`);
const url = (path: string) => new URL(path, shop.target.url('simple-in')).href;

describe('the cart', () => {
  it('shows the chosen variant and quantity, and can edit them', async () => {
    const form = await shop.open('conf-swatch-part');
    const { page } = form;
    const options = await form.options();
    await page.getByRole('button', { name: 'Add to Cart' }).click();
    expect(await page.locator('.mage-error:visible').first().innerText()).toBe('This is a required field.');
    await swatch(form, 'Red').click();
    await swatch(form, 'Small').click();
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
    await swatch(form, 'Black').click();
    await swatch(form, 'Large').click();
    await page.getByRole('button', { name: 'Update Cart' }).click();
    await page.waitForURL(/\/checkout\/cart\/$/);
    expect(await page.locator('.cart .item-info').innerText()).toMatch(/Color:? Black\s*Size:? Large/);
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('main').getByText('You have no items in your shopping cart.').waitFor();
  });

  it('sends no request while it is empty', async () => {
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
  ])('%s: the widget preselects the option', async (path, label) => {
    const form = await shop.visit();
    const { page } = form;
    await page.goto(url(path));
    await form.options();
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
    await form.options();
    expect(await page.locator('.swatch-attribute-label').first().innerText()).toBe(label);
    await form.ready();
    const settings = await form.settings();
    expect(settings.store).toBe(store);
    expect(settings.product).toBe(name);
    await page.getByRole('link', { name: 'English' }).click();
    expect(page.url()).toBe(shop.target.url('conf-swatch-part'));
  });

  it.runIf(existsSync('i18n/de_DE.csv'))('prints the form in the language of the store view', async () => {
    const form = await shop.visit();
    await form.open(url('/de/simple-out.html'));
    const english = await shop.open('simple-out');
    expect(await form.button.innerText()).not.toBe(await english.button.innerText());
  });
});
