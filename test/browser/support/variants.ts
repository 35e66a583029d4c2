import type { Listed } from './theme.js';

/** An option as a shopper sees it. */
export interface Option {
  /** Attribute id. */
  readonly attribute: string;
  /** Label of the attribute, such as `Size`. */
  readonly of: string;
  /** Option id. */
  readonly id: string;
  /** Such as `Small`. */
  readonly label: string;
}

/** A variant, with its options in the order of the page. */
export interface Variant {
  readonly id: string;
  readonly options: readonly Option[];
}

/** A variant that is sold out because of one of its options. */
export interface SoldOutByOne {
  readonly variant: Variant;
  readonly option: Option;
  readonly others: readonly Option[];
}

/** The variants of a product's page. Products of a real store differ, so tests look for the case that they are about. */
export class Variants {
  constructor(
    readonly soldOut: readonly Variant[],
    readonly inStock: readonly Variant[],
  ) {}

  /** The sold-out variant that has exactly these options. */
  find(...options: readonly Option[]): Variant | undefined {
    return this.soldOut.find((variant) => includes(variant, options) && variant.options.length === options.length);
  }

  /** A sold-out variant of which each option is in stock in another variant. */
  get soldOutTogether(): Variant | undefined {
    return this.soldOut.find(({ options }) => options.every((option) => this.isInStock(option)));
  }

  /** A sold-out variant with one option that is sold out in every variant, and else options that are in stock. */
  get soldOutByOne(): SoldOutByOne | undefined {
    return this.soldOutBy(() => true);
  }

  /** The same, where that option fits. */
  soldOutBy(fits: (option: Option) => boolean): SoldOutByOne | undefined {
    for (const variant of this.soldOut) {
      const [option, more] = variant.options.filter((one) => !this.isInStock(one));
      if (!option || more || !fits(option)) continue;
      return { variant, option, others: variant.options.filter((one) => one !== option) };
    }
    return undefined;
  }

  /** Two options that no variant has together, of which the first is in stock. */
  get nowhere(): readonly [Option, Option] | undefined {
    const all = [...this.inStock, ...this.soldOut];
    for (const first of all.flatMap(({ options }) => options)) {
      if (!this.isInStock(first)) continue;
      for (const second of all.flatMap(({ options }) => options)) {
        const isKnown = all.some((variant) => includes(variant, [first, second]));
        if (first.attribute !== second.attribute && !isKnown) return [first, second];
      }
    }
    return undefined;
  }

  /** A variant in stock that differs from this one in the option of one attribute: that option. */
  insteadOf(option: Option, { options }: Variant): Option | undefined {
    const others = options.filter((one) => one !== option);
    return this.inStock
      .find((variant) => includes(variant, others))
      ?.options.find(({ attribute }) => attribute === option.attribute);
  }

  /** Whether a variant with all these options is in stock. */
  isInStock(...options: readonly Option[]): boolean {
    return this.inStock.some((variant) => includes(variant, options));
  }
}

const includes = (variant: Variant, options: readonly Option[]): boolean =>
  options.every((wanted) => variant.options.some((own) => own.attribute === wanted.attribute && own.id === wanted.id));

/** Labels as the form joins them: `Blue, Small`. */
export const labelsOf = (options: readonly Option[]): string => options.map(({ label }) => label).join(', ');

/**
 * @param listed what the page's own options show
 * @param soldOut variant id → attribute id → option id, as the form has it
 * @param own options of the form's own choice, which has what the page does not show
 */
export function variantsOf(listed: Listed, soldOut: Listed['index'], own: readonly Option[]): Variants {
  const known = new Map<string, Option>();
  for (const { id: attribute, label: of, options } of listed.attributes) {
    for (const { id, label } of options) known.set(`${attribute}=${id}`, { attribute, of, id, label });
  }
  for (const option of own) known.set(`${option.attribute}=${option.id}`, option);
  const order = [...new Set([...known.values()].map(({ attribute }) => attribute))];
  const variant = ([id, options]: [string, Readonly<Record<string, string>>]): Variant => ({
    id,
    options: order.flatMap((attribute) => known.get(`${attribute}=${options[attribute] ?? ''}`) ?? []),
  });
  const inStock = Object.entries(listed.index).filter(([id]) => !soldOut[id]);
  return new Variants(Object.entries(soldOut).map(variant), inStock.map(variant));
}
