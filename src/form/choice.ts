/** The sold-out variants: variant id → attribute id → option id. A product without options is `{ '42': {} }`. */
export type Variants = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What has been chosen: attribute id → option id; an empty or missing option leaves that attribute open. */
export type Choices = Readonly<Record<string, string | undefined>>;

/** Ids of the sold-out variants that agree with every choice. Linear in variants × choices. */
export function matching(variants: Variants, choices: Choices): string[] {
  const chosen = Object.entries(choices).filter(([, option]) => option);
  return Object.keys(variants).filter((id) => chosen.every(([name, option]) => variants[id]?.[name] === option));
}

/** Id of the sold-out variant that is chosen; undefined while an attribute is open, and for what is salable. */
export const variantOf = (variants: Variants, choices: Choices): string | undefined =>
  Object.values(choices).every(Boolean) ? matching(variants, choices)[0] : undefined;

/** One attribute after narrowing. */
export interface Narrowed {
  /** Option ids that lead to a sold-out variant. */
  readonly options: ReadonlySet<string | undefined>;
  /** What is chosen now; empty when the former choice led nowhere. */
  readonly chosen: string;
}

/**
 * Each attribute offers what the attributes before it leave possible, as shoppers know it from Magento's own options, so
 * the first always offers everything and no choice is a dead end. A choice that has become impossible is let go; where one
 * option is left, it is taken. In whatever order the options of a sold-out variant are chosen, that variant comes out.
 *
 * @returns in the order of `attributes`
 */
export function narrow(variants: Variants, attributes: readonly string[], choices: Choices): Narrowed[] {
  const before: Record<string, string> = {};
  return attributes.map((attribute) => {
    const options = new Set(matching(variants, before).map((id) => variants[id]?.[attribute]));
    const [only = ''] = options;
    const wish = choices[attribute] ?? '';
    const chosen = options.size === 1 ? only : options.has(wish) ? wish : '';
    before[attribute] = chosen;
    return { options, chosen };
  });
}
