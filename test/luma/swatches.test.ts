// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { isShown } from '../panel/support/form-page.js';
import {
  BLUE,
  COAT,
  COLOR,
  COTTON,
  configured,
  HOODIE,
  M,
  MOSTLY_IN_STOCK_HOODIE,
  RED,
  S,
  SIZE,
  WOOL,
  type Description,
} from '../panel/support/products.js';
import { cart, open, openWithOptions, type ProductPage } from './support/page.js';
import { click, press } from './support/shopper.js';

const marked = (page: ProductPage): boolean[] => [RED, BLUE, S, M].map((id) => page.isMarked(id));
/** What stands beside the attribute's label. */
const selected = (attribute: string): string =>
  document.querySelector(`[data-attribute-id="${attribute}"] .swatch-attribute-selected-option`)!.textContent;

/** Red in S is sold out. Blue exists in M only, and is in stock. */
const NO_BLUE_S: Description = configured(
  HOODIE,
  {},
  {
    children: [
      { id: 101, options: { color: Number(RED), size: Number(S) } },
      { id: 102, options: { color: Number(RED), size: Number(M) }, saleable: true },
      { id: 103, options: { color: Number(BLUE), size: Number(M) }, saleable: true },
    ],
  },
);

/** Red exists in wool only, and is sold out. Blue in S and cotton is in stock. */
const NO_RED_COTTON_S: Description = configured(
  COAT,
  {},
  {
    children: [
      { id: 101, options: { color: Number(RED), size: Number(S), cloth: Number(WOOL) } },
      { id: 102, options: { color: Number(RED), size: Number(M), cloth: Number(WOOL) } },
      { id: 103, options: { color: Number(BLUE), size: Number(S), cloth: Number(COTTON) }, saleable: true },
    ],
  },
);

beforeEach(() => localStorage.clear());

describe('a sold-out swatch', () => {
  it('is marked, and named as sold out', () => {
    const page = openWithOptions(HOODIE);
    expect(marked(page)).toEqual([true, false, false, true]);
    expect([RED, BLUE, S, M].map((id) => page.nameOf(id))).toEqual(['Red, sold out', 'Blue', 'S', 'M, sold out']);
  });

  it('is marked as soon as the other choice makes it sold out, and no longer than that', () => {
    const page = openWithOptions(MOSTLY_IN_STOCK_HOODIE);
    expect(marked(page)).toEqual([false, false, false, false]);
    click(page.option(BLUE));
    expect([page.isMarked(S), page.nameOf(S)]).toEqual([true, 'S, sold out']);
    click(page.option(RED));
    expect([page.isMarked(S), page.nameOf(S)]).toEqual([false, 'S']);
    click(page.option(S));
    expect([page.isMarked(BLUE), page.nameOf(BLUE)]).toEqual([true, 'Blue, sold out']);
  });

  it('says beside the attribute’s name that it is sold out', () => {
    const page = openWithOptions(HOODIE);
    click(page.option(RED));
    expect(selected(COLOR)).toBe('Red, sold out');
    click(page.option(BLUE));
    expect([selected(COLOR), selected(SIZE)]).toEqual(['Blue', '']);
    click(page.option(M));
    expect([selected(COLOR), selected(SIZE)]).toEqual(['Blue, sold out', 'M, sold out']);
  });

  it('is chosen by Enter', () => {
    const page = openWithOptions(HOODIE);
    press(page.option(RED), 'Enter');
    expect([page.isChosen(RED), page.sells, page.form.heading]).toEqual([true, false, 'Red is sold out']);
  });

  it('is not chosen by a key that moves on', () => {
    const page = openWithOptions(HOODIE);
    press(page.option(RED), 'Tab');
    expect([page.isChosen(RED), page.sells, page.form.details.open]).toEqual([false, true, false]);
  });

  it('is not chosen by a script’s click', () => {
    const page = openWithOptions(HOODIE);
    page.option(RED).click();
    expect([page.isChosen(RED), page.sells, page.form.details.open]).toEqual([false, true, false]);
    click(page.option(BLUE));
    page.option(M).click();
    expect([page.isChosen(M), page.sells]).toEqual([false, true]);
  });

  it('can have any name', () => {
    const label = "Bl$&ue $1 %option $'";
    const [color, size] = HOODIE.product.attributes!;
    const options = { ...color!.options, [RED]: label };
    const page = openWithOptions(configured(HOODIE, {}, { attributes: [{ ...color!, options }, size!] }));
    expect(page.nameOf(RED)).toBe(`${label}, sold out`);
  });
});

describe('a combination that does not exist', () => {
  it('cannot be chosen, and is not marked', () => {
    const page = openWithOptions(NO_BLUE_S);
    click(page.option(BLUE));
    expect([page.isMarked(S), page.nameOf(S)]).toEqual([false, 'S']);
    click(page.option(S));
    expect([page.isChosen(S), page.sells, page.form.details.open]).toEqual([false, true, false]);
  });

  it('cannot be chosen if both options are wholly sold out', () => {
    const children = [
      { id: 101, options: { color: Number(RED), size: Number(M) } },
      { id: 102, options: { color: Number(BLUE), size: Number(S) } },
      { id: 103, options: { color: Number(BLUE), size: Number(M) }, saleable: true },
    ];
    const page = openWithOptions(configured(HOODIE, {}, { children }));
    click(page.option(RED));
    expect([page.isChosen(RED), page.isMarked(S)]).toEqual([true, false]);
    click(page.option(S));
    expect([page.isChosen(S), page.form.heading]).toEqual([false, 'Red, M is sold out']);
  });

  it('cannot be chosen beside two others', () => {
    const page = openWithOptions(NO_RED_COTTON_S);
    click(page.option(RED));
    click(page.option(S));
    expect([page.isMarked(WOOL), page.isMarked(COTTON)]).toEqual([true, false]);
    click(page.option(COTTON));
    expect(page.isChosen(COTTON)).toBe(false);
    click(page.option(WOOL));
    expect(page.form.heading).toBe('Red, S, Wool is sold out');
  });
});

describe('swatches that are not Magento’s own', () => {
  it('cost the shortcut, and not the form', () => {
    const other =
      '<div class="swatch-option disabled" data-id="50">Red</div><select><option disabled></option></select>';
    const form = open(HOODIE, cart(7, other));
    click(document.querySelector('.swatch-option')!);
    expect(form.details.open).toBe(false);
    form.details.open = true;
    expect(form.choose(COLOR, RED).chosen).toEqual([RED, '']);
  });

  it('of another product on the page are left alone', () => {
    const page = openWithOptions(HOODIE);
    const html = document.querySelector('#product_addtocart_form')!.outerHTML.replaceAll('value="7"', 'value="8"');
    const other = open(HOODIE, html);
    for (const option of document.querySelectorAll('.restock-sold-out')) option.classList.remove('restock-sold-out');
    other.component.createPanel(other.root);
    expect(marked(page)).toEqual([false, false, false, false]);
    click(page.option(RED));
    expect(isShown(document.querySelector('.box-tocart')!)).toBe(true);
  });

  it('are not needed: without an add-to-cart form, the line and the lists work', () => {
    const form = open(HOODIE);
    form.details.open = true;
    expect(form.choose(COLOR, RED).choose(SIZE, M).chosen).toEqual([RED, M]);
  });
});
