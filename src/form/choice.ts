/** Variants of a product: variant id → attribute id → option id. A product without options is `{ '42': {} }`. */
export type Variants = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What has been chosen: attribute id → option id. An empty or missing option leaves that attribute open. */
export type Choices = Readonly<Record<string, string | undefined>>;

/** The options that lead to a variant: attribute id → option ids. */
export type Reachable = Readonly<Record<string, ReadonlySet<string>>>;

/** Id of the only variant that has exactly the chosen options; undefined while one of its attributes is open. */
export function variantOf(variants: Variants, choices: Choices): string | undefined {
  const [id, another] = Object.keys(variants).filter((id) =>
    Object.entries(variants[id]!).every(([name, option]) => choices[name] === option),
  );
  return another ? undefined : id;
}

/**
 * The options of each attribute that lead to a variant, given what is chosen for the other attributes. It reads the
 * variants once, however many options a page shows.
 */
export function reachable(variants: Variants, choices: Choices): Reachable {
  const found: Record<string, Set<string>> = {};
  for (const options of Object.values(variants)) {
    const names = Object.keys(options);
    const different = names.filter((name) => choices[name] && choices[name] !== options[name]);
    // With one difference the variant is reachable by that attribute alone, else by each of them.
    if (!different[1]) {
      for (const name of different[0] ? different : names) (found[name] ??= new Set()).add(options[name]!);
    }
  }
  return found;
}

/** One attribute after narrowing. */
export interface Narrowed {
  /** Option ids that lead to a variant. */
  readonly options: ReadonlySet<string>;
  /** What is chosen now; empty if the wish is not among the options. */
  readonly chosen: string;
}

/**
 * Narrows an attribute to what the attributes before it leave possible, as Magento's own dropdowns do. The first
 * attribute always offers everything, so no choice is a dead end. A single remaining option is chosen.
 *
 * @param before choices of the attributes before this one
 * @param wish option that the shopper has chosen so far, if any
 */
export function narrow(variants: Variants, attribute: string, before: Choices, wish?: string | null): Narrowed {
  const options = reachable(variants, before)[attribute]!;
  const [only = '', another] = options;
  return { options, chosen: another ? (wish && options.has(wish) ? wish : '') : only };
}
