import type { Child } from '../catalog.js';
import { html, type Html } from '../html.js';

/** Magento's price box. Widgets find it by the id of the product. */
export function priceBox(
  { id, price }: Pick<Child, 'id' | 'price'>,
  money: (amount: number) => string,
  label = '',
): Html {
  return html`<div
    class="price-box price-final_price"
    data-role="priceBox"
    data-product-id="${id}"
    data-price-box="product-id-${id}"
  >
    <span class="price-container price-final_price">
      ${label && html`<span class="price-label">${label}</span>`}
      <span id="product-price-${id}" class="price-wrapper" data-price-amount="${price}" data-price-type="finalPrice"
        ><span class="price">${money(price)}</span></span
      >
    </span>
  </div>`;
}
