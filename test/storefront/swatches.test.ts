// @vitest-environment jsdom
import $ from 'jquery';
import { describe, expect, it, vi } from 'vitest';
import { cart, choose, click, disable, item, listen, press, swatch, swatches, swatchList } from './support/magento.js';
import { open, type FormPage } from './support/page.js';
import { BLUE, COLOR, HOODIE, M, RED, S, SIZE } from './support/products.js';

const COLORS = swatches(COLOR, 'color', { [RED]: 'Red', [BLUE]: 'Blue' });
const SIZES = swatches(SIZE, 'size', { [S]: 'S', [M]: 'M' });
const OPTIONS = cart(7, COLORS + SIZES);

/** The product's page with the widget's swatches, of which red and M are disabled: only blue in S can be bought. */
function page(options = OPTIONS): FormPage {
  document.body.innerHTML = options;
  const form = open(HOODIE, options);
  listen({ [BLUE]: [RED, M], [S]: [RED, M] });
  disable(RED, M);
  $('#product_addtocart_form').children().last().trigger('swatch.initialized');
  return form;
}

const marked = (option: string): boolean => swatch(option).hasClass('restock-sold-out');

describe('a sold-out swatch', () => {
  it('is marked and says that one can be notified', () => {
    page();
    expect([RED, BLUE, S, M].map(marked)).toEqual([true, false, false, true]);
    expect(swatch(RED).attr('aria-label')).toBe('Red – Notify me');
    expect(swatch(S).attr('aria-label')).toBe('S');
  });

  it('is marked where the widget was there before the script', () => {
    const drawn = OPTIONS.replace('class="swatch-option color"', 'class="swatch-option color disabled"');
    open(HOODIE, drawn);
    expect([RED, BLUE, S, M].map(marked)).toEqual([true, false, false, false]);
  });

  it('stays as it is where the combination does not exist', () => {
    const form = page();
    click(swatch(BLUE)[0]!);
    disable('999', M, S);
    $('.swatch-input').first().trigger('change');
    expect([S, M].map(marked)).toEqual([false, true]);
    expect(swatch(S).attr('aria-label')).toBe('S');
    expect(form.details.open).toBe(false);
  });

  it.each<[string, (element: Element) => boolean]>([
    ['a click', click],
    ['Enter', (element) => press(element, 'Enter')],
    ['Space', (element) => press(element, ' ')],
  ])('opens the form by %s with that option chosen, and the page stays where it is', (_, act) => {
    const form = page();
    expect(act(swatch(RED)[0]!)).toBe(false);
    expect(form.details.open).toBe(true);
    expect(form.chosen).toEqual([RED, '']);
    expect(form.phase).toBe('idle');
  });

  it('takes no notice of other keys', () => {
    const form = page();
    expect(press(swatch(RED)[0]!, 'Tab')).toBe(true);
    expect(form.details.open).toBe(false);
  });

  it('leads on: the focus goes to what is still open, then to the address', () => {
    const form = page();
    click(swatch(RED)[0]!);
    expect(document.activeElement).toBe(form.list(SIZE));
    click(swatch(BLUE)[0]!);
    click(swatch(M)[0]!);
    expect(form.chosen).toEqual([BLUE, M]);
    expect(document.activeElement).toBe(form.field('email'));
  });

  it('is announced in the live line a moment after it has come to light', async () => {
    const form = page();
    const hint = form.status;
    click(swatch(M)[0]!);
    expect(form.status).toBe(hint);
    await vi.waitFor(() => expect(form.status).toContain('Alder Hoodie – M is sold out.'));
  });

  it('counts with what is chosen beside it', () => {
    const form = page();
    click(swatch(BLUE)[0]!);
    click(swatch(M)[0]!);
    expect(form.details.open).toBe(true);
    expect(form.chosen).toEqual([BLUE, M]);
  });
});

describe('a salable choice', () => {
  it('takes the offer back to quiet', () => {
    const form = page();
    click(swatch(RED)[0]!);
    const hint = form.status;
    click(swatch(BLUE)[0]!);
    expect(form.details.open).toBe(false);
    expect(form.status).toBe(hint);
  });

  it('withdraws the marks that a redraw makes salable again', () => {
    page();
    disable(M);
    $('#product_addtocart_form').trigger('swatch.initialized');
    expect([RED, M].map(marked)).toEqual([false, true]);
    expect(swatch(RED).attr('aria-label')).toBe('Red');
  });

  it('brings the marks of values that only it makes unavailable', () => {
    const form = open(HOODIE, OPTIONS);
    listen({ [BLUE]: [M] });
    expect(marked(M)).toBe(false);
    click(swatch(BLUE)[0]!);
    expect(marked(M)).toBe(true);
    expect(form.details.open).toBe(false);
    click(swatch(M)[0]!);
    expect(form.chosen).toEqual([BLUE, M]);
    expect(form.details.open).toBe(true);
  });
});

describe('the page’s own selections', () => {
  it('open nothing: what is preselected is only chosen in the form', () => {
    const form = page();
    swatch(RED).trigger('click');
    $(`[name="super_attribute[${COLOR}]"]`).val(RED).trigger('change');
    $(`[name="super_attribute[${SIZE}]"]`).val(M).trigger('change');
    expect(form.details.open).toBe(false);
    expect(form.chosen).toEqual([RED, M]);
  });

  it('open nothing after a preselected swatch either, which jQuery clicks for the page', () => {
    const form = page(cart(7, COLORS + swatchList(SIZE, 'size', { [S]: 'S', [M]: 'M' })));
    swatch(BLUE).trigger('click');
    $('.swatch-select').val(M).trigger('change');
    expect(form.details.open).toBe(false);
    expect(form.chosen).toEqual([BLUE, M]);
  });
});

describe('a list among swatches', () => {
  const mixed = (): FormPage => page(cart(7, COLORS + swatchList(SIZE, 'size', { [S]: 'S', [M]: 'M' })));

  it('has its sold-out options enabled and labelled', () => {
    mixed();
    expect(item(M)).toMatchObject({ disabled: false, label: 'M – Notify me' });
    expect(item(S)).toMatchObject({ disabled: false, label: 'S' });
  });

  it('opens the form when one is chosen, and closes it with a salable one', () => {
    const form = mixed();
    click(swatch(BLUE)[0]!);
    choose(item(M));
    expect(form.details.open).toBe(true);
    expect(form.chosen).toEqual([BLUE, M]);
    choose(item(S));
    expect(form.details.open).toBe(false);
  });
});

describe('swatches of another make', () => {
  it('cost the shortcut, never the form', () => {
    const form = open(
      HOODIE,
      cart(7, '<div class="swatch-option disabled" data-id="50">Red</div><select><option disabled></option></select>'),
    );
    form.details.open = true;
    expect(form.choose(COLOR, RED).chosen).toEqual([RED, '']);
  });

  it('of another product on the page are left alone', () => {
    open(HOODIE, cart(8, COLORS));
    disable(RED);
    $('#product_addtocart_form').trigger('swatch.initialized');
    expect(marked(RED)).toBe(false);
  });
});
