// A product page under jsdom: the module's HTML and its components, Knockout and jQuery, with stand-ins for Magento's
// own modules and widgets.
import $ from 'jquery';
import Plain from '../../../src/luma/back-in-stock.js';
import Grouped from '../../../src/luma/back-in-stock-grouped.js';
import WithOptions from '../../../src/luma/back-in-stock-options.js';
import type { BackInStock } from '../../../src/luma/component.js';
import { draw as drawForm, FormPage as Form, isShown } from '../../panel/support/form-page.js';
import type { Description } from '../../panel/support/products.js';
import { initOf } from '../../panel/support/render.js';
import { dropdown, DropdownWidget } from './dropdown-widget.js';
import { productConfig, type ProductConfig } from './product-config.js';
import { SwatchWidget } from './swatch-widget.js';

type Class = (config: object) => BackInStock;

/** The files that the page's settings can name. */
const classes: Readonly<Record<string, unknown>> = {
  'Restock_KlaviyoBackInStock/js/back-in-stock': Plain,
  'Restock_KlaviyoBackInStock/js/back-in-stock-options': WithOptions,
  'Restock_KlaviyoBackInStock/js/back-in-stock-grouped': Grouped,
};

/** The form, and the component that takes it over. */
export class FormPage extends Form {
  component!: BackInStock;

  /** The script arrives: Magento creates the component that the page's settings name. */
  arrive(): this {
    const { id } = this.root;
    const init = initOf(this.root.nextElementSibling!.outerHTML);
    const { component, ...config } = init[`#${id}`]!['Magento_Ui/js/core/app']!.components[id]!;
    this.component = (classes[component] as Class)({ ...config, name: id });
    return this;
  }
}

/** Draws the server's page, as it is before any script runs. */
export const draw = (description: Description, before?: string): FormPage =>
  new FormPage(drawForm(description, before).root);

/** Draws the page, and the script arrives. */
export const open = (description: Description, before?: string): FormPage => draw(description, before).arrive();

/** The add-to-cart form of a product. */
export const cart = (product: number, content: string): string =>
  `<form id="product_addtocart_form"><input type="hidden" name="product" value="${product}">
    <input type="hidden" name="selected_configurable_option" value="">${content}
    <div class="box-tocart"><input type="number" name="qty" id="qty" value="1">
      <button type="submit" class="action primary tocart"><span>Add to Cart</span></button></div></form>`;

export interface OptionsPage {
  /** Ids of the attributes that have swatches; the page has dropdowns if there is none. All by default. */
  readonly swatches?: readonly string[];
  /** The store's setting "Display out-of-stock products", which is on by default. */
  readonly showsSoldOut?: boolean;
  /** What the page's address ends with. */
  readonly link?: string;
  /** HTML beside the product's own options, such as custom options. */
  readonly beside?: string;
  /** Whether Magento's widget or the module's script comes first. A real page has either. */
  readonly first?: 'widget' | 'script';
  /** What the shopper does after the first of these has arrived, and before the second. */
  readonly meanwhile?: () => void;
  /** The cart or wish list item that is edited: attribute id → option id. */
  readonly defaultValues?: NonNullable<ProductConfig['defaultValues']>;
}

/** Opens a page with the product's own options, in Magento's widgets. */
export function openWithOptions(description: Description, options: OptionsPage = {}): ProductPage {
  const { showsSoldOut = true, link = '', beside = '', first = 'widget', meanwhile, defaultValues } = options;
  const config = { ...productConfig(description, showsSoldOut), ...(defaultValues && { defaultValues }) };
  const attributes = Object.values(config.attributes);
  const { swatches = attributes.map(({ id }) => id) } = options;
  const controls = swatches.length
    ? '<div class="swatch-opt" data-role="swatch-options"></div>'
    : attributes.map(({ id, label }) => dropdown(id, label)).join('');
  history.replaceState(null, '', `/product.html${link}`);
  const shows = { '/cataloginventory/options/show_out_of_stock': showsSoldOut ? '1' : '0' };
  const page = draw(
    { ...description, config: { ...shows, ...description.config } },
    cart(description.product.id, `${beside}${controls}`),
  );
  const script = (): unknown => page.arrive();
  const widget = (): unknown =>
    swatches.length
      ? new SwatchWidget($('[data-role=swatch-options]'), config, swatches)
      : new DropdownWidget($('#product_addtocart_form'), config);
  const [one, other] = first === 'script' ? [script, widget] : [widget, script];
  one();
  meanwhile?.();
  other();
  return new ProductPage(page);
}

/** A page with Magento's own options, whichever widget shows them. */
export class ProductPage {
  constructor(readonly form: FormPage) {}

  /** A swatch, or an option of a list. Option ids are unique on the page. */
  option(id: string): HTMLElement {
    return document.querySelector(`#product_addtocart_form :is([data-option-id="${id}"],option[value="${id}"])`)!;
  }
  /** What a screen reader reads for an option. */
  nameOf(id: string): string {
    const option = this.option(id);
    return (option instanceof HTMLOptionElement ? option.label : option.getAttribute('aria-label')) ?? '';
  }
  isMarked(id: string): boolean {
    return this.option(id).classList.contains('restock-sold-out');
  }
  /** Whether Magento's widget has chosen the option. */
  isChosen(id: string): boolean {
    return this.option(id).matches('.selected,:checked');
  }
  /** Whether quantity and Add to Cart can be seen. */
  get sells(): boolean {
    return isShown(document.querySelector('.box-tocart')!);
  }
}
