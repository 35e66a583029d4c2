import type { CustomOption, Product } from '../catalog.js';
import { html, raw, type Html } from '../html.js';
import { hasSwatches, optionsConfig, swatchConfig } from '../options.js';
import type { StoreView } from '../stores.js';
import type { CartForm } from './cart-form.js';
import { magentoInit } from './layout.js';

const required = raw('data-validate="{required:true}"');

/** The options of a configurable product: an element that the swatch widget fills, or dropdowns. */
export function configurable({ product, stock, view, preset }: CartForm): Html {
  const config = optionsConfig(product, stock, view.text('Choose an Option...'), preset?.options);
  if (hasSwatches(product)) {
    const renderer = {
      jsonConfig: config,
      jsonSwatchConfig: swatchConfig(product),
      jsonSwatchImageSizeConfig: { swatchImage: { width: 30, height: 20 }, swatchThumb: { width: 110, height: 90 } },
    };
    return html`<div
        class="swatch-opt"
        data-role="swatch-options"
        style="--rows: ${product.attributes.length}; --narrow-rows: ${narrowRows(product)}"
      ></div>
      ${magentoInit({
        '[data-role=swatch-options]': { 'Magento_Swatches/js/swatch-renderer': renderer },
        ...(preset && { '*': { 'Magento_Swatches/js/configurable-customer-data': {} } }),
      })}`;
  }
  return html`${product.attributes.map(
    ({ id, label }) =>
      html`<div class="field configurable required">
        <label class="label" for="attribute${id}"><span>${label}</span></label>
        <div class="control">
          <select
            name="super_attribute[${id}]"
            data-selector="super_attribute[${id}]"
            ${required}
            id="attribute${id}"
            class="super-attribute-select"
          >
            <option value="">${config.chooseText}</option>
          </select>
        </div>
      </div>`,
  )}
  ${magentoInit({ '#product_addtocart_form': { configurable: { spConfig: config } } })}`;
}

/** Rows to reserve in narrow windows, where more than eight swatches need two lines. */
const narrowRows = ({ attributes }: Product): number =>
  attributes.reduce((sum, { kind, options }) => {
    const wraps = kind !== 'dropdown' && Object.keys(options).length > 8;
    return sum + (wraps ? 1.5 : 1);
  }, 0);

export function bundle({ product: { id, children }, stock: { salable }, view }: CartForm): Html {
  return html`<div class="field option required">
    <label class="label" for="bundle-option-${id}"><span>${view.text('Main part')}</span></label>
    <div class="control">
      <select name="bundle_option[${id}]" id="bundle-option-${id}" ${required} class="bundle-option-select">
        <option value="">${view.text('Choose a selection...')}</option>
        ${children.map(
          ({ id, name, price }) =>
            html`<option value="${id}" ${!salable.has(id) && 'disabled'}>${name} +${view.money(price)}</option>`,
        )}
      </select>
    </div>
  </div>`;
}

/** Magento's custom options, which are independent of the variants. */
export function customOptions({ custom }: Product, { text }: StoreView): Html {
  return html`${custom.map(({ id, label, values }) => {
    const name = `${values ? 'select' : 'options'}_${id}${values ? '' : '_text'}`;
    return html`<div class="field">
      <label class="label" for="${name}"><span>${label}</span></label>
      <div class="control">${values ? list(id, name, values, text('-- Please Select --')) : field(id, name)}</div>
    </div>`;
  })}`;
}

const field = (id: string, name: string): Html =>
  html`<input
    type="text"
    id="${name}"
    class="input-text product-custom-option"
    name="options[${id}]"
    data-selector="options[${id}]"
    autocomplete="off"
  />`;

function list(id: string, name: string, values: NonNullable<CustomOption['values']>, choose: string): Html {
  return html`<select
    name="options[${id}]"
    id="${name}"
    class="product-custom-option admin__control-select"
    data-selector="options[${id}]"
  >
    <option value="">${choose}</option>
    ${Object.entries(values).map(([value, label]) => html`<option value="${value}">${label}</option>`)}
  </select>`;
}
