// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerAsKlaviyo } from '../delivery/support/klaviyo.js';
import { configured, TABLEWARE } from '../panel/support/products.js';
import { confirmation, WRONG } from '../panel/support/texts.js';
import { cart, open, type FormPage } from './support/page.js';
import { click } from './support/shopper.js';

const SOLD_OUT = '<div class="stock unavailable" title="Availability"><span>Out of stock</span></div>';
const row = (id: number, qty: string): string =>
  `<tr><td class="col item"><div class="price-box price-final_price" data-role="priceBox" data-product-id="${id}"></div>
    </td><td class="col qty">${qty}</td></tr>`;

/** Magento's table. Product 14 is sold out as well, but the form does not offer it. */
const TABLE = `<table id="super-product-table"><tbody>
  ${row(11, SOLD_OUT)}${row(12, '<input type="number" name="super_group[12]">')}${row(13, SOLD_OUT)}${row(14, SOLD_OUT)}
</tbody></table>`;

let page: FormPage;
let buttons: HTMLButtonElement[];

beforeEach(() => {
  localStorage.clear();
  page = open(TABLEWARE, cart(9, TABLE));
  buttons = [...document.querySelectorAll<HTMLButtonElement>('#super-product-table button')];
});
afterEach(() => vi.unstubAllGlobals());

describe('a sold-out row of a grouped product', () => {
  it('gets a button; other rows stay as they are', () => {
    const rows = buttons.map((button) => button.closest('tr')!.querySelector<HTMLElement>('[data-product-id]')!);
    expect(rows.map(({ dataset }) => dataset['productId'])).toEqual(['11', '13']);
    expect(buttons.map(({ textContent }) => textContent)).toEqual(['Notify me', 'Notify me']);
    expect(buttons[0]!.closest('.stock')!.textContent).toContain('Out of stock');
  });

  it('has the merchant’s word', () => {
    open(configured(TABLEWARE, { 'texts/button': 'Tell me <b>soon</b>' }), cart(9, TABLE));
    expect(document.querySelector('#super-product-table button')!.textContent).toBe('Tell me <b>soon</b>');
  });

  it('leads to the form with that product chosen, and nowhere else', () => {
    click(buttons[1]!);
    expect(buttons[1]!.type).toBe('button');
    expect(page.details.open).toBe(true);
    expect(page.chosen).toEqual(['13']);
    expect(document.activeElement).toBe(page.field('email'));
  });

  it('can be taken back by another one', () => {
    click(buttons[1]!);
    click(buttons[0]!);
    expect(page.details.open).toBe(true);
    expect(page.chosen).toEqual(['11']);
  });

  it('ends in a subscription to that product', async () => {
    const klaviyo = answerAsKlaviyo();
    click(buttons[1]!);
    await page.type('shopper@example.com').submitted();
    expect(klaviyo.requests[0]!.fields).toMatchObject({ variant: '13' });
    expect(page.confirmation).toBe(confirmation('Tableware – Plate'));
  });
});

describe('the form of a grouped product', () => {
  it('asks for a product of its own list', async () => {
    page.details.open = true;
    expect(page.asked).toEqual(['product', 'email']);
    await page.submitted();
    expect(page.faults).toEqual([page.list('product')]);
    expect(page.errors).toEqual(['Please choose: Product']);
    expect(WRONG.email).not.toBe(page.errors[0]);
  });

  it('has one line that opens it', () => expect(page.line).toBe('Product sold out? Get notified'));
});
