import type { Product } from '../catalog.js';
import { html, type Html } from '../html.js';
import { isSalable, type Stock } from '../stock.js';
import type { StoreView } from '../stores.js';
import { bundle, configurable, customOptions } from './choices.js';
import { groupedTable } from './grouped.js';
import { magentoInit } from './layout.js';

/** A line of the cart that the page edits. */
export interface Preset {
  /** Id of the line. */
  readonly item: string;
  readonly quantity: number;
  /** Attribute id → option id. */
  readonly options: Readonly<Record<string, string>>;
}

export interface CartForm {
  readonly product: Product;
  readonly stock: Stock;
  readonly view: StoreView;
  readonly preset?: Preset;
}

/** Such as `HP-0012`. */
export const sku = ({ id }: Product): string => `HP-${id.padStart(4, '0')}`;

/** Magento's form with options, quantity and Add to Cart. It is empty if the product is sold out. */
export function cartForm(given: CartForm): Html {
  const { product, stock, view, preset } = given;
  const hasOptions = product.type === 'configurable' || product.type === 'bundle' || product.custom.length > 0;
  const action = `${view.prefix}/checkout/cart/${preset ? 'updateItemOptions' : 'add'}`;
  return html`<div class="product-add-form">
    <form data-product-sku="${sku(product)}" action="${action}" method="post" id="product_addtocart_form">
      <input type="hidden" name="product" value="${product.id}" />
      <input type="hidden" name="selected_configurable_option" value="" />
      <input type="hidden" name="related_product" id="related-products-field" value="" />
      <input type="hidden" name="item" value="${preset?.item ?? '0'}" />
      ${product.type === 'grouped' && groupedTable(product, stock, view)}
      ${isSalable(product, stock) && (hasOptions ? options(given) : toCart(given))}
    </form>
  </div>`;
}

function options(given: CartForm): Html {
  const { product, view } = given;
  return html`<div class="product-options-wrapper" id="product-options-wrapper">
      <div class="fieldset" tabindex="0">
        ${product.type === 'configurable' && configurable(given)} ${product.type === 'bundle' && bundle(given)}
        ${customOptions(product, view)}
      </div>
    </div>
    <div class="product-options-bottom">${toCart(given)}</div>`;
}

function toCart({ product, view: { text }, preset }: CartForm): Html {
  const label = preset ? text('Update Cart') : text('Add to Cart');
  const words = {
    addToCartButtonTextWhileAdding: text('Adding...'),
    addToCartButtonTextAdded: text('Added'),
    addToCartButtonTextDefault: label,
    required: text('This is a required field.'),
  };
  return html`<div class="box-tocart">
      <div class="fieldset">
        ${product.type !== 'grouped' && quantity(text('Qty'), preset?.quantity ?? 1)}
        <div class="actions">
          <button type="submit" title="${label}" class="action primary tocart" id="product-addtocart-button" disabled>
            <span>${label}</span>
          </button>
        </div>
      </div>
    </div>
    ${magentoInit({ '#product_addtocart_form': { 'Magento_Catalog/js/validate-product': words } })}`;
}

function quantity(label: string, value: number): Html {
  return html`<div class="field qty">
    <label class="label" for="qty"><span>${label}</span></label>
    <div class="control">
      <input type="number" name="qty" id="qty" min="0" value="${value}" title="${label}" class="input-text qty" />
    </div>
  </div>`;
}
