// Products as Test/render.php reads them.

export interface Description {
  readonly product: Readonly<Record<string, unknown>>;
  readonly config?: Readonly<Record<string, string>>;
  readonly store?: { readonly id: number; readonly website: number };
}

/** Attribute and option ids of the hoodies. */
export const COLOR = '93';
export const SIZE = '144';
export const RED = '50';
export const BLUE = '51';
export const S = '167';
export const M = '168';

const attributes = [
  { id: 93, code: 'color', label: 'Color', options: { '50': 'Red', '51': 'Blue' } },
  { id: 144, code: 'size', label: 'Size', options: { '167': 'S', '168': 'M' } },
];
const child = (id: number, color: number, size: number, saleable = false): object => ({
  ...{ id, saleable },
  options: { color, size },
});

export const MUG: Description = { product: { id: 42, name: 'Cedar Mug' } };

/** Everything sold out but one variant that does not exist: blue in S. */
export const SOLD_OUT_HOODIE: Description = {
  product: {
    ...{ id: 7, name: 'Alder Hoodie', type: 'configurable', attributes },
    children: [child(101, 50, 167), child(102, 50, 168), child(103, 51, 168)],
  },
};

/** Red is sold out in both sizes, blue in M; blue in S can be bought. */
export const HOODIE: Description = {
  product: {
    ...SOLD_OUT_HOODIE.product,
    saleable: true,
    children: [child(101, 50, 167), child(102, 50, 168), child(103, 51, 168), child(104, 51, 167, true)],
  },
};

/** One variant is sold out: blue in M. */
export const ONE_LEFT_HOODIE: Description = {
  product: {
    ...HOODIE.product,
    children: [child(101, 50, 167, true), child(103, 51, 168)],
  },
};

/** Bowl and plate are sold out, the cup can be bought. */
export const TABLEWARE: Description = {
  product: {
    ...{ id: 9, name: 'Tableware', type: 'grouped', saleable: true },
    children: [
      { id: 11, name: 'Bowl' },
      { id: 12, name: 'Cup', saleable: true },
      { id: 13, name: 'Plate' },
    ],
  },
};

/** The same product under other settings. */
export const configured = (
  { product, config }: Description,
  more: Record<string, string>,
  different: object = {},
): Description => ({ product: { ...product, ...different }, config: { ...config, ...more } });
