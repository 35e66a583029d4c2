import { products, soldOut, type Product } from './catalog.js';
import type { Stock } from './stock.js';

/** What a merchant can set in this shop: settings of the module, and one of Magento's. */
export interface ShopSettings {
  /** Magento's `cataloginventory/options/show_out_of_stock`. */
  showSoldOut: boolean;
  /** Which of Klaviyo's interfaces takes a subscription. */
  route: 'onsite' | 'client';
  /** Whether the client API takes over where the onsite endpoint is retired. */
  fallback: boolean;
  /** Channels beside e-mail. */
  sms: boolean;
  whatsapp: boolean;
  /** Whether the form offers the newsletter. */
  optIn: boolean;
  /** Seconds after which an exchange with Klaviyo is given up. */
  timeout: number;
}

/** As the module comes, but for Magento's setting: only with sold-out options shown can a shopper choose one. */
const defaults: ShopSettings = {
  showSoldOut: true,
  route: 'onsite',
  fallback: false,
  sms: false,
  whatsapp: false,
  optIn: false,
  timeout: 10,
};

/** The shop's state: what is in stock, and how it is set up. */
export interface Shop extends Stock {
  readonly settings: ShopSettings;
  readonly products: readonly Product[];
  /** The product whose page has this path, or that has this id. */
  find(pathOrId: string): Product | undefined;
  setStock(id: string, salable: boolean): void;
  /** Puts stock and settings back to the start. */
  reset(): void;
}

export function createShop(settings: Partial<ShopSettings> = {}): Shop {
  const own: ShopSettings = { ...defaults, ...settings };
  const salable = new Set<string>();
  const shop: Shop = {
    settings: own,
    products,
    salable,
    get showSoldOut() {
      return own.showSoldOut;
    },
    find: (wanted) => products.find(({ path, id }) => path === wanted || id === wanted),
    setStock(id, inStock) {
      if (inStock) salable.add(id);
      else salable.delete(id);
    },
    reset() {
      Object.assign(own, defaults, settings);
      const ids = products.flatMap(({ id, children }) => [id, ...children.map((child) => child.id)]);
      for (const id of ids) shop.setStock(id, !soldOut.has(id));
    },
  };
  shop.reset();
  return shop;
}
