import type { Attribute, Child, CustomOption, Product } from './types.js';

export interface Entry {
  readonly path: string;
  readonly name: string;
  readonly type: Product['type'];
  readonly price: number;
  readonly text: string;
  readonly drawing: string;
  readonly tint: string;
  readonly children?: readonly Child[];
  readonly custom?: readonly CustomOption[];
}

/** A configurable product. Its variants are the combinations of its attributes. */
export interface ConfigurableEntry extends Omit<Entry, 'type' | 'children'> {
  readonly attributes: readonly Attribute[];
  /** Whether the variant with these option labels is in stock; `undefined` if there is no such variant. */
  readonly stocked: (...labels: string[]) => boolean | undefined;
}

/** All products, in the order in which they were added. */
export const products: Product[] = [];

/** Ids of the products and variants that are sold out at the start. */
export const soldOut = new Set<string>();

let nextId = 1;

/** Adds a product. Returns what another product needs to list it as its child. */
export function add(entry: Entry, inStock = true): Child {
  const id = String(nextId++);
  products.push({ attributes: [], children: [], custom: [], ...entry, id });
  if (!inStock) soldOut.add(id);
  return { id, name: entry.name, price: entry.price, options: {} };
}

export function addConfigurable({ attributes, stocked, ...entry }: ConfigurableEntry): void {
  const children = combinations(attributes).flatMap((options): Child[] => {
    const labels = attributes.map((one) => one.options[options[one.id] ?? '']?.label ?? '');
    const inStock = stocked(...labels);
    if (inStock === undefined) return [];
    const child = { id: String(nextId++), name: `${entry.name} – ${labels.join(', ')}`, price: entry.price, options };
    if (!inStock) soldOut.add(child.id);
    return [child];
  });
  const used = attributes.map((one) => ({
    ...one,
    options: Object.fromEntries(
      Object.entries(one.options).filter(([option]) => children.some((child) => child.options[one.id] === option)),
    ),
  }));
  const id = String(nextId++);
  products.push({ custom: [], ...entry, id, type: 'configurable', attributes: used, children });
}

function combinations(attributes: readonly Attribute[]): Child['options'][] {
  return attributes.reduce<Child['options'][]>(
    (found, { id, options }) =>
      found.flatMap((before) => Object.keys(options).map((option) => ({ ...before, [id]: option }))),
    [{}],
  );
}
