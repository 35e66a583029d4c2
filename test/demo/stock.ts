import type { Product } from './catalog.js';

/** What a page needs to know of the shop's stock. */
export interface Stock {
  /** Ids of the products and variants that can be bought. */
  readonly salable: ReadonlySet<string>;
  /** Magento's `cataloginventory/options/show_out_of_stock`. */
  readonly showSoldOut: boolean;
}

/** Magento's `isSaleable()`: a composite is salable as soon as one part is. */
export function isSalable(product: Product, { salable }: Pick<Stock, 'salable'>): boolean {
  return isComposite(product) ? product.children.some(({ id }) => salable.has(id)) : salable.has(product.id);
}

/** Whether a product's stock is that of its parts. */
export const isComposite = ({ type }: Product): boolean =>
  type === 'configurable' || type === 'grouped' || type === 'bundle';
