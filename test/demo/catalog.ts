/** The demo shop's products. Paths are the cases that the browser tests name, on this shop and on a real one. */

export interface Attribute {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  /** Option id → label, and what its swatch shows; no swatch at all makes a dropdown. */
  readonly options: Readonly<Record<string, { readonly label: string; readonly swatch?: string }>>;
  readonly kind: 'visual' | 'text' | 'dropdown';
}

export interface Product {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly type: 'simple' | 'virtual' | 'downloadable' | 'configurable' | 'grouped' | 'bundle';
  readonly price: number;
  readonly text: string;
  readonly hue: number;
  readonly attributes: readonly Attribute[];
  readonly children: readonly Child[];
}

/** A variant of a configurable, or a member of a grouped product or bundle. */
export interface Child {
  readonly id: string;
  readonly name: string;
  readonly price: number;
  /** Attribute id → option id; empty for members. */
  readonly options: Readonly<Record<string, string>>;
}

/** Ids that start out of stock. */
export const soldOut = new Set<string>();

let nextOption = 4;
function attribute(id: string, code: string, label: string, kind: Attribute['kind'], values: Record<string, string>) {
  const options = Object.entries(values).map(([name, swatch]) => {
    const option = kind === 'dropdown' ? { label: name } : { label: name, swatch };
    return [String(nextOption++), option] as const;
  });
  return { id, code, label, kind, options: Object.fromEntries(options) };
}

const plain = (...names: string[]) => Object.fromEntries(names.map((name) => [name, '']));
const hues = '#36454f Graphite #f4f0dc Ivory #606c38 Moss #b7410e Rust #1b6ca8 Ocean #673147 Plum #c2b280 Sand';
const finishes = `${hues} #ff7f50 Coral #708090 Slate #d4a017 Gold`.match(/#\w+ \w+/g) ?? [];
const tens = Array.from({ length: 10 }, (_, index) => 40 + index * 10);

const color = attribute('93', 'color', 'Color', 'visual', {
  Black: '#1d1f21',
  Blue: '#2456c4',
  Red: '#c1272d',
  Tartan: '/media/tartan.svg',
});
const size = attribute('137', 'size', 'Size', 'text', { Small: 'S', Medium: 'M', Large: 'L' });
const waist = attribute('144', 'waist', 'Waist', 'dropdown', plain('30 in', '32 in', '34 in'));
const inseam = attribute('145', 'inseam', 'Inseam', 'dropdown', plain('Regular', 'Long'));
const finish = attribute(
  '146',
  'finish',
  'Finish',
  'visual',
  Object.fromEntries(finishes.map((pair) => pair.split(' ').reverse() as [string, string])),
);
const width = attribute(
  '147',
  'shelf_width',
  'Width',
  'text',
  Object.fromEntries(tens.map((cm) => [`${cm} cm`, String(cm)])),
);
const depth = attribute('148', 'shelf_depth', 'Depth', 'dropdown', plain('20 cm', '25 cm', '30 cm', '35 cm', '40 cm'));

export const products: Product[] = [];
let nextId = 1;

type Kind = Product['type'];
interface Parts {
  readonly attributes?: readonly Attribute[];
  readonly children?: readonly Child[];
}

function add(path: string, name: string, type: Kind, price: number, text: string, parts: Parts = {}): Child {
  const id = String(nextId++);
  const hue = (products.length * 47) % 360;
  products.push({ id, path, name, type, price, text, hue, attributes: [], children: [], ...parts });
  return { id, name, price, options: {} };
}

function out(child: Child): Child {
  soldOut.add(child.id);
  return child;
}

/** Every combination of the attributes' options for which `salable` gives an answer; `undefined` is no such variant. */
function configurable(
  path: string,
  name: string,
  price: number,
  text: string,
  attributes: readonly Attribute[],
  salable: (...labels: string[]) => boolean | undefined,
) {
  let combinations: Child['options'][] = [{}];
  for (const { id, options } of attributes) {
    combinations = combinations.flatMap((before) =>
      Object.keys(options).map((option) => ({ ...before, [id]: option })),
    );
  }
  const children = combinations.flatMap((options) => {
    const labels = attributes.map((one) => one.options[options[one.id] ?? '']?.label ?? '');
    const state = salable(...labels);
    if (state === undefined) return [];
    const child = { id: String(nextId++), name: `${name} – ${labels.join(', ')}`, price, options };
    return [state ? child : out(child)];
  });
  const used = attributes.map((one) => ({
    ...one,
    options: Object.fromEntries(
      Object.entries(one.options).filter(([option]) => children.some((child) => child.options[one.id] === option)),
    ),
  }));
  add(path, name, 'configurable', price, text, { attributes: used, children });
}

add(
  'simple-in',
  'Fern Field Notebook',
  'simple',
  12.5,
  'Stone paper that shrugs off rain, in a cover of waxed cotton.',
);
out(add('simple-out', 'Cedar Camp Mug', 'simple', 18, 'Enamelled steel with a cedar handle that stays cool.'));
out(add('virtual-out', 'Trail Skills Online Course', 'virtual', 59, 'Six evenings with a mountain guide, live.'));
out(add('downloadable-out', 'Hiking Atlas PDF', 'downloadable', 22, 'Two hundred walks, numbered copies only.'));

const stocked: Record<string, Record<string, boolean>> = {
  Black: { Small: true, Medium: false, Large: true },
  Blue: { Small: false, Medium: false, Large: false },
  Red: { Small: true, Large: false },
  Tartan: { Small: true, Medium: false, Large: false },
};
configurable(
  'conf-swatch-part',
  'Alder Hoodie',
  64,
  'Heavy loopback cotton, dyed in the piece.',
  [color, size],
  (c = '', s = '') => stocked[c]?.[s],
);
configurable(
  'conf-swatch-out',
  'Rowan Rain Jacket',
  129,
  'Three layers, taped seams, no rustle.',
  [color, size],
  (c) => (c === 'Tartan' ? undefined : false),
);
configurable(
  'conf-drop-part',
  'Hazel Chinos',
  72,
  'Brushed twill with a little give.',
  [waist, inseam],
  (w, i) => !(w === '32 in' || (w === '34 in' && i === 'Long')),
);
configurable('conf-drop-out', 'Willow Jeans', 88, 'Selvedge denim, washed once.', [waist, inseam], () => false);
configurable('conf-mixed-part', 'Maple Overshirt', 95, 'Moleskin, corozo buttons.', [color, inseam], (c, i) =>
  c === 'Tartan' ? undefined : !(c === 'Blue' || (c === 'Red' && i === 'Long')),
);
configurable('conf-one-out', 'Juniper Beanie', 26, 'Merino, knitted in one piece.', [color], (c) =>
  c === 'Black' ? false : undefined,
);

const pegs = add('part-in-1', 'Oak Tent Peg Set', 'simple', 9, 'Eight pegs of turned oak.');
const line = add('part-in-2', 'Oak Guy Line', 'simple', 7, 'Four lines with runners.');
const sheet = out(add('part-out-1', 'Oak Groundsheet', 'simple', 39, 'Keeps the damp where it belongs.'));
const pole = out(add('part-out-2', 'Oak Tent Pole', 'simple', 29, 'Ash, in three parts.'));
const tent = 'Whatever the tent still needs.';
add('grouped-part', 'Oak Tent Accessories', 'grouped', 0, tent, { children: [pegs, sheet, line, pole] });
add('grouped-out', 'Oak Tent Structure', 'grouped', 0, tent, { children: [sheet, pole] });
add('bundle-in', 'Pine Camp Kit', 'bundle', 9, 'One main part, chosen by you.', { children: [pegs, line, sheet] });
add('bundle-out', 'Pine Shelter Kit', 'bundle', 29, 'One main part, chosen by you.', { children: [sheet, pole] });

let turn = 0;
const shelf = 'Clicks together without tools.';
configurable('conf-500-part', 'Linden Modular Shelf', 149, shelf, [finish, width, depth], () => turn++ % 2 === 0);
configurable('conf-500-out', 'Aspen Modular Shelf', 159, shelf, [finish, width, depth], () => false);
