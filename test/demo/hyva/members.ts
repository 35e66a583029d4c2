import type { Product } from '../catalog.js';
import { html, type Html } from '../html.js';
import { priceBox } from '../pages/price.js';
import type { Stock } from '../stock.js';
import type { StoreView } from '../stores.js';

/** The members of a grouped product, a row each. A sold-out one has no quantity field, or no row if the shop hides it. */
export function members({ children }: Product, { salable, showSoldOut }: Stock, { text, money }: StoreView): Html {
  const rows = children.filter(({ id }) => showSoldOut || salable.has(id));
  return html`<div class="product-grouped-options">
    ${rows.map(
      ({ id, name, price }) =>
        html`<div class="member">
          <label for="super_group[${id}]"
            ><span class="product-item-name">${name}</span> ${priceBox({ id, price }, money)}</label
          >
          <div>
            ${
              salable.has(id)
                ? html`<input
                    type="number"
                    min="0"
                    value="0"
                    name="super_group[${id}]"
                    id="super_group[${id}]"
                    title="${text('Qty')}"
                    class="form-input qty"
                  />`
                : html`<div class="stock unavailable" title="${text('Availability')}">${text('Out of stock')}</div>`
            }
          </div>
        </div>`,
    )}
  </div>`;
}
