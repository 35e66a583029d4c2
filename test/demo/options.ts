import type { Product } from './catalog.js';
import type { Stock } from './stock.js';

/** The `jsonConfig` (swatches) or `spConfig` (dropdowns) that Magento gives its widgets. */
export interface OptionsConfig {
  /** Attribute id → attribute. */
  readonly attributes: Readonly<Record<string, AttributeConfig>>;
  /** Child id → attribute id → option id. */
  readonly index: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Attribute id → option id → salable child ids; empty if the shop hides sold-out products. */
  readonly salable: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly canDisplayShowOutOfStockStatus: boolean;
  readonly chooseText: string;
  /** Child id → its pictures. */
  readonly images: Readonly<Record<string, readonly { readonly img: string; readonly isMain: boolean }[]>>;
  readonly prices: Prices;
  /** Child id → prices. */
  readonly optionPrices: Readonly<Record<string, Prices>>;
  readonly productId: string;
  /** Attribute id → preselected option id, on a page that edits a line of the cart. */
  readonly defaultValues?: Readonly<Record<string, string>>;
}

interface AttributeConfig {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly label: string; readonly products: readonly string[] }[];
  readonly position: string;
}

type Prices = Readonly<Record<'oldPrice' | 'basePrice' | 'finalPrice', { readonly amount: number }>>;

export function optionsConfig(
  product: Product,
  { salable, showSoldOut }: Stock,
  chooseText: string,
  defaultValues?: Readonly<Record<string, string>>,
): OptionsConfig {
  const listed = product.children.filter(({ id }) => showSoldOut || salable.has(id));
  const attributes = product.attributes.map(({ id, code, label, options }, position): AttributeConfig => {
    const withProducts = Object.entries(options).map(([option, { label }]) => ({
      id: option,
      label,
      products: listed.filter((child) => child.options[id] === option).map((child) => child.id),
    }));
    return { id, code, label, options: withProducts.filter((one) => one.products.length > 0), position: `${position}` };
  });
  return {
    attributes: Object.fromEntries(attributes.map((one) => [one.id, one])),
    index: Object.fromEntries(listed.map(({ id, options }) => [id, options])),
    salable: showSoldOut ? Object.fromEntries(attributes.map((one) => [one.id, salableOf(one, salable)])) : {},
    canDisplayShowOutOfStockStatus: showSoldOut,
    chooseText,
    images: images(product),
    prices: prices(product.price),
    optionPrices: Object.fromEntries(listed.map(({ id, price }) => [id, prices(price)])),
    productId: product.id,
    ...(defaultValues && { defaultValues }),
  };
}

const prices = (amount: number): Prices => ({
  oldPrice: { amount },
  basePrice: { amount },
  finalPrice: { amount },
});

/** Option id → salable child ids, without options that have none. */
function salableOf({ options }: AttributeConfig, salable: ReadonlySet<string>): Record<string, string[]> {
  const entries = options.map(({ id, products }) => [id, products.filter((child) => salable.has(child))] as const);
  return Object.fromEntries(entries.filter(([, products]) => products.length > 0));
}

/** A picture of each child in its own color or pattern. */
function images({ path, attributes, children }: Product): OptionsConfig['images'] {
  const visual = attributes.find(({ kind }) => kind === 'visual');
  if (!visual) return {};
  return Object.fromEntries(
    children.map(({ id, options }) => [
      id,
      [{ img: `/media/${path}.svg?look=${options[visual.id] ?? ''}`, isMain: true }],
    ]),
  );
}

/** Whether the swatch widget draws the options. One attribute with swatches is enough. */
export function hasSwatches({ attributes }: Product): boolean {
  return attributes.some(({ kind }) => kind !== 'dropdown');
}

/** Magento's numbers for text, color and picture. */
type SwatchType = '0' | '1' | '2';

/** One attribute in `jsonSwatchConfig`: option id → swatch, and `additional_data` as a JSON string. */
export type AttributeSwatches = Readonly<
  Record<string, { readonly type: SwatchType; readonly value: string; readonly label: string } | string>
>;

/** The `jsonSwatchConfig`: attribute id → swatches. It leaves out attributes with a dropdown. */
export function swatchConfig({ attributes }: Product): Record<string, AttributeSwatches> {
  const withSwatches = attributes.filter(({ kind }) => kind !== 'dropdown');
  return Object.fromEntries(
    withSwatches.map(({ id, kind, options }): [string, AttributeSwatches] => {
      const swatches = Object.entries(options).map(([option, { label, swatch = '' }]) => {
        const type: SwatchType = kind === 'text' ? '0' : swatch.startsWith('#') ? '1' : '2';
        return [option, { type, value: swatch, label }] as const;
      });
      const settings = JSON.stringify({ swatch_input_type: kind, update_product_preview_image: '1' });
      return [id, { ...Object.fromEntries(swatches), additional_data: settings }];
    }),
  );
}
