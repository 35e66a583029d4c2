import type { Settings } from '../delivery/settings.js';
import { reachable, type Choices } from '../form/choice.js';
import type { Follow } from '../panel/offer.js';

/** Magento's add-to-cart form of the page's product. */
export const CART = '#product_addtocart_form';
/** Radio buttons of swatches, and options of lists. */
const OPTIONS = `${CART} input[name^=super_attribute],${CART} [name^=super_attribute] option`;

interface Option extends HTMLElement {
  readonly value: string;
  /** What a list shows, with the price if it differs. */
  readonly text?: string;
  label: string;
}

/**
 * Follows Hyvä's own options of a product, and lets shoppers choose what is sold out there.
 *
 * Hyvä's component keeps a list of the options that can be chosen. This adds the sold-out ones, so Hyvä shows and takes
 * them like any other: as radio buttons, in lists, from a link. Magento still does not sell them.
 *
 * Call this before Alpine starts.
 *
 * @param follow is called when the options are there, and after each change
 */
export function followOptions({ productId, variants, soldOutOption }: Settings, follow: Follow): void {
  const create = window.initConfigurableOptions;
  if (!create) return;
  let byHand = false;
  const byShopper = ({ isTrusted }: Event): void => void (byHand ||= isTrusted);
  document.querySelector(CART)?.addEventListener('change', byShopper);

  window.initConfigurableOptions = (id, config) => {
    const component = create(id, config);
    // Related products on the page have such a component, too.
    if (id !== productId) return component;
    const { attributes } = component.optionConfig;
    const find = component.findAllowedAttributeOptions;
    component.findAllowedAttributeOptions = function () {
      find.call(this);
      const allowed = this.allowedAttributeOptions;
      const choices = { ...this.selectedValues };
      const soldOut = reachable(variants, choices);
      const labels: Labels = {};
      const marked: Labels = {};
      for (const attribute in attributes) {
        const inStock = new Set(allowed[+attribute]?.map(({ id }) => id));
        allowed[+attribute] = attributes[attribute]!.options.filter(({ id, label }) => {
          labels[id] = label;
          if (!inStock.has(id) && soldOut[attribute]?.has(id)) {
            marked[id] = soldOutOption.replace('%option', () => label);
          }
          return marked[id] ?? inStock.has(id);
        });
      }
      this.$nextTick(() => {
        show(productId, choices, labels, marked);
        follow(Object.values(choices).some((option) => marked[option]) ? choices : undefined, byHand);
      });
    };
    return component;
  };
}

/** Option id → name. */
type Labels = Record<string, string | undefined>;

/** Shows which options are sold out, given what is chosen beside each. Hyvä has drawn them already. */
function show(productId: string, choices: Choices, labels: Labels, marked: Labels): void {
  for (const option of document.querySelectorAll<Option>(OPTIONS)) {
    const { value, text = labels[value]! } = option;
    (option.closest('.swatch-option') ?? option).classList.toggle('restock-sold-out', !!marked[value]);
    option.label = marked[value] ?? text;
    option.setAttribute('aria-label', option.label);
  }
  for (const attribute in choices) {
    const option = choices[attribute]!;
    // The name of the chosen swatch, beside the attribute's.
    const chosen = document.querySelector(`#attribute-label-${productId}-${attribute} [x-text]`);
    if (chosen) chosen.textContent = marked[option] ?? labels[option]!;
  }
}
