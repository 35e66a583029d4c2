// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { BLUE, COAT, COTTON, HOODIE, M, MOSTLY_IN_STOCK_HOODIE, RED, S, WOOL } from '../panel/support/products.js';
import { openWithOptions, type OptionsPage, type ProductPage } from './support/page.js';
import { select } from './support/shopper.js';

const DROPDOWNS: OptionsPage = { swatches: [] };
const option = (page: ProductPage, id: string): HTMLOptionElement => page.option(id) as HTMLOptionElement;
const list = (id: string): HTMLSelectElement => document.querySelector(`#attribute${id}`)!;

beforeEach(() => localStorage.clear());

describe('a sold-out option of a dropdown', () => {
  it('can be chosen, and is named as sold out', () => {
    const page = openWithOptions(HOODIE, DROPDOWNS);
    expect(option(page, RED)).toMatchObject({ disabled: false, label: 'Red, sold out', text: 'Red' });
    expect(option(page, RED).getAttribute('aria-label')).toBe('Red, sold out');
    expect(option(page, BLUE)).toMatchObject({ disabled: false, label: 'Blue', className: '' });
  });

  it('is narrowed by the lists before it, and not by those after it', () => {
    const page = openWithOptions(MOSTLY_IN_STOCK_HOODIE, DROPDOWNS);
    select(option(page, BLUE));
    expect([page.isMarked(S), page.nameOf(S)]).toEqual([true, 'S, sold out']);
    select(option(page, S));
    expect([page.isMarked(BLUE), page.nameOf(BLUE)]).toEqual([false, 'Blue']);
    select(option(page, RED));
    expect([page.isMarked(S), page.nameOf(S)]).toEqual([false, 'S']);
  });

  it('is marked anew each time Magento fills the list', () => {
    const page = openWithOptions(COAT, DROPDOWNS);
    select(option(page, RED));
    select(option(page, S));
    expect([page.isMarked(WOOL), page.isMarked(COTTON)]).toEqual([false, true]);
    select(option(page, BLUE));
    select(option(page, S));
    expect([page.isMarked(WOOL), page.isMarked(COTTON)]).toEqual([true, false]);
  });

  it('is not chosen for the shopper', () => {
    const page = openWithOptions(HOODIE, DROPDOWNS);
    expect([list('93').value, list('144').value]).toEqual(['', '']);
    expect(list('144').disabled).toBe(true);
    expect(page.form.details.open).toBe(false);
  });
});

describe('the empty option of a dropdown', () => {
  it('stays as it is, and takes the choice back', () => {
    const page = openWithOptions(HOODIE, DROPDOWNS);
    const [empty] = list('93').options;
    expect(empty).toMatchObject({ disabled: false, text: 'Choose an Option...', label: 'Choose an Option...' });
    expect(empty!.className).toBe('');
    select(option(page, RED));
    expect(page.sells).toBe(false);
    select(empty!);
    expect([page.sells, page.form.details.open]).toEqual([true, false]);
  });
});

describe('a dropdown without "Display out-of-stock products"', () => {
  it('shows what Magento shows, and nothing is marked', () => {
    const page = openWithOptions(HOODIE, { ...DROPDOWNS, showsSoldOut: false });
    select(option(page, BLUE));
    expect([...list('93').options, ...list('144').options].map(({ value }) => value)).toEqual(['', BLUE, '', S]);
    expect(document.querySelectorAll('#product_addtocart_form .restock-sold-out')).toHaveLength(0);
    expect(page.option(M)).toBeNull();
  });
});

describe('a script that chooses in a dropdown', () => {
  it('moves nothing', () => {
    const page = openWithOptions(HOODIE, DROPDOWNS);
    list('93').value = RED;
    list('93').dispatchEvent(new Event('change', { bubbles: true }));
    expect([page.sells, page.form.details.open]).toEqual([true, false]);
    expect(page.form.line).toBe('Red is sold out. Get notified');
  });
});
