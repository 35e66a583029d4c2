// A product page of a Hyvä theme under jsdom: the module's HTML and its script, the real Alpine, and a stand-in for Hyvä's
// component.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runInThisContext } from 'node:vm';
import Alpine from 'alpinejs';
import { vi } from 'vitest';
import { options } from '../../demo/hyva/options.js';
import { productConfig } from '../../luma/support/product-config.js';
import { draw as drawForm, FormPage } from '../../panel/support/form-page.js';
import type { Description } from '../../panel/support/products.js';
import { isHiddenByStyle } from './styles.js';

const standIn = readFileSync(path.resolve('test/demo/web/Hyva/configurable-options.js'), 'utf8');
const template = path.resolve('view/frontend/templates/hyva/form.phtml');

/** Draws the server's page, as it is before any script runs. */
export function draw(description: Description, before?: string): FormPage {
  const inHyva = { ...description, template };
  return new FormPage(drawForm(inHyva, before).root);
}

/** The browser runs the module's script, and Alpine starts after it. */
export async function arrive(page: FormPage): Promise<FormPage> {
  for (const script of document.querySelectorAll('script:not([type])')) runInThisContext(script.textContent);
  vi.resetModules();
  await import('../../../src/hyva/form.js');
  Alpine.initTree(document.body);
  await settled();
  return page;
}

/** Draws the page, and the scripts arrive. */
export const open = (description: Description, before?: string): Promise<FormPage> => arrive(draw(description, before));

/** Waits until Alpine has shown every change. */
export const settled = async (): Promise<void> => {
  for (let round = 0; round < 3; round++) await Alpine.nextTick();
};

/** Magento's add-to-cart form, and the fields outside it that Hyvä connects with it. */
export const cart = (product: number, content: string): string =>
  `<div class="card"><form id="product_addtocart_form"><input type="hidden" name="product" value="${product}">${content}
    </form><div class="box"><input form="product_addtocart_form" type="number" name="qty" value="1">
    <button form="product_addtocart_form" type="submit" id="product-addtocart-button">Add to Cart</button></div></div>`;

export interface OptionsPage {
  /** Ids of the attributes that have swatches. All by default. */
  readonly swatches?: readonly string[];
  /** The store's setting "Display out-of-stock products", which is on by default. */
  readonly showsSoldOut?: boolean;
  /** What the page's address ends with. */
  readonly link?: string;
  /** The wish list item that is edited: attribute id → option id. */
  readonly defaultValues?: Readonly<Record<string, string>>;
}

/** Opens a page with the product's own options. */
export async function openWithOptions(description: Description, settings: OptionsPage = {}): Promise<ProductPage> {
  const { showsSoldOut = true, link = '', defaultValues } = settings;
  const config = { ...productConfig(description, showsSoldOut), ...(defaultValues && { defaultValues }) };
  const ids = (description.product.attributes ?? []).map(({ id }) => `${id}`);
  const { swatches = ids } = settings;
  const attributes = (description.product.attributes ?? []).map(({ id, label }) => ({
    ...{ id: `${id}`, label },
    hasSwatches: swatches.includes(`${id}`),
  }));
  history.replaceState(null, '', `/product.html${link}`);
  runInThisContext(standIn);
  const { id } = description.product;
  const shows = { '/cataloginventory/options/show_out_of_stock': showsSoldOut ? '1' : '0' };
  const set = { ...description, config: { ...shows, ...description.config } };
  return new ProductPage(await open(set, cart(id, options(`${id}`, config, {}, attributes).text)));
}

/** A page with Hyvä's options, swatches or lists. */
export class ProductPage {
  constructor(readonly form: FormPage) {}

  /** The radio button of a swatch, or the option of a list. Undefined if a shopper cannot choose it. */
  option(id: string): HTMLInputElement | HTMLOptionElement | undefined {
    const found = document.querySelector<HTMLInputElement | HTMLOptionElement>(
      `#product_addtocart_form :is(input,option)[value="${id}"]:enabled`,
    );
    return found ?? undefined;
  }
  /** What a screen reader reads for an option. */
  nameOf(id: string): string {
    const option = this.option(id)!;
    return option instanceof HTMLOptionElement ? option.label : option.getAttribute('aria-label')!;
  }
  isMarked(id: string): boolean {
    return !!this.option(id)?.closest('.restock-sold-out');
  }
  isChosen(id: string): boolean {
    return !!this.option(id)?.matches(':checked');
  }
  /** What stands beside the name of an attribute with swatches. */
  selected(attribute: string): string {
    return document.querySelector(`[id^=attribute-label-][id$="-${attribute}"] [x-text]`)!.textContent;
  }
  /** Whether quantity and Add to Cart can be seen. */
  get sells(): boolean {
    return !isHiddenByStyle(document.querySelector('#product-addtocart-button')!);
  }
}
