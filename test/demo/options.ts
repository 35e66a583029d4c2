import type { Product } from './catalog.js';

/** The `jsonConfig` (swatches) or `spConfig` (dropdowns) that Magento gives its widgets. */
export interface OptionsConfig {
  readonly attributes: Readonly<Record<string, AttributeConfig>>;
  /** Child id → attribute id → option id. */
  readonly index: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Attribute id → option id → salable child ids; empty where sold-out children are not shown. */
  readonly salable: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly canDisplayShowOutOfStockStatus: boolean;
  readonly chooseText: string;
}

interface AttributeConfig {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  readonly position: number;
  readonly options: readonly { readonly id: string; readonly label: string; readonly products: readonly string[] }[];
}

/**
 * @param salable ids of the children that can be bought
 * @param showSoldOut Magento's `cataloginventory/options/show_out_of_stock`
 */
export function optionsConfig(product: Product, salable: ReadonlySet<string>, showSoldOut: boolean): OptionsConfig {
  const listed = product.children.filter(({ id }) => showSoldOut || salable.has(id));
  const having = (attribute: string, option: string) =>
    listed.filter((child) => child.options[attribute] === option).map(({ id }) => id);
  const attributes = product.attributes.map(({ id, code, label, options }, position) => ({
    ...{ id, code, label, position },
    options: Object.entries(options)
      .map(([option, { label }]) => ({ id: option, label, products: having(id, option) }))
      .filter(({ products }) => products.length > 0),
  }));
  const salableOf = ({ options }: Pick<AttributeConfig, 'options'>) =>
    options.flatMap((option): [string, string[]][] => {
      const own = option.products.filter((child) => salable.has(child));
      return own.length > 0 ? [[option.id, own]] : [];
    });
  return {
    attributes: Object.fromEntries(attributes.map((one) => [one.id, one])),
    index: Object.fromEntries(listed.map(({ id, options }) => [id, options])),
    salable: showSoldOut
      ? Object.fromEntries(attributes.map((one) => [one.id, Object.fromEntries(salableOf(one))]))
      : {},
    canDisplayShowOutOfStockStatus: showSoldOut,
    chooseText: 'Choose an Option...',
  };
}

/** Whether the swatch widget draws the options: one attribute with swatches is enough. */
export function hasSwatches(product: Product): boolean {
  return product.attributes.some(({ kind }) => kind !== 'dropdown');
}

/** The `jsonSwatchConfig`: attribute id → option id → 0 text, 1 colour, 2 image. Dropdown attributes are not in it. */
export function swatchConfig(product: Product): Record<string, Record<string, { type: string; value: string }>> {
  const entries = product.attributes.flatMap(({ id, kind, options }) => {
    if (kind === 'dropdown') return [];
    const swatches = Object.entries(options).map(([option, { swatch = '' }]) => {
      const type = kind === 'text' ? '0' : swatch.startsWith('#') ? '1' : '2';
      return [option, { type, value: swatch }] as const;
    });
    return [[id, Object.fromEntries(swatches)] as const];
  });
  return Object.fromEntries(entries);
}
