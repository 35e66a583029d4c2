// What a shopper does in Hyvä's own options, the same with swatches and with lists.
// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerAsKlaviyo } from '../delivery/support/klaviyo.js';
import { click, select } from '../luma/support/shopper.js';
import {
  BLUE,
  COAT,
  COLOR,
  configured,
  COTTON,
  HOODIE,
  M,
  MOSTLY_IN_STOCK_HOODIE,
  RED,
  S,
  SIZE,
  WOOL,
} from '../panel/support/products.js';
import { confirmation, LEAD, WRONG } from '../panel/support/texts.js';
import { openWithOptions, settled, type OptionsPage, type ProductPage } from './support/page.js';

/** Chooses in the page's own options, one after the other, as a shopper does. */
async function choose(page: ProductPage, ...options: string[]): Promise<ProductPage> {
  for (const id of options) {
    const option = page.option(id);
    if (!option) throw new Error(`A shopper cannot choose the option ${id}.`);
    if (option instanceof HTMLOptionElement) select(option);
    else click(option);
    await settled();
  }
  return page;
}

const KINDS: [string, OptionsPage][] = [
  ['swatches', {}],
  ['lists', { swatches: [] }],
  ['swatches for colors, a list for sizes', { swatches: [COLOR] }],
  ['a list for colors, swatches for sizes', { swatches: [SIZE] }],
];
const LINE = 'Color or Size sold out? Get notified';

beforeEach(() => localStorage.clear());
afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, '', '/');
});

describe.each(KINDS)('with %s', (_, options) => {
  it('a sold-out option is marked, and its name says that it is sold out', async () => {
    const page = await openWithOptions(HOODIE, options);
    expect([RED, BLUE, S, M].map((id) => page.isMarked(id))).toEqual([true, false, false, true]);
    expect([RED, BLUE, S, M].map((id) => page.nameOf(id))).toEqual(['Red, sold out', 'Blue', 'S', 'M, sold out']);
  });

  it('at first nothing is chosen, Add to Cart is there and the line is closed', async () => {
    const page = await openWithOptions(HOODIE, options);
    expect([page.sells, page.form.details.open, page.form.line]).toEqual([true, false, LINE]);
  });

  it.each([
    ['the color first', [BLUE, M]],
    ['the size first', [M, BLUE]],
  ])('a sold-out combination brings the form in place of Add to Cart, with one field: %s', async (__, choices) => {
    const page = await choose(await openWithOptions(HOODIE, options), ...choices);
    expect([page.sells, page.form.details.open, page.form.line]).toEqual([false, true, '']);
    expect([page.form.heading, page.form.lead]).toEqual(['Blue, M is sold out', LEAD]);
    expect(page.form.asked).toEqual(['email']);
    expect([BLUE, M].map((id) => page.isChosen(id))).toEqual([true, true]);
  });

  it('its variant is what is asked for', async () => {
    const klaviyo = answerAsKlaviyo();
    const page = await choose(await openWithOptions(HOODIE, options), BLUE, M);
    await page.form.type('shopper@example.com').submitted();
    expect(klaviyo.requests[0]!.fields).toMatchObject({ variant: '103' });
    expect(page.form.confirmation).toBe(confirmation('Alder Hoodie – Blue, M'));
    expect(page.sells).toBe(false);
  });

  it('a wholly sold-out option asks for the next one above', async () => {
    const page = await choose(await openWithOptions(HOODIE, options), RED);
    expect([page.sells, page.form.heading]).toEqual([false, 'Red is sold out']);
    expect(page.form.lead).toBe('Please choose above: Size. We can then let you know when it is back.');
    await choose(page, S);
    expect([page.form.heading, page.form.lead]).toEqual(['Red, S is sold out', LEAD]);
  });

  it('a submit with an open attribute points to the page’s own field', async () => {
    const page = await choose(await openWithOptions(HOODIE, options), RED);
    await page.form.type('shopper@example.com').submitted();
    expect(page.form.errors).toEqual([WRONG.size]);
    const [fault] = page.form.faults;
    expect(fault!.getAttribute('name')).toBe(`super_attribute[${SIZE}]`);
    expect(document.activeElement).toBe(fault);
    await choose(page, S);
    expect([page.form.errors, page.form.faults]).toEqual([[], []]);
  });

  it('another option in stock brings Add to Cart back, and keeps what was typed', async () => {
    const page = await choose(await openWithOptions(HOODIE, options), BLUE, M);
    page.form.type('half an addr');
    await choose(page, S);
    expect([page.sells, page.form.details.open, page.form.line]).toEqual([true, false, LINE]);
    expect([page.isMarked(BLUE), page.nameOf(BLUE)]).toEqual([false, 'Blue']);
    await choose(page, M);
    expect([page.sells, page.form.heading]).toEqual([false, 'Blue, M is sold out']);
    expect(page.form.field('email').value).toBe('half an addr');
  });

  it('after a subscription, the next sold-out choice is the next subscription', async () => {
    const klaviyo = answerAsKlaviyo();
    const page = await choose(await openWithOptions(HOODIE, options), BLUE, M);
    await page.form.type('shopper@example.com').submitted();
    await choose(page, RED);
    expect([page.form.phase, page.form.heading]).toEqual(['idle', 'Red, M is sold out']);
    await page.form.submitted();
    expect(klaviyo.requests.map(({ fields }) => fields['variant'])).toEqual(['103', '102']);
  });

  it('a choice in stock changes nothing', async () => {
    const page = await choose(await openWithOptions(HOODIE, options), BLUE, S);
    expect([page.sells, page.form.details.open, page.form.line]).toEqual([true, false, LINE]);
  });

  it('an option is marked as soon as the other choice makes it sold out, and no longer than that', async () => {
    const page = await openWithOptions(MOSTLY_IN_STOCK_HOODIE, options);
    expect([RED, BLUE, S, M].map((id) => page.isMarked(id))).toEqual([false, false, false, false]);
    await choose(page, BLUE);
    expect([page.isMarked(S), page.nameOf(S)]).toEqual([true, 'S, sold out']);
    await choose(page, RED);
    expect([page.isMarked(S), page.nameOf(S)]).toEqual([false, 'S']);
  });

  it('an option that is sold out in another combination can be chosen, though the page hides sold-out products', async () => {
    const page = await openWithOptions(MOSTLY_IN_STOCK_HOODIE, { ...options, showsSoldOut: false });
    await choose(page, BLUE);
    expect(page.isMarked(S)).toBe(true);
    await choose(page, S);
    expect([page.sells, page.form.heading]).toEqual([false, 'Blue, S is sold out']);
  });

  it('a combination that no variant has cannot be chosen', async () => {
    const children = HOODIE.product.children!.filter(({ id }) => id !== 103);
    const page = await choose(await openWithOptions(configured(HOODIE, {}, { children }), options), BLUE);
    expect(page.option(M)).toBeUndefined();
    expect([page.sells, page.form.details.open]).toEqual([true, false]);
  });

  it('an option can have any name', async () => {
    const label = "Bl$&ue $1 %option $'";
    const [color, size] = HOODIE.product.attributes!;
    const named = { ...color!, options: { ...color!.options, [RED]: label } };
    const page = await openWithOptions(configured(HOODIE, {}, { attributes: [named, size!] }), options);
    expect(page.nameOf(RED)).toBe(`${label}, sold out`);
  });
});

describe('with three attributes', () => {
  it.each([
    [[BLUE, WOOL, S], 'Blue, S, Wool is sold out'],
    [[WOOL, S, BLUE], 'Blue, S, Wool is sold out'],
    [[S, COTTON, RED], 'Red, S, Cotton is sold out'],
  ])('a combination can be chosen in any order: %j', async (choices, heading) => {
    const page = await choose(await openWithOptions(COAT), ...choices);
    expect([page.sells, page.form.heading]).toEqual([false, heading]);
  });
});

describe('a chosen swatch', () => {
  it('says beside the attribute’s name that it is sold out', async () => {
    const page = await choose(await openWithOptions(HOODIE), BLUE);
    expect([page.selected(COLOR), page.selected(SIZE)]).toEqual(['Blue', '']);
    await choose(page, M);
    expect([page.selected(COLOR), page.selected(SIZE)]).toEqual(['Blue, sold out', 'M, sold out']);
    await choose(page, S);
    expect([page.selected(COLOR), page.selected(SIZE)]).toEqual(['Blue', 'S']);
  });

  it('is taken back by another click', async () => {
    const page = await choose(await openWithOptions(HOODIE), RED, RED);
    expect([page.sells, page.form.details.open]).toEqual([true, false]);
    expect(page.selected(COLOR)).toBe('');
  });
});
