import type { Child, Product } from './catalog.js';
import { html, raw, type Html } from './html.js';
import { magentoInit, money } from './layout.js';
import { hasSwatches, optionsConfig, swatchConfig } from './options.js';

/** What a page needs to know of the shop's stock. */
export interface Stock {
  readonly salable: ReadonlySet<string>;
  /** Magento's `cataloginventory/options/show_out_of_stock`. */
  readonly showSoldOut: boolean;
}

/** Magento's `isSaleable()`: of a composite, as soon as one part is. */
export function isSalable({ id, type, children }: Product, { salable }: Stock): boolean {
  const parts = type === 'configurable' || type === 'grouped' || type === 'bundle';
  return parts ? children.some((child) => salable.has(child.id)) : salable.has(id);
}

/** @param alert the back-in-stock block, where Magento's container `alert.urls` stands; empty when there is none */
export function productPage(product: Product, stock: Stock, alert: string): Html {
  const salable = isSalable(product, stock);
  return html`<div class="product media">
      <img src="/media/${product.path}.svg" alt="" width="400" height="400" />
    </div>
    <div class="product-info-main">
      <div class="page-title-wrapper product"><h1 class="page-title">${product.name}</h1></div>
      <div class="product-info-price">
        ${product.type !== 'grouped' && priceBox(product, product.type === 'bundle' && 'From ')}
        <div class="product-info-stock-sku">
          <div class="stock ${salable ? 'available' : 'unavailable'}">${salable ? 'In stock' : 'Out of stock'}</div>
        </div>
      </div>
      <p class="product attribute overview">${product.text}</p>
      ${raw(alert)}
      <div class="product-add-form">
        <form action="/cart" method="post" id="product_addtocart_form" data-product-sku="${product.path}">
          <input type="hidden" name="product" value="${product.id}" />
          <input type="hidden" name="selected_configurable_option" value="" />
          ${product.type === 'grouped' && members(product, stock)} ${salable && options(product, stock)}
        </form>
      </div>
    </div>`;
}

function priceBox({ id, price }: Pick<Child, 'id' | 'price'>, prefix: string | false = false): Html {
  return html`<div class="price-box price-final_price" data-role="priceBox" data-product-id="${id}">
    ${prefix}<span class="price">${money(price)}</span>
  </div>`;
}

function options(product: Product, stock: Stock): Html {
  return html`<div class="product-options-wrapper" style="--attributes: ${product.attributes.length}">
      <div class="fieldset">
        ${product.type === 'configurable' && configurable(product, stock)}
        ${product.type === 'bundle' && bundle(product, stock)}
      </div>
    </div>
    <div class="product-options-bottom box-tocart">
      ${
        product.type !== 'grouped' &&
        html`<div class="field qty">
          <label class="label" for="qty">Qty</label>
          <input type="number" name="qty" id="qty" min="1" value="1" class="input-text qty" />
        </div>`
      }
      <button type="submit" class="action primary tocart" id="product-addtocart-button">Add to Cart</button>
    </div>`;
}

function configurable(product: Product, { salable, showSoldOut }: Stock): Html {
  const config = optionsConfig(product, salable, showSoldOut);
  if (hasSwatches(product)) {
    const renderer = { jsonConfig: config, jsonSwatchConfig: swatchConfig(product) };
    return html`<div class="swatch-opt" data-role="swatch-options"></div>
      ${magentoInit({ '[data-role=swatch-options]': { 'Magento_Swatches/js/swatch-renderer': renderer } })}`;
  }
  return html`${product.attributes.map(
    ({ id, label }) =>
      html`<div class="field configurable required">
        <label class="label" for="attribute${id}">${label}</label>
        <select
          name="super_attribute[${id}]"
          data-selector="super_attribute[${id}]"
          id="attribute${id}"
          class="super-attribute-select"
          required
        >
          <option value="">Choose an Option...</option>
        </select>
      </div>`,
  )}
  ${magentoInit({ '#product_addtocart_form': { configurable: { spConfig: config } } })}`;
}

/** With sold-out products shown, a sold-out member has a row without a quantity; without, it has none. */
function members({ children }: Product, { salable, showSoldOut }: Stock): Html {
  const rows = children.filter(({ id }) => showSoldOut || salable.has(id));
  const anySalable = rows.some(({ id }) => salable.has(id));
  if (rows.length === 0) return html`<p class="unavailable">No options of this product are available.</p>`;
  return html`<table class="table data grouped" id="super-product-table">
    <caption>
      Grouped product items
    </caption>
    <thead>
      <tr>
        <th class="col item" scope="col">Product Name</th>
        ${anySalable && html`<th class="col qty" scope="col">Qty</th>`}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (child) =>
          html`<tr>
            <td class="col item"><strong class="product-item-name">${child.name}</strong> ${priceBox(child)}</td>
            ${anySalable && html`<td class="col qty">${salable.has(child.id) ? quantity(child) : unavailable}</td>`}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

const unavailable = html`<div class="stock unavailable" title="Availability"><span>Out of stock</span></div>`;

function quantity({ id, name }: Child): Html {
  return html`<input
    type="number"
    name="super_group[${id}]"
    min="0"
    value="0"
    aria-label="Quantity of ${name}"
    class="input-text qty"
  />`;
}

function bundle({ id, children }: Product, { salable }: Stock): Html {
  return html`<div class="field option required">
    <label class="label" for="bundle-option-${id}">Main part</label>
    <select name="bundle_option[${id}]" id="bundle-option-${id}" class="bundle-option-select" required>
      <option value="">Choose a selection...</option>
      ${children.map(
        ({ id, name, price }) =>
          html`<option value="${id}" ${!salable.has(id) && 'disabled'}>${name} +${money(price)}</option>`,
      )}
    </select>
  </div>`;
}
