import type { Product } from '../catalog.js';
import { html, raw, type Html } from '../html.js';
import { isSalable, type Stock } from '../stock.js';
import { translated, type StoreView } from '../stores.js';
import { cartForm, sku, type Preset } from './cart-form.js';
import { priceBox } from './price.js';

export interface ProductPage {
  readonly product: Product;
  readonly stock: Stock;
  readonly view: StoreView;
  /** The HTML of the back-in-stock block; empty if there is no block. */
  readonly block: string;
  /** The line of the cart that the page edits, if any. */
  readonly preset?: Preset;
}

/** A product page with the containers of Magento's Luma theme, in their order. */
export function productPage({ product: original, stock, view, block, preset }: ProductPage): Html {
  const product = translated(original, view);
  const column = [
    html`<div class="page-title-wrapper product"><h1 class="page-title">${product.name}</h1></div>`,
    price(product, stock, view),
    cartForm({ product, stock, view, ...(preset && { preset }) }),
    raw(block), // In the container product.info.main, after product.info.
    socialLinks(product, view),
    html`<div class="product attribute overview"><p class="value">${product.text}</p></div>`,
  ];
  return html`<div class="product media" data-gallery-role="gallery-placeholder">
      <img class="gallery-placeholder__image" src="/media/${product.path}.svg" alt="" width="800" height="800" />
    </div>
    <div class="product-info-main">${column}</div>
    ${demoNote(product, view)}`;
}

function socialLinks({ name }: Product, { text }: StoreView): Html {
  return html`<div class="product-social-links">
    <a class="action mailto friend" href="mailto:?subject=${encodeURIComponent(name)}">${text('Email')}</a>
  </div>`;
}

function price(product: Product, stock: Stock, { text, money }: StoreView): Html {
  const [state, label] = isSalable(product, stock)
    ? (['available', 'In stock'] as const)
    : (['unavailable', 'Out of stock'] as const);
  return html`<div class="product-info-price">
    ${product.type !== 'grouped' && priceBox(product, money, product.type === 'bundle' ? text('From') : '')}
    <div class="product-info-stock-sku">
      <div class="stock ${state}" title="${text('Availability')}"><span>${text(label)}</span></div>
      <div class="product attribute sku">
        <strong class="type">${text('SKU')}</strong> <span class="value">${sku(product)}</span>
      </div>
    </div>
  </div>`;
}

/** Links to the switches that affect this product. */
export function demoNote({ path }: Product, { text }: StoreView): Html {
  return html`<aside class="demo-note">
    <span>${text('Behind the counter:')}</span>
    <a href="/counter#stock-${path}">${text('Change the stock of this product')}</a>
    <a href="/counter#klaviyo">${text('Choose how Klaviyo answers')}</a>
  </aside>`;
}
