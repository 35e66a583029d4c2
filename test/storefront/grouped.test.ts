// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { cart, click } from './support/magento.js';
import { open, type FormPage } from './support/page.js';
import { TABLEWARE } from './support/products.js';

const SOLD_OUT = '<div class="stock unavailable" title="Availability"><span>Out of stock</span></div>';
const row = (id: number, qty: string): string =>
  `<tr><td class="col item"><div class="price-box price-final_price" data-role="priceBox" data-product-id="${id}"></div></td>
    <td class="col qty">${qty}</td></tr>`;

/** Magento's table: 14 is sold out too, but not among the variants (disabled meanwhile, say). */
const TABLE = `<table id="super-product-table"><tbody>
  ${row(11, SOLD_OUT)}${row(12, '<input type="number" name="super_group[12]">')}${row(13, SOLD_OUT)}${row(14, SOLD_OUT)}
</tbody></table>`;

let page: FormPage;
let links: HTMLAnchorElement[];

beforeEach(() => {
  page = open(TABLEWARE, cart(9, TABLE));
  links = [...document.querySelectorAll<HTMLAnchorElement>('#super-product-table a')];
});

describe('a grouped product’s sold-out row', () => {
  it('becomes a link that says what it does; other rows stay as they are', () => {
    expect(
      links.map((link) => link.closest('tr')!.querySelector('[data-product-id]')?.getAttribute('data-product-id')),
    ).toEqual(['11', '13']);
    expect(links[0]!.textContent).toBe('Out of stock');
    expect(links[0]!.getAttribute('aria-label')).toBe('Out of stock – Notify me');
  });

  it('leads to the form with that product chosen, and nowhere else', () => {
    expect(click(links[1]!)).toBe(false);
    expect(page.details.open).toBe(true);
    expect(page.chosen).toEqual(['13']);
    expect(document.activeElement).toBe(page.field('email'));
  });

  it('can be followed by another one', () => {
    click(links[1]!);
    click(links[0]!);
    expect(page.details.open).toBe(true);
    expect(page.chosen).toEqual(['11']);
  });
});
