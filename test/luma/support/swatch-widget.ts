// Stands in for Magento's swatch widget, `mage.SwatchRenderer`. Markup, classes, events and the calculation of what is
// disabled are as in Magento 2.4.7, for the store's setting "Display out-of-stock products" on and off.
import $ from 'jquery';
import type { ProductConfig } from './product-config.js';

type Attribute = ProductConfig['attributes'][string];
type Products = readonly string[];

const SELECTED = '.swatch-attribute[data-option-selected]';

const swatch = (attribute: Attribute, id: string, label: string): string =>
  `<div class="swatch-option text" id="option-label-${attribute.code}-${attribute.id}-item-${id}" role="option"
    tabindex="0" aria-checked="false" aria-label="${label}" data-option-type="0" data-option-id="${id}"
    data-option-label="${label}">${label}</div>`;

const list = ({ code, options }: Attribute, chooseText: string): string =>
  `<select class="swatch-select ${code}"><option value="0" data-option-id="0">${chooseText}</option>
    ${options.map(({ id, label }) => `<option value="${id}" data-option-id="${id}">${label}</option>`).join('')}</select>`;

/** A swatch attribute. One without swatches is a list, and its field is a text input as well. */
const control = (attribute: Attribute, hasSwatches: boolean, chooseText: string): string =>
  `<div class="swatch-attribute ${attribute.code}" data-attribute-code="${attribute.code}"
      data-attribute-id="${attribute.id}">
    <span id="option-label-${attribute.code}-${attribute.id}" class="swatch-attribute-label">${attribute.label}</span>
    <span class="swatch-attribute-selected-option"></span>
    <div class="swatch-attribute-options clearfix" role="listbox" tabindex="0" aria-activedescendant=""
        aria-invalid="false" aria-required="true">${
          hasSwatches
            ? attribute.options.map(({ id, label }) => swatch(attribute, id, label)).join('')
            : list(attribute, chooseText)
        }</div>
    <input class="swatch-input super-attribute-select" name="super_attribute[${attribute.id}]" type="text" value=""
      aria-required="true" aria-invalid="false"></div>`;

export class SwatchWidget {
  readonly options: { readonly jsonConfig: Omit<ProductConfig, 'attributes'> & { attributes: Attribute[] } };
  /** Attribute id → option id → variants to choose from. Magento leaves `products` undefined if none is in stock. */
  readonly optionsMap: Record<string, Record<string, { products: Products | undefined }>> = {};

  constructor(
    private readonly element: JQuery,
    config: ProductConfig,
    swatches: readonly string[],
  ) {
    element.data('mage-SwatchRenderer', this);
    const attributes = Object.values(config.attributes).sort((a, b) => a.position - b.position);
    this.options = { jsonConfig: { ...config, attributes } };
    for (const attribute of attributes) {
      element.append(control(attribute, swatches.includes(attribute.id), config.chooseText));
      this.optionsMap[attribute.id] = Object.fromEntries(
        attribute.options.map(({ id, products }) => [
          id,
          { products: config.canDisplayShowOutOfStockStatus ? config.salable[attribute.id]![id] : products },
        ]),
      );
    }
    this.listen();
    this.enableAll();
    this.emulate('data-attribute-code', location.search);
    this.emulate('data-attribute-id', location.hash);
    element.trigger('swatch.initialized');
  }

  private listen(): void {
    this.element
      .on('click', '.swatch-option', (event) => this.click($(event.currentTarget as HTMLElement)))
      .on('change', '.swatch-select', (event) => this.change($(event.currentTarget as HTMLElement)))
      .on('keydown', (event) => {
        const target = $(event.target);
        if (event.which === 13 && target.is('.swatch-option')) this.click(target);
      });
  }

  /** Chooses what the page's address names. */
  private emulate(by: string, query: string): void {
    for (const [key, value] of new URLSearchParams(query.slice(1))) {
      const option = this.element.find(`.swatch-attribute[${by}="${key}"] [data-option-id="${value}"]`);
      if (option.hasClass('selected')) continue;
      if (option.is('option')) option.parent().val(value).trigger('change');
      else option.trigger('click');
    }
  }

  private click(option: JQuery): void {
    const attribute = option.closest('.swatch-attribute');
    const id = option.attr('data-option-id')!;
    if (option.hasClass('disabled')) return;
    const isChosen = option.hasClass('selected');
    attribute.find('.selected').removeClass('selected');
    attribute.find('.swatch-attribute-selected-option').text(isChosen ? '' : option.attr('data-option-label')!);
    attribute.find('.swatch-option').attr('aria-checked', 'false');
    if (isChosen) attribute.removeAttr('data-option-selected');
    else {
      attribute.attr('data-option-selected', id);
      option.addClass('selected').attr('aria-checked', 'true');
    }
    this.update(attribute, isChosen ? '' : id);
  }

  private change(select: JQuery): void {
    const attribute = select.closest('.swatch-attribute');
    const value = Number(select.val()) > 0 ? (select.val() as string) : '';
    if (value) attribute.attr('data-option-selected', value);
    else attribute.removeAttr('data-option-selected');
    this.update(attribute, value);
  }

  private update(attribute: JQuery, value: string): void {
    attribute.find('.swatch-input').val(value);
    this.rebuild();
    // The price of what can still be chosen.
    this.products();
    attribute.find('.swatch-input').trigger('change');
  }

  private disable(option: JQuery): void {
    option.attr('disabled', 'disabled').addClass('disabled');
  }

  private enableAll(): void {
    const { canDisplayShowOutOfStockStatus: showsSoldOut, salable } = this.options.jsonConfig;
    this.element.find('[data-option-id]').removeClass('disabled').prop('disabled', false);
    if (!showsSoldOut) return;
    this.element.find('.swatch-option').each((_, element) => {
      const { attributeId } = element.closest<HTMLElement>('.swatch-attribute')!.dataset;
      if (!salable[attributeId!]![element.dataset['optionId']!]) this.disable($(element));
    });
  }

  private rebuild(): void {
    this.enableAll();
    const selected = this.element.find(SELECTED);
    if (!selected.length) return;
    this.element.find('.swatch-attribute').each((_, attribute) => {
      const id = attribute.dataset['attributeId']!;
      const products = this.products(id);
      if (selected.length === 1 && selected[0] === attribute) return;
      for (const element of attribute.querySelectorAll<HTMLElement>('[data-option-id]')) {
        const known = this.optionsMap[id]![element.dataset['optionId']!];
        if (!known || element.matches('.selected,:checked')) continue;
        if (!(known.products ?? []).some((product) => products?.includes(product))) this.disable($(element));
      }
    });
  }

  /** Variants that the chosen options of the other attributes have in common. Magento throws where it knows none. */
  private products(except?: string): Products | undefined {
    let products: Products | undefined = [];
    this.element.find(SELECTED).each((_, element) => {
      const id = element.dataset['attributeId']!;
      const known = this.optionsMap[id]![element.dataset['optionSelected']!];
      if (id === except || !known) return;
      products =
        products!.length === 0 ? known.products : products!.filter((product) => known.products?.includes(product));
    });
    return products;
  }
}
