import type { Attribute } from '../catalog.js';
import { html, json, raw, type Html } from '../html.js';

/** What the markup needs of an attribute. */
export type Shown = Pick<Attribute, 'id' | 'label'> & {
  /** Whether the options are swatches; else they are a list. */
  readonly hasSwatches: boolean;
  /** How many swatches there are: the page keeps room for them. */
  readonly count?: number;
};

/**
 * The options of a configurable product, with the structure of Hyvä's templates: Alpine draws each swatch as a radio
 * button, or as a box if it cannot be chosen.
 *
 * @param config Magento's `jsonConfig`
 */
export function options(productId: string, config: object, swatches: object, attributes: readonly Shown[]): Html {
  const create = `initConfigurableSwatchOptions_${productId}`;
  return html`${raw('<script>')}function ${create}() { return Object.assign(initConfigurableOptions('${productId}',
    ${json(config)}), initSwatchOptions(${json(swatches)})); } ${raw('</script>')}
    <div x-data="${create}()" @private-content-loaded.window="onGetCartData($event.detail.data)">
      ${attributes.map((one) => (one.hasSwatches ? group(productId, one) : list(one)))}
    </div>`;
}

function group(productId: string, { id, label, count = 1 }: Shown): Html {
  return html`<div class="swatch-attribute" style="--count: ${count}">
    <label id="attribute-label-${productId}-${id}" class="product-option-label" aria-hidden="true"
      ><span>${label}</span> <span class="font-bold" x-text="getSwatchText(${id}, selectedValues[${id}])"></span
    ></label>
    <div class="swatch-attribute-options" role="radiogroup" aria-label="${label}">
      <template x-for="item in getAllAttributeOptions(${id})" :key="item.id">
        <div>
          <template x-if="optionIsEnabled(${id}, item.id) && optionIsActive(${id}, item.id)">
            <label
              class="swatch-option"
              :class="{ chosen: selectedValues[${id}] === item.id, visual: !isTextSwatch(${id}, item.id) }"
              :style="getSwatchBackgroundStyle(${id}, item.id)"
            >
              <input
                type="radio"
                name="super_attribute[${id}]"
                :value="item.id"
                x-model="selectedValues[${id}]"
                @change="changeOption(${id}, $event.target.value)"
                @click="clearOptionIfActive(${id}, item.id)"
                :aria-label="getSwatchText(${id}, item.id)"
                aria-describedby="attribute-label-${productId}-${id}"
              />
              <span x-show="isTextSwatch(${id}, item.id)" x-text="getSwatchText(${id}, item.id)" aria-hidden="true">
              </span>
            </label>
          </template>
          <template x-if="optionIsEnabled(${id}, item.id) && !optionIsActive(${id}, item.id)">
            <div
              class="swatch-option unavailable"
              :class="{ visual: !isTextSwatch(${id}, item.id) }"
              :style="getSwatchBackgroundStyle(${id}, item.id)"
            >
              <div x-text="getSwatchText(${id}, item.id)" :class="{ 'sr-only': !isTextSwatch(${id}, item.id) }"></div>
            </div>
          </template>
        </div>
      </template>
    </div>
  </div>`;
}

function list({ id, label }: Shown): Html {
  return html`<div class="option-list">
    <label for="attribute${id}">${label}</label>
    <select
      name="super_attribute[${id}]"
      id="attribute${id}"
      class="form-select super-attribute-select"
      @change="changeOption(${id}, $event.target.value)"
      required
    >
      <option value="" x-text="optionConfig.chooseText"></option>
      <template x-for="item in getAllAttributeOptions(${id})" :key="item.id">
        <template x-if="optionIsEnabled(${id}, item.id)">
          <option
            :value="item.id"
            x-text="item.label"
            :disabled="!optionIsActive(${id}, item.id)"
            :selected="selectedValues[${id}] === item.id"
          ></option>
        </template>
      </template>
    </select>
  </div>`;
}
