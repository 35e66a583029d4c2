// @vitest-environment jsdom
import $ from 'jquery';
import { beforeEach, describe, expect, it } from 'vitest';
import { cart, choose, dropdown, item } from './support/magento.js';
import { open, type FormPage } from './support/page.js';
import { BLUE, COLOR, HOODIE, M, RED, S, SIZE } from './support/products.js';

let page: FormPage;

/** The widget disables what is sold out, and tells that it is there. */
beforeEach(() => {
  page = open(
    HOODIE,
    cart(7, dropdown(COLOR, { [RED]: 'Red', [BLUE]: 'Blue' }) + dropdown(SIZE, { [S]: 'S', [M]: 'M' })),
  );
  for (const option of [RED, M]) item(option).disabled = true;
  $('#product_addtocart_form').trigger('configurable.initialized');
});

describe('a sold-out option', () => {
  it('can be chosen, and says what that leads to', () => {
    expect(item(RED)).toMatchObject({ disabled: false, label: 'Red – Notify me', className: 'restock-sold-out' });
    expect(item(RED).text).toBe('Red');
  });

  it('stays disabled where no sold-out variant has it', () => {
    choose(item(BLUE));
    item(S).disabled = true;
    $('#attribute93').trigger('change');
    expect(item(S)).toMatchObject({ disabled: true, label: 'S', className: '' });
  });

  it('opens the form with it chosen; the focus stays in the list, which one may only be passing through', () => {
    const list = item(RED).closest('select')!;
    list.focus();
    choose(item(RED));
    expect(page.details.open).toBe(true);
    expect(page.chosen).toEqual([RED, '']);
    expect(document.activeElement).toBe(list);
  });

  it('is known even where the widget redraws the list first', () => {
    $('#attribute93').on('change', () => item(M).classList.remove('restock-sold-out'));
    choose(item(BLUE));
    $('#attribute144').on('change', () => item(M).classList.remove('restock-sold-out'));
    choose(item(M));
    expect(page.details.open).toBe(true);
    expect(page.chosen).toEqual([BLUE, M]);
  });
});

describe('another choice', () => {
  it('that is salable takes the offer back to quiet', () => {
    choose(item(RED));
    choose(item(BLUE));
    expect(page.details.open).toBe(false);
    choose(item(S));
    expect(page.details.open).toBe(false);
  });

  it('that is sold out in full opens it, marked or not, as some themes show it', () => {
    item(M).className = '';
    choose(item(BLUE));
    item(M).className = '';
    choose(item(M));
    expect(page.details.open).toBe(true);
    expect(page.chosen).toEqual([BLUE, M]);
  });

  it('of the page itself, after a sold-out one by hand, takes the offer back too', () => {
    choose(item(RED));
    $('#attribute93').val(BLUE).trigger('change');
    expect(page.details.open).toBe(false);
  });

  it('of the page itself opens nothing', () => {
    $('#attribute93').val(BLUE).trigger('change');
    $('#attribute144').val(M).trigger('change');
    expect(page.details.open).toBe(false);
    expect(page.chosen).toEqual([BLUE, M]);
  });
});
