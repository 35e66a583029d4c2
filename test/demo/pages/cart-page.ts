import { html, type Html } from '../html.js';
import { item } from '../sections.js';
import type { StoreView } from '../stores.js';
import type { Visit } from '../visits.js';

export function cartPage(visit: Visit | undefined, view: StoreView): Html {
  const { text, prefix, money } = view;
  const cart = visit?.cart ?? [];
  const title = html`<div class="page-title-wrapper"><h1 class="page-title">${text('Shopping Cart')}</h1></div>`;
  if (cart.length === 0) {
    return html`${title}
      <p>${text('You have no items in your shopping cart.')}</p>
      <p><a href="${prefix}/">${text('Go to the home page')}</a></p>`;
  }
  const total = cart.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
  return html`${title}
    <div class="cart-container">
      <table class="cart items data table">
        <thead>
          <tr>
            ${(['Item', 'Price', 'Qty', 'Subtotal'] as const).map((head) => html`<th scope="col">${text(head)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${cart.map((line) => row(item(line, view), view))}
        </tbody>
      </table>
      <div class="cart-summary">
        <p class="subtotal"><span>${text('Subtotal')}</span> <strong class="price">${money(total)}</strong></p>
        <p class="note">${text('A demo ends here: there is no checkout.')}</p>
      </div>
    </div>`;
}

function row(line: ReturnType<typeof item>, { text, prefix }: StoreView): Html {
  return html`<tr class="item-info">
    <td class="col item">
      <img src="${line.product_image.src}" alt="" width="110" height="110" />
      <div class="product-item-details">
        <a class="product-item-name" href="${line.product_url}">${line.product_name}</a>
        <dl class="item-options">
          ${line.options.map(
            ({ label, value }) =>
              html`<div>
                <dt>${label}</dt>
                <dd>${value}</dd>
              </div>`,
          )}
        </dl>
        <form class="actions" method="post" action="${prefix}/checkout/cart/delete">
          <a class="action edit" href="${line.configure_url}">${text('Edit')}</a>
          <button class="link" name="id" value="${line.item_id}" aria-label="${text('Remove')}: ${line.product_name}">
            ${text('Remove')}
          </button>
        </form>
      </div>
    </td>
    <td class="col price" data-th="${text('Price')}">${line.product_price}</td>
    <td class="col qty" data-th="${text('Qty')}">${line.qty}</td>
    <td class="col subtotal" data-th="${text('Subtotal')}"><strong>${line.row_total}</strong></td>
  </tr>`;
}
