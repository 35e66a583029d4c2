// Descriptions of products as Test/render.php reads them.

interface Attribute {
  readonly id: number;
  readonly code: string;
  readonly label: string;
  /** Option id → label, in the merchant's order. */
  readonly options: Readonly<Record<string, string>>;
}

export interface Child {
  readonly id: number;
  readonly name?: string;
  readonly saleable?: boolean;
  /** Attribute code → option id. */
  readonly options?: Readonly<Record<string, number>>;
}

export interface Product {
  readonly id: number;
  readonly name: string;
  readonly type?: string;
  readonly saleable?: boolean;
  readonly attributes?: readonly Attribute[];
  readonly children?: readonly Child[];
}

export interface Description {
  readonly product: Product;
  readonly config?: Readonly<Record<string, string>>;
  readonly store?: { readonly id: number; readonly website: number };
  /** Such as `de_DE`; `en_US` if absent. */
  readonly locale?: string;
}

/** Attribute and option ids of the hoodies. */
export const COLOR = '93';
export const SIZE = '144';
export const CLOTH = '150';
export const RED = '50';
export const BLUE = '51';
export const S = '167';
export const M = '168';
export const WOOL = '201';
export const COTTON = '202';
export const SILK = '203';

const color = { id: 93, code: 'color', label: 'Color', options: { [RED]: 'Red', [BLUE]: 'Blue' } };
const size = { id: 144, code: 'size', label: 'Size', options: { [S]: 'S', [M]: 'M' } };
const cloth = { id: 150, code: 'cloth', label: 'Cloth', options: { [WOOL]: 'Wool', [COTTON]: 'Cotton' } };

const hoodie = (id: number, color: string, size: string, saleable = false): Child => ({
  ...{ id, saleable },
  options: { color: Number(color), size: Number(size) },
});

export const MUG: Description = { product: { id: 42, name: 'Cedar Mug' } };

/** Red in S and M, and blue in M. All are sold out. Blue in S does not exist. */
export const SOLD_OUT_HOODIE: Description = {
  product: {
    ...{ id: 7, name: 'Alder Hoodie', type: 'configurable', attributes: [color, size] },
    children: [hoodie(101, RED, S), hoodie(102, RED, M), hoodie(103, BLUE, M)],
  },
};

/** Red is sold out in both sizes, blue in M. Blue in S is in stock. */
export const HOODIE: Description = {
  product: {
    ...SOLD_OUT_HOODIE.product,
    saleable: true,
    children: [...SOLD_OUT_HOODIE.product.children!, hoodie(104, BLUE, S, true)],
  },
};

/** Blue in S is sold out. The three other combinations are in stock. */
export const MOSTLY_IN_STOCK_HOODIE: Description = {
  product: {
    ...HOODIE.product,
    children: [hoodie(101, RED, S, true), hoodie(102, RED, M, true), hoodie(103, BLUE, M, true), hoodie(104, BLUE, S)],
  },
};

/** The product has one variant, blue in M, and it is sold out. */
export const ONE_VARIANT_HOODIE: Description = {
  product: { ...SOLD_OUT_HOODIE.product, children: [hoodie(103, BLUE, M)] },
};

/** One attribute: S is sold out, M is in stock. */
export const CAP: Description = {
  product: {
    ...{ id: 7, name: 'Alder Cap', type: 'configurable', saleable: true, attributes: [size] },
    children: [
      { id: 101, options: { size: Number(S) } },
      { id: 102, options: { size: Number(M) }, saleable: true },
    ],
  },
};

const coat = (id: number, color: string, size: string, cloth: string, saleable = false): Child => ({
  ...{ id, saleable },
  options: { color: Number(color), size: Number(size), cloth: Number(cloth) },
});

/** Three attributes: wool is sold out in blue, cotton in red and S. The five other combinations are in stock. */
export const COAT: Description = {
  product: {
    ...{ id: 7, name: 'Alder Coat', type: 'configurable', saleable: true, attributes: [color, size, cloth] },
    children: [
      ...[coat(101, RED, S, WOOL, true), coat(102, RED, S, COTTON), coat(103, RED, M, WOOL, true)],
      ...[coat(104, RED, M, COTTON, true), coat(105, BLUE, S, WOOL), coat(106, BLUE, S, COTTON, true)],
      ...[coat(107, BLUE, M, WOOL), coat(108, BLUE, M, COTTON, true)],
    ],
  },
};

/** Red in S is sold out in wool and in silk. Nothing else exists in these two. */
export const RARE_COAT: Description = {
  product: {
    ...COAT.product,
    attributes: [color, size, { ...cloth, options: { ...cloth.options, [SILK]: 'Silk' } }],
    children: [
      ...[coat(101, RED, S, WOOL), coat(102, RED, S, SILK)],
      ...[coat(104, RED, M, COTTON, true), coat(106, BLUE, S, COTTON, true)],
    ],
  },
};

/** A wholly sold-out product with one attribute of that many options. Option ids start at 301, variant ids at 1. */
export const withOptions = (count: number): Description => {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const options = Object.fromEntries(numbers.map((number) => [300 + number, `Size ${number}`]));
  return {
    product: {
      ...{ id: 7, name: 'Alder Boots', type: 'configurable', attributes: [{ ...size, options }] },
      children: numbers.map((number) => ({ id: number, options: { size: 300 + number } })),
    },
  };
};

/** Bowl and plate are sold out. The cup is in stock. */
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

/** The same product with more settings, and with another product's properties. */
export const configured = (
  { product, ...rest }: Description,
  config: Readonly<Record<string, string>>,
  different: Partial<Product> = {},
): Description => ({
  ...rest,
  product: { ...product, ...different },
  config: { ...rest.config, ...config },
});

/** Every channel, with a newsletter. */
export const EVERY_CHANNEL = {
  'subscription/route': 'client',
  'channels/offered': 'EMAIL,SMS,WHATSAPP',
  'opt_in/enabled': '1',
  'opt_in/list': 'Y6nRLr',
};

export const NEWSLETTER = { 'opt_in/enabled': '1', 'opt_in/list': 'Y6nRLr' };
