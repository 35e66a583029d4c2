import type { Child, Product } from '../catalog.js';
import { html, type Html } from '../html.js';
import type { Stock } from '../stock.js';
import type { StoreView } from '../stores.js';
import { priceBox } from './price.js';

/** The members of a grouped product. A sold-out one has no quantity field, or no row if the shop hides it. */
export function groupedTable({ children }: Product, { salable, showSoldOut }: Stock, view: StoreView): Html {
  const rows = children.filter(({ id }) => showSoldOut || salable.has(id));
  const anySalable = rows.some(({ id }) => salable.has(id));
  const { text } = view;
  return html`<div class="table-wrapper grouped">
    <table class="table data grouped" id="super-product-table">
      <caption class="table-caption">
        ${text('Grouped product items')}
      </caption>
      <thead>
        <tr>
          <th class="col item" scope="col">${text('Product Name')}</th>
          ${anySalable && html`<th class="col qty" scope="col">${text('Qty')}</th>`}
        </tr>
      </thead>
      <tbody>
        ${rows.map((child) => row(child, anySalable, salable.has(child.id), view))}
        ${
          rows.length === 0 &&
          html`<tr>
            <td class="unavailable">${text('No options of this product are available.')}</td>
          </tr>`
        }
      </tbody>
    </table>
  </div>`;
}

function row(child: Child, anySalable: boolean, salable: boolean, view: StoreView): Html {
  return html`<tr>
    <td class="col item"><strong class="product-item-name">${child.name}</strong> ${priceBox(child, view.money)}</td>
    ${anySalable && html`<td class="col qty">${salable ? quantity(child, view) : unavailable(view)}</td>`}
  </tr>`;
}

const unavailable = ({ text }: StoreView): Html =>
  html`<div class="stock unavailable" title="${text('Availability')}"><span>${text('Out of stock')}</span></div>`;

function quantity({ id, name }: Child, { text }: StoreView): Html {
  return html`<div class="control qty">
    <input
      type="number"
      name="super_group[${id}]"
      data-selector="super_group[${id}]"
      min="0"
      value="0"
      title="${text('Qty')}"
      aria-label="${text('Qty')}: ${name}"
      class="input-text qty"
    />
  </div>`;
}
