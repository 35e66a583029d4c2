import $ from 'jquery';
import type { Settings } from '../delivery/settings.js';
import { reachable, type Variants } from '../form/choice.js';
import type { Follow, Linked } from '../panel/offer.js';

const SOLD_OUT = 'restock-sold-out';
/** One attribute with its options, of the swatch and of the dropdown widget. */
const ATTRIBUTE = '.swatch-attribute,.field';
/** The value that an attribute has for Magento: a text input among swatches, else the dropdown itself. */
const VALUE = '[name^=super_attribute]';

/** What both of Magento's widgets are configured with. */
interface WidgetConfig {
  /** Every variant that the page shows. */
  readonly index: Variants;
}

interface SwatchWidget {
  readonly options: { readonly jsonConfig: WidgetConfig };
  /** Attribute id → option id → ids of the variants that have it. */
  readonly optionsMap: Readonly<Record<string, Record<string, { products?: string[] }>>>;
}

interface DropdownWidget {
  readonly options: { readonly spConfig: WidgetConfig };
}

/**
 * Follows Magento's own options in an add-to-cart form, and lets shoppers choose what is sold out there.
 *
 * Magento's widgets refuse sold-out options: a swatch has the class `disabled`, an `<option>` is disabled. Here the
 * shopper's click takes that away, so the widget takes the option like any other. Magento still does not sell it.
 *
 * @param linked reads the page's address
 * @param follow is called now, and after each change
 */
export function followOptions(
  cart: JQuery,
  { variants, soldOutOption }: Settings,
  linked: Linked,
  follow: Follow,
): void {
  /** What the page shows and sells. Until a widget is ready, nothing is marked. */
  let salable: Record<string, Variants[string]> = variants;
  let byHand = false;

  /** Marks what is sold out, given what is chosen beside it. */
  const refresh = (): void => {
    const fields = [...cart.find<HTMLInputElement | HTMLSelectElement>(VALUE)];
    const choices = Object.fromEntries(fields.map((field) => [idOf(field), field.value]));
    const before: Record<string, string> = {};
    let isSoldOut = false as boolean;
    let link: HTMLElement | undefined;
    for (const field of fields) {
      const id = idOf(field);
      const attribute = $(field).closest(ATTRIBUTE);
      // Swatches narrow each other. A dropdown is narrowed by those before it only.
      const beside = field.matches('select') ? before : choices;
      const soldOut = reachable(variants, beside)[id];
      const inStock = reachable(salable, beside)[id];
      attribute.find<HTMLOptionElement>('[data-option-id],option').each((_, option) => {
        const { optionId = option.value, optionLabel = option.text } = option.dataset;
        const isMarked = !!soldOut?.has(optionId) && !inStock?.has(optionId);
        const label = isMarked ? soldOutOption.replace('%option', () => optionLabel) : optionLabel;
        option.classList.toggle(SOLD_OUT, isMarked);
        option.setAttribute('aria-label', label);
        option.label = label;
        if (!isMarked) return;
        // Nobody can choose a disabled <option>.
        option.disabled = false;
        if (field.value === optionId) {
          isSoldOut = true;
          attribute.find('.swatch-attribute-selected-option').text(label);
        }
        if (!byHand && !field.value && linked(id) === optionId) link = option;
      });
      before[id] = field.value;
    }
    follow(isSoldOut ? choices : undefined, byHand);
    // The widgets do not take what a link chooses if it is sold out. Their change leads here again.
    $(link!).removeClass('disabled').prop('selected', true).trigger('click').parent().trigger('change');
  };

  const start = (): void => {
    const swatches = cart.find('[data-role=swatch-options]').data('mage-SwatchRenderer') as SwatchWidget | undefined;
    const dropdowns = cart.data('mage-configurable') as DropdownWidget | undefined;
    const config = swatches?.options.jsonConfig ?? dropdowns?.options.spConfig;
    const index = config?.index ?? variants;
    if (config) {
      salable = { ...index };
      for (const id in variants) delete salable[id];
    }
    // The swatch widget finds pictures and prices by what it knows here, and throws if it knows nothing. By itself it
    // knows the salable variants only.
    for (const [attribute, options] of Object.entries(swatches?.optionsMap ?? {})) {
      for (const option in options) {
        options[option]!.products = Object.keys(index).filter((id) => index[id]![attribute] === option);
      }
    }
    refresh();
  };

  const byShopper = (event: Event): void => {
    if (!event.isTrusted) return;
    byHand = true;
    $(event.target as HTMLElement)
      .closest(`div.${SOLD_OUT}`)
      .removeClass('disabled');
  };

  for (const type of ['click', 'keydown']) cart[0]?.addEventListener(type, byShopper, true);
  // For jQuery, `initialized` is the namespace of these events, so only its own listeners receive them.
  cart.on('change', VALUE, refresh).on('swatch.initialized configurable.initialized', start);
  start();
}

const idOf = ({ name }: HTMLInputElement | HTMLSelectElement): string => name.replace(/\D/g, '');
