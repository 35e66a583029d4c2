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
  /** The back-in-stock block as the module's template prints it; empty where there is none. */
  readonly block: string;
  /** What the shopper chose before, on a page that edits a line of the cart. */
  readonly preset?: Preset;
}

/** A product's page with the containers of Magento's Luma theme. */
export function productPage({ product: original, stock, view, block, preset }: ProductPage): Html {
  const product = translated(original, view);
  const { name, path, text } = product;
  return html`<div class="product media" data-gallery-role="gallery-placeholder">
      <img class="gallery-placeholder__image" src="/media/${path}.svg" alt="" width="800" height="800" />
    </div>
    <div class="product-info-main">
      <div class="page-title-wrapper product"><h1 class="page-title">${name}</h1></div>
      ${price(product, stock, view)} ${raw(block) /* Magento's container alert.urls */}
      ${cartForm({ product, stock, view, ...(preset && { preset }) })}
      <div class="product-social-links">
        <a class="action mailto friend" href="mailto:?subject=${encodeURIComponent(name)}">${view.text('Email')}</a>
      </div>
      <div class="product attribute overview"><p class="value">${text}</p></div>
    </div>
    ${demoNote(product, view)}`;
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

/** Leads to the switches that matter for this product. */
function demoNote({ path }: Product, { text }: StoreView): Html {
  return html`<aside class="demo-note">
    <span>${text('This page behind the counter:')}</span>
    <a href="/counter#stock-${path}">${text('Change the stock of this product')}</a>
    <a href="/counter#klaviyo">${text('Choose how Klaviyo answers')}</a>
  </aside>`;
}
