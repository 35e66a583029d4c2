// What a shopper does in the page's own options, the same with each of Magento's widgets.
// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerAsKlaviyo } from '../delivery/support/klaviyo.js';
import {
  BLUE,
  CAP,
  CLOTH,
  COAT,
  COLOR,
  COTTON,
  HOODIE,
  M,
  MOSTLY_IN_STOCK_HOODIE,
  RARE_COAT,
  RED,
  S,
  SILK,
  SIZE,
  WOOL,
} from '../panel/support/products.js';
import { confirmation, HEADING, LEAD, WRONG } from '../panel/support/texts.js';
import { openWithOptions, type OptionsPage, type ProductPage } from './support/page.js';
import { click, select } from './support/shopper.js';

/** Chooses in the page's own options, one after the other, as a shopper does. What is chosen already is left alone. */
function choose(page: ProductPage, ...options: string[]): ProductPage {
  for (const id of options) {
    const option = page.option(id);
    if (page.isChosen(id)) continue;
    if (option instanceof HTMLOptionElement) select(option);
    else click(option);
  }
  return page;
}

const WIDGETS: [string, OptionsPage][] = [
  ['swatches', {}],
  ['dropdowns', { swatches: [] }],
  ['swatches for colors, a list for sizes', { swatches: [COLOR] }],
  ['a list for colors, swatches for sizes', { swatches: [SIZE] }],
  ['swatches, with the script first', { first: 'script' }],
  ['dropdowns, with the script first', { swatches: [], first: 'script' }],
];

beforeEach(() => localStorage.clear());
afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, '', '/');
});

describe.each(WIDGETS)('with %s', (_, options) => {
  it('a sold-out option is marked, and its name says that it is sold out', () => {
    const page = openWithOptions(HOODIE, options);
    expect([page.isMarked(RED), page.nameOf(RED)]).toEqual([true, 'Red, sold out']);
    expect([page.isMarked(BLUE), page.nameOf(BLUE)]).toEqual([false, 'Blue']);
  });

  it('at first nothing is chosen, Add to Cart is there and the line is closed', () => {
    const page = openWithOptions(HOODIE, options);
    expect([page.sells, page.form.details.open]).toEqual([true, false]);
    expect(page.form.line).toBe('Color or Size sold out? Get notified');
  });

  it('a sold-out combination brings the form in place of Add to Cart, with one field', () => {
    const page = choose(openWithOptions(HOODIE, options), BLUE, M);
    expect(page.sells).toBe(false);
    expect(page.form.heading).toBe('Blue, M is sold out');
    expect(page.form.lead).toBe(LEAD);
    expect(page.form.asked).toEqual(['email']);
    expect(page.form.line).toBe('');
  });

  it('Magento’s widget has chosen it, too', () => {
    const page = choose(openWithOptions(HOODIE, options), BLUE, M);
    expect([BLUE, M, RED, S].map((id) => page.isChosen(id))).toEqual([true, true, false, false]);
    const values = [...document.querySelectorAll<HTMLInputElement>('[name^=super_attribute]')].map(
      ({ value }) => value,
    );
    expect(values).toEqual([BLUE, M]);
  });

  it('its variant is what is asked for', async () => {
    const klaviyo = answerAsKlaviyo();
    const page = choose(openWithOptions(HOODIE, options), BLUE, M);
    await page.form.type('shopper@example.com').submitted();
    expect(klaviyo.requests[0]!.fields).toMatchObject({ variant: '103' });
    expect(page.form.confirmation).toBe(confirmation('Alder Hoodie – Blue, M'));
    expect(page.sells).toBe(false);
  });

  it('a wholly sold-out option asks for the next one above', () => {
    const page = choose(openWithOptions(HOODIE, options), RED);
    expect(page.sells).toBe(false);
    expect(page.form.heading).toBe('Red is sold out');
    expect(page.form.lead).toBe('Please choose above: Size. We can then let you know when it is back.');
    expect(page.form.asked).toEqual(['email']);
    choose(page, S);
    expect([page.form.heading, page.form.lead]).toEqual(['Red, S is sold out', LEAD]);
  });

  it('a submit with an open attribute points to the page’s own field', async () => {
    const page = choose(openWithOptions(HOODIE, options), RED);
    await page.form.type('shopper@example.com').submitted();
    expect(page.form.errors).toEqual([WRONG.size]);
    const [fault] = page.form.faults;
    expect(fault!.closest('#product_addtocart_form')).not.toBeNull();
    expect(fault!.contains(page.option(S))).toBe(true);
    expect(document.activeElement).toBe(fault);
    choose(page, S);
    expect([page.form.errors, page.form.faults]).toEqual([[], []]);
  });

  it('another option in stock brings Add to Cart back at once, and keeps what was typed', () => {
    const page = choose(openWithOptions(HOODIE, options), BLUE, M);
    page.form.type('half an addr');
    choose(page, S);
    expect([page.sells, page.form.details.open]).toEqual([true, false]);
    expect(page.form.field('email').value).toBe('half an addr');
    choose(page, M);
    expect([page.sells, page.form.heading]).toEqual([false, 'Blue, M is sold out']);
    expect(page.form.field('email').value).toBe('half an addr');
  });

  it('after a subscription, the next sold-out choice is the next subscription', async () => {
    const klaviyo = answerAsKlaviyo();
    const page = choose(openWithOptions(HOODIE, options), BLUE, M);
    await page.form.type('shopper@example.com').submitted();
    choose(page, RED, M);
    expect([page.form.phase, page.form.heading]).toEqual(['idle', 'Red, M is sold out']);
    await page.form.submitted();
    expect(klaviyo.requests.map(({ fields }) => fields['variant'])).toEqual(['103', '102']);
  });

  it('a choice takes the focus nowhere', () => {
    const page = openWithOptions(HOODIE, options);
    const list = page.option(RED).closest<HTMLElement>('select,[tabindex]')!;
    list.focus();
    choose(page, RED);
    expect(document.activeElement).toBe(list);
  });

  it('a choice in stock changes nothing', () => {
    const page = choose(openWithOptions(HOODIE, options), BLUE, S);
    expect([page.sells, page.form.details.open]).toEqual([true, false]);
    expect(page.form.line).toBe('Color or Size sold out? Get notified');
  });

  it('a custom option beside them is left alone', () => {
    const beside = `<div class="field"><label for="select_3">Gift wrap</label><div class="control">
      <select name="options[3]" id="select_3"><option value="" disabled selected>-- Please Select --</option>
      <option value="1">Gold</option><option value="${RED}" disabled>Silver</option></select></div></div>`;
    const page = openWithOptions(HOODIE, { ...options, beside });
    choose(page, BLUE, M);
    const wrap = document.querySelector<HTMLSelectElement>('#select_3')!;
    expect([...wrap.options].map(({ disabled, text, label, className }) => [disabled, text, label, className])).toEqual(
      [
        [true, '-- Please Select --', '-- Please Select --', ''],
        [false, 'Gold', 'Gold', ''],
        [true, 'Silver', 'Silver', ''],
      ],
    );
    expect(wrap.outerHTML).not.toMatch(/aria-label|restock/);
    select(wrap.options[1]!);
    expect([page.sells, page.form.heading]).toEqual([false, 'Blue, M is sold out']);
  });
});

describe('a swatch that is clicked again', () => {
  it('is no longer chosen, and Add to Cart is back', () => {
    const page = choose(openWithOptions(HOODIE), BLUE, M);
    click(page.option(M));
    expect([page.isChosen(M), page.sells, page.form.details.open]).toEqual([false, true, false]);
  });

  it('can leave another sold-out choice', () => {
    const page = choose(openWithOptions(HOODIE), RED, M);
    click(page.option(RED));
    expect([page.isChosen(RED), page.sells, page.form.heading]).toEqual([false, false, 'M is sold out']);
  });
});

describe('in any order', () => {
  it.each([
    [BLUE, S],
    [S, BLUE],
  ])('swatches come to the same variant: %s, %s', (first, second) => {
    const page = choose(openWithOptions(MOSTLY_IN_STOCK_HOODIE), first);
    expect(page.sells).toBe(true);
    choose(page, second);
    expect([page.sells, page.form.heading]).toEqual([false, 'Blue, S is sold out']);
  });

  it.each([
    [RED, S],
    [S, RED],
    [RED, M],
    [M, RED],
  ])('swatches of a wholly sold-out color come to the same variant: %s, %s', (first, second) => {
    const page = choose(openWithOptions(HOODIE), first, second);
    const size = [first, second].includes(S) ? 'S' : 'M';
    expect([page.sells, page.form.heading]).toEqual([false, `Red, ${size} is sold out`]);
    expect(page.form.asked).toEqual(['email']);
  });

  it('a wholly sold-out size asks for the color above', () => {
    const page = choose(openWithOptions(HOODIE), M);
    expect(page.form.heading).toBe('M is sold out');
    expect(page.form.lead).toBe('Please choose above: Color. We can then let you know when it is back.');
    choose(page, BLUE);
    expect(page.form.heading).toBe('Blue, M is sold out');
  });

  const orders = [
    [RED, S, COTTON],
    [RED, COTTON, S],
    [S, RED, COTTON],
    [S, COTTON, RED],
    [COTTON, RED, S],
    [COTTON, S, RED],
  ];
  it.each(orders)('three attributes come to the same variant: %s, %s, %s', (...options) => {
    const page = choose(openWithOptions(COAT), ...options);
    expect([page.sells, page.form.heading]).toEqual([false, 'Red, S, Cotton is sold out']);
  });

  it('dropdowns of three attributes are chosen one after the other', () => {
    const page = choose(openWithOptions(COAT, { swatches: [] }), RED, S, COTTON);
    expect([page.sells, page.form.heading]).toEqual([false, 'Red, S, Cotton is sold out']);
    choose(page, WOOL);
    expect(page.sells).toBe(true);
    choose(page, BLUE, S, WOOL);
    expect([page.sells, page.form.heading]).toEqual([false, 'Blue, S, Wool is sold out']);
  });

  it('two of three attributes can be sold out already', () => {
    const page = choose(openWithOptions(COAT), BLUE, WOOL);
    expect([page.sells, page.form.heading]).toEqual([false, 'Blue, Wool is sold out']);
    expect(page.form.lead).toBe('Please choose above: Size. We can then let you know when it is back.');
    choose(page, M);
    expect(page.form.heading).toBe('Blue, M, Wool is sold out');
    choose(page, COTTON);
    expect(page.sells).toBe(true);
  });
});

describe.each([
  ['a swatch', {}],
  ['a dropdown', { swatches: [] }],
])('with one attribute, %s', (_, options) => {
  it('is enough', async () => {
    const klaviyo = answerAsKlaviyo();
    const page = choose(openWithOptions(CAP, options), S);
    expect([page.sells, page.form.heading]).toEqual([false, 'S is sold out']);
    await page.form.type('shopper@example.com').submitted();
    expect(klaviyo.requests[0]!.fields).toMatchObject({ variant: '101' });
    choose(page, M);
    expect(page.sells).toBe(true);
  });
});

describe('the form’s own lists', () => {
  it('are there for what the page does not show, when the line is opened', () => {
    const page = openWithOptions(HOODIE, { showsSoldOut: false });
    expect(page.option(RED)).toBeNull();
    page.form.details.open = true;
    expect([page.sells, page.form.heading]).toEqual([true, HEADING]);
    expect(page.form.asked).toEqual([COLOR, SIZE, 'email']);
    page.form.choose(COLOR, RED).choose(SIZE, S);
    expect(page.form.chosen).toEqual([RED, S]);
    expect(page.sells).toBe(true);
  });

  it('are what an open choice in the form points to, and not the page’s own options', async () => {
    const page = openWithOptions(HOODIE);
    page.form.details.open = true;
    await page.form.submitted();
    expect(page.form.faults).toEqual([page.form.list(COLOR)]);
    expect(page.form.errors).toEqual([WRONG.color]);
  });

  it('follow the page’s choice', () => {
    const page = choose(openWithOptions(HOODIE), BLUE, M);
    expect(page.form.chosen).toEqual([BLUE, M]);
  });

  it('keep what was chosen in them while the page’s choice is in stock', () => {
    const page = openWithOptions(HOODIE);
    page.form.choose(COLOR, RED).choose(SIZE, M);
    choose(page, BLUE, S);
    expect(page.form.chosen).toEqual([RED, M]);
  });
});

describe('without "Display out-of-stock products"', () => {
  it('a swatch that is sold out in the chosen color can be chosen', () => {
    const page = choose(openWithOptions(MOSTLY_IN_STOCK_HOODIE, { showsSoldOut: false }), BLUE);
    expect([page.isMarked(S), page.nameOf(S)]).toEqual([true, 'S, sold out']);
    choose(page, S);
    expect([page.sells, page.form.heading]).toEqual([false, 'Blue, S is sold out']);
    choose(page, M);
    expect(page.sells).toBe(true);
  });

  it('an attribute whose sold-out options the page does not show is asked for in the form', () => {
    const page = choose(openWithOptions(RARE_COAT, { showsSoldOut: false }), RED, S);
    expect([page.sells, page.form.heading]).toEqual([false, 'Red, S is sold out']);
    expect([page.option(WOOL), page.option(SILK)]).toEqual([null, null]);
    expect(page.form.asked).toEqual([COLOR, SIZE, CLOTH, 'email']);
    expect(page.form.lead).toBe('We will let you know as soon as it is back.');
  });
});
