// Magento's own options beside the form, as shoppers and listeners see them: markup, classes and events of the swatch and the dropdown
// widget. What a widget would disable is what the test says.
import $ from 'jquery';

/** The add-to-cart form of a product. */
export const cart = (product: number, content: string): string =>
  `<form id="product_addtocart_form"><input type="hidden" name="product" value="${product}">
    <input type="hidden" name="selected_configurable_option" value="">${content}</form>`;

type Options = Readonly<Record<string, string>>;

const wrapper = (id: string, code: string, options: string): string =>
  `<div class="swatch-attribute ${code}" data-attribute-code="${code}" data-attribute-id="${id}">
    <span id="option-label-${code}-${id}" class="swatch-attribute-label">${code}</span>
    <div class="swatch-attribute-options clearfix" role="listbox" tabindex="0">${options}</div>
    <input class="swatch-input super-attribute-select" name="super_attribute[${id}]" type="text" value=""></div>`;

/** Swatches of one attribute, drawn by the widget. */
export const swatches = (id: string, code: string, options: Options): string =>
  wrapper(
    id,
    code,
    Object.entries(options)
      .map(
        ([option, label]) =>
          `<div class="swatch-option color" role="option" tabindex="0" aria-checked="false" aria-label="${label}"
            data-option-id="${option}" data-option-label="${label}"></div>`,
      )
      .join(''),
  );

/** An attribute without swatches, drawn by the swatch widget: a list whose empty value is 0. */
export const swatchList = (id: string, code: string, options: Options): string =>
  wrapper(
    id,
    code,
    `<select class="swatch-select ${code}"><option value="0" data-option-id="0">Choose</option>
      ${Object.entries(options)
        .map(([option, label]) => `<option value="${option}" data-option-id="${option}">${label}</option>`)
        .join('')}</select>`,
  );

/** A dropdown as the configurable widget fills it. */
export const dropdown = (id: string, options: Options): string =>
  `<div class="field configurable required"><div class="control">
    <select name="super_attribute[${id}]" id="attribute${id}" class="super-attribute-select">
      <option value="">Choose an Option...</option>
      ${Object.entries(options)
        .map(([option, label]) => `<option value="${option}">${label}</option>`)
        .join('')}</select></div></div>`;

export const swatch = (option: string): JQuery => $(`.swatch-option[data-option-id="${option}"]`);
export const item = (option: string): HTMLOptionElement =>
  document.querySelector(`#product_addtocart_form option[value="${option}"]`)!;

/** The widget redraws what can be bought. */
export function disable(...options: string[]): void {
  $('#product_addtocart_form [data-option-id]').removeClass('disabled').prop('disabled', false);
  for (const option of options) {
    $(`#product_addtocart_form [data-option-id="${option}"]`).attr('disabled', 'disabled').addClass('disabled');
  }
}

/** The widget turns a swatch on: what it disables after that, and its event. jQuery's, as all of the widget's own. */
function select(option: JQuery, disabled: readonly string[]): void {
  if (option.hasClass('disabled')) return;
  const attribute = option.closest('.swatch-attribute');
  attribute.find('.selected').removeClass('selected');
  option.addClass('selected');
  disable(...disabled);
  attribute.find('.swatch-input').val(option.attr('data-option-id')!).trigger('change');
}

/** The swatch widget, listening. `disabled` gives the options that a chosen one rules out. */
export function listen(disabled: Readonly<Record<string, readonly string[]>> = {}): void {
  $('#product_addtocart_form')
    .on('click', '.swatch-option', function () {
      select($(this as HTMLElement), disabled[$(this).attr('data-option-id')!] ?? []);
    })
    .on('change', '.swatch-select', function () {
      $(this)
        .closest('.swatch-attribute')
        .find('.swatch-input')
        .val($(this).val() as string)
        .trigger('change');
    });
}

interface Impl {
  isTrusted: boolean;
  /** @returns false where somebody prevented what the browser does by default */
  _dispatch(event: Impl): boolean;
}
/** jsdom's own part of an object. */
const impl = (object: object): Impl => {
  const key = Object.getOwnPropertySymbols(object).find(({ description }) => description === 'impl')!;
  return (object as Record<symbol, Impl>)[key]!;
};

/** An event by a shopper's hand: trusted, as those of scripts never are. */
function act(element: Element, event: Event): boolean {
  impl(event).isTrusted = true;
  return impl(element)._dispatch(impl(event));
}

export const click = (element: Element): boolean =>
  act(element, new MouseEvent('click', { bubbles: true, cancelable: true }));
export const press = (element: Element, key: string): boolean =>
  act(element, new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
export function choose(option: HTMLOptionElement): void {
  const list = option.closest('select')!;
  list.value = option.value;
  act(list, new Event('change', { bubbles: true }));
}
