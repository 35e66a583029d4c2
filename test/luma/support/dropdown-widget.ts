// Stands in for Magento's dropdown widget, `mage.configurable`. The order in which it fills, enables and resets the lists
// is as in Magento 2.4.7, for the store's setting "Display out-of-stock products" on and off.
import $ from 'jquery';
import type { ProductConfig } from './product-config.js';

type WidgetOption = ProductConfig['attributes'][string]['options'][number];

interface Filled extends HTMLOptionElement {
  /** The option with the variants that the lists before it leave possible. */
  config?: WidgetOption & { readonly allowedProducts: readonly string[] };
}

/** The list of one attribute, as the server prints it. The widget fills it. */
export const dropdown = (id: string, label: string): string =>
  `<div class="field configurable required"><label class="label" for="attribute${id}"><span>${label}</span></label>
    <div class="control"><select name="super_attribute[${id}]" id="attribute${id}" class="super-attribute-select">
      <option value="">Choose an Option...</option></select></div></div>`;

export class DropdownWidget {
  readonly options: { readonly spConfig: ProductConfig };
  private readonly lists: readonly HTMLSelectElement[];

  constructor(form: JQuery, config: ProductConfig) {
    form.data('mage-configurable', this);
    this.options = { spConfig: config };
    this.lists = [...form.find<HTMLSelectElement>('.super-attribute-select')];
    const linked = [...new URLSearchParams(location.hash.slice(1))].filter(([id, value]) =>
      config.attributes[id]?.options.some((option) => option.id === value),
    );
    const values = { ...config.defaultValues, ...Object.fromEntries(linked) };
    for (const list of this.lists) $(list).on('change', () => this.configure(list));
    this.lists.forEach((list, index) => {
      if (index) list.disabled = true;
      else this.fill(list);
    });
    for (const list of this.lists) {
      list.value = values[this.idOf(list)] ?? '';
      this.configure(list);
    }
    form.trigger('configurable.initialized');
  }

  private idOf(list: HTMLSelectElement): string {
    return list.id.replace('attribute', '');
  }

  /** Follows a choice: fills the next list, and clears and disables those after it. */
  private configure(list: HTMLSelectElement): void {
    const later = this.lists.slice(this.lists.indexOf(list) + 1);
    const [next] = later;
    if (list.value && next) {
      next.disabled = false;
      this.fill(next);
      this.reset(later.slice(1));
    } else if (!list.value) this.reset(later);
  }

  private reset(lists: readonly HTMLSelectElement[]): void {
    for (const list of lists) {
      list.selectedIndex = 0;
      list.disabled = true;
    }
  }

  private fill(list: HTMLSelectElement): void {
    const { attributes, salable, canDisplayShowOutOfStockStatus: showsSoldOut, chooseText } = this.options.spConfig;
    const id = this.idOf(list);
    const before = this.lists[this.lists.indexOf(list) - 1];
    const chosen = before?.options[before.selectedIndex] as Filled | undefined;
    list.replaceChildren(new Option(chooseText, ''));
    for (const option of attributes[id]!.options) {
      const allowedProducts = chosen
        ? option.products.filter((product) => chosen.config?.allowedProducts.includes(product))
        : option.products;
      if (!allowedProducts.length) continue;
      const element: Filled = new Option(option.label, option.id);
      const inStock = salable[id]![option.id] ?? [];
      element.disabled = showsSoldOut && !inStock.some((product) => allowedProducts.includes(product));
      element.config = { ...option, allowedProducts };
      list.append(element);
    }
  }
}
