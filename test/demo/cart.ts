import type { Product } from './catalog.js';
import type { Shop } from './shop.js';
import type { Word } from './words/words.js';

/** One line of the cart. */
export interface Line {
  readonly id: string;
  readonly product: Product;
  /** Id of the variant, or of the product itself. Its stock counts. */
  readonly sku: string;
  readonly price: number;
  readonly quantity: number;
  /** Attribute id → option id, of a configurable. */
  readonly options: Readonly<Record<string, string>>;
  /** Custom option id → value id or text. */
  readonly custom: Readonly<Record<string, string>>;
  /** Name of the part that was chosen in a bundle. */
  readonly part?: string;
}

/** The lines that a submitted form asks for, or the reason why the cart cannot take them. */
export function linesOf(form: FormData, shop: Shop): Omit<Line, 'id'>[] | Word {
  const product = shop.find(text(form, 'product'));
  if (!product) return 'Page not found';
  const lines = wanted(product, form);
  if (typeof lines === 'string') return lines;
  if (lines.length === 0 || lines.some(({ quantity }) => !(quantity > 0))) {
    return 'Please specify the quantity of product(s).';
  }
  return lines.every(({ sku }) => shop.salable.has(sku)) ? lines : 'The requested qty is not available.';
}

function wanted(product: Product, form: FormData): Omit<Line, 'id'>[] | Word {
  const quantity = Number(form.get('qty') ?? 1);
  const line = { product, quantity, options: {}, custom: named(form, 'options') };
  const choose = 'You need to choose options for your item.';
  switch (product.type) {
    case 'grouped':
      return Object.entries(named(form, 'super_group')).flatMap(([id, count]) => {
        const member = product.children.find((child) => child.id === id);
        if (!member || !(Number(count) > 0)) return [];
        const own = { ...product, name: member.name, path: product.path };
        return [{ ...line, product: own, sku: id, price: member.price, quantity: Number(count) }];
      });
    case 'configurable': {
      const options = named(form, 'super_attribute');
      const child = product.children.find((one) =>
        Object.entries(one.options).every(([id, value]) => options[id] === value),
      );
      return child ? [{ ...line, options, sku: child.id, price: child.price }] : choose;
    }
    case 'bundle': {
      const [chosen] = Object.values(named(form, 'bundle_option'));
      const part = product.children.find(({ id }) => id === chosen);
      return part ? [{ ...line, sku: part.id, price: product.price + part.price, part: part.name }] : choose;
    }
    case 'simple':
    case 'virtual':
    case 'downloadable':
      return [{ ...line, sku: product.id, price: product.price }];
  }
}

/** The value of a text field; empty if it is missing. */
export function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** The fields `name[key]` of a form as key → value, without empty ones. */
function named(form: FormData, name: string): Record<string, string> {
  const entries = [...form].flatMap(([field, value]): [string, string][] => {
    const key = field.startsWith(`${name}[`) ? field.slice(name.length + 1, -1) : '';
    return key && typeof value === 'string' && value ? [[key, value]] : [];
  });
  return Object.fromEntries(entries);
}

/** Adds lines to a cart. The quantities of equal lines add up. */
export function withLines(cart: readonly Line[], added: readonly Omit<Line, 'id'>[]): Line[] {
  return added.reduce<Line[]>(
    (lines, line) => {
      const same = lines.find((other) => key(other) === key(line));
      if (!same) return [...lines, { ...line, id: String(Math.max(0, ...lines.map(({ id }) => Number(id))) + 1) }];
      return lines.map((other) => (other === same ? { ...same, quantity: same.quantity + line.quantity } : other));
    },
    [...cart],
  );
}

const key = ({ product, sku, custom }: Omit<Line, 'id'>): string => JSON.stringify([product.id, sku, custom]);
