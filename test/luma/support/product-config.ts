import type { Child, Description } from '../../panel/support/products.js';

interface Option {
  readonly id: string;
  readonly label: string;
  /** Ids of the variants that have the option. */
  readonly products: readonly string[];
}

interface Attribute {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  readonly position: number;
  readonly options: readonly Option[];
}

type ByAttributeAndOption = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** What Magento passes to its swatch and dropdown widgets: the `jsonConfig` and the `spConfig` are the same data. */
export interface ProductConfig {
  readonly attributes: Readonly<Record<string, Attribute>>;
  /** Variant id → attribute id → option id. */
  readonly index: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Ids of variants in stock. An option without any is missing. */
  readonly salable: ByAttributeAndOption;
  readonly canDisplayShowOutOfStockStatus: boolean;
  readonly chooseText: string;
  /** Attribute id → option id, where a cart or wish list item is edited. */
  readonly defaultValues?: Readonly<Record<string, string>>;
}

/**
 * @param showsSoldOut the store's setting "Display out-of-stock products". Without it, Magento leaves out each sold-out
 * variant, and each option that no other variant has.
 */
export function productConfig({ product }: Description, showsSoldOut: boolean): ProductConfig {
  const { attributes = [], children = [] } = product;
  const shown = showsSoldOut ? children : children.filter(({ saleable }) => saleable);
  const salable: Record<string, Record<string, string[]>> = {};
  const result: Record<string, Attribute> = {};
  attributes.forEach(({ id, code, label, options }, position) => {
    const withOption = (all: readonly Child[], option: string): string[] =>
      all.filter((child) => `${child.options![code]}` === option).map(({ id }) => `${id}`);
    const inStock = Object.keys(options).map((option): [string, string[]] => [
      option,
      withOption(
        shown.filter(({ saleable }) => saleable),
        option,
      ),
    ]);
    salable[id] = Object.fromEntries(inStock.filter(([, products]) => products.length));
    result[id] = {
      ...{ id: `${id}`, code, label, position },
      options: Object.entries(options)
        .map(([option, label]) => ({ id: option, label, products: withOption(shown, option) }))
        .filter(({ products }) => products.length),
    };
  });
  const ids = Object.fromEntries(attributes.map(({ id, code }) => [code, `${id}`]));
  return {
    attributes: result,
    index: Object.fromEntries(
      shown.map(({ id, options }) => [
        id,
        Object.fromEntries(Object.entries(options!).map(([code, option]) => [ids[code], `${option}`])),
      ]),
    ),
    salable,
    canDisplayShowOutOfStockStatus: showsSoldOut,
    chooseText: 'Choose an Option...',
  };
}
