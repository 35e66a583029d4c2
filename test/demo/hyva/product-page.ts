import type { Product } from '../catalog.js';
import { html, raw, type Html } from '../html.js';
import { optionsConfig, swatchConfig } from '../options.js';
import { sku } from '../pages/cart-form.js';
import { bundle, customOptions } from '../pages/choices.js';
import { priceBox } from '../pages/price.js';
import { demoNote, type ProductPage } from '../pages/product-page.js';
import { isSalable } from '../stock.js';
import { translated } from '../stores.js';
import { members } from './members.js';
import { options } from './options.js';

/** A product page with the structure of Hyvä's templates, as far as modules count on it. */
export function hyvaProductPage(page: ProductPage): Html {
  const { stock, view } = page;
  const product = translated(page.product, view);
  const { text, money } = view;
  const canBuy = isSalable(product, stock);
  return html`<section class="product-info">
      <div class="product media"><img src="/media/${product.path}.svg" alt="" width="800" height="800" /></div>
      <div class="product-info-main card">
        <h1 class="page-title">${product.name}</h1>
        <p>${product.text}</p>
        <p class="stock-status ${canBuy ? 'available' : 'unavailable'}">
          ${text(canBuy ? 'In stock' : 'Out of stock')}
        </p>
        <dl id="product-details">
          <div>
            <dt>${text('SKU')}</dt>
            <dd>${sku(product)}</dd>
          </div>
        </dl>
        ${canBuy && form(page, product)}
        <div class="buy flex">
          <div role="group" aria-label="Price">
            ${product.type !== 'grouped' && priceBox(product, money, product.type === 'bundle' ? text('From') : '')}
          </div>
          <div class="to-cart flex">${canBuy && toCart(page, product)}</div>
        </div>
        <div class="actions flex justify-end">
          ${raw(page.block)}
          <a class="btn" href="mailto:?subject=${encodeURIComponent(product.name)}">${text('Email')}</a>
        </div>
      </div>
    </section>
    ${demoNote(product, view)}`;
}

function form(page: ProductPage, product: Product): Html {
  const { stock, view, preset } = page;
  const action = `${view.prefix}/checkout/cart/${preset ? 'updateItemOptions' : 'add'}`;
  return html`<form action="${action}" method="post" id="product_addtocart_form">
    <input type="hidden" name="product" value="${product.id}" />
    <input type="hidden" name="item" value="${preset?.item ?? '0'}" />
    ${product.type === 'configurable' && configurable(page, product)}
    ${product.type === 'bundle' && bundle({ product, stock, view })}
    ${product.type === 'grouped' && members(product, stock, view)} ${customOptions(product, view)}
  </form>`;
}

function configurable({ stock, view, preset }: ProductPage, product: Product): Html {
  const config = optionsConfig(product, stock, view.text('Choose an Option...'), preset?.options);
  const attributes = product.attributes.map(({ id, label, kind, options: all }) => ({
    ...{ id, label, hasSwatches: kind !== 'dropdown' },
    count: Object.keys(all).length,
  }));
  return options(product.id, config, swatchConfig(product), attributes);
}

function toCart({ view: { text }, preset }: ProductPage, { type }: Product): Html {
  return html`${
      type !== 'grouped' &&
      html`<label class="sr-only" for="qty">${text('Qty')}</label>
        <input
          id="qty"
          name="qty"
          form="product_addtocart_form"
          type="number"
          min="1"
          value="${preset?.quantity ?? 1}"
          class="form-input qty"
        />`
    }
    <button type="submit" form="product_addtocart_form" class="btn btn-primary" id="product-addtocart-button">
      ${preset ? text('Update Cart') : text('Add to Cart')}
    </button>`;
}
