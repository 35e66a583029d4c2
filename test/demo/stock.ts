import type { Product } from './catalog.js';

/** The stock as pages see it. */
export interface Stock {
  /** Ids of the products and variants that can be bought. */
  readonly salable: ReadonlySet<string>;
  /** Magento's `cataloginventory/options/show_out_of_stock`. */
  readonly showSoldOut: boolean;
}

/** Magento's `isSaleable()`: a composite product is salable if one of its parts is. */
export function isSalable(product: Product, { salable }: Pick<Stock, 'salable'>): boolean {
  return isComposite(product) ? product.children.some(({ id }) => salable.has(id)) : salable.has(product.id);
}

/** Whether the stock of a product is the stock of its parts. */
export const isComposite = ({ type }: Product): boolean =>
  type === 'configurable' || type === 'grouped' || type === 'bundle';
