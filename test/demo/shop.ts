import { products, soldOut, type Product } from './catalog.js';
import type { Stock } from './product-page.js';

/** What a merchant may set in this shop; the module's own settings and Magento's one. */
export interface ShopSettings {
  /** Magento's `cataloginventory/options/show_out_of_stock`. */
  showSoldOut: boolean;
  /** How to subscribe. */
  route: 'onsite' | 'client';
  /** Channels beside e-mail. */
  sms: boolean;
  whatsapp: boolean;
  /** Marketing opt-in. */
  optIn: boolean;
  /** Seconds before an exchange with Klaviyo is given up. */
  timeout: number;
}

/** The shop's state: what is in stock, and how it is set up. */
export interface Shop extends Stock {
  readonly settings: ShopSettings;
  readonly products: readonly Product[];
  find(path: string): Product | undefined;
  setStock(id: string, salable: boolean): void;
}

export function createShop(settings: Partial<ShopSettings> = {}): Shop {
  const own: ShopSettings = {
    showSoldOut: true,
    route: 'onsite',
    sms: false,
    whatsapp: false,
    optIn: false,
    timeout: 10,
    ...settings,
  };
  const ids = products.flatMap(({ id, children }) => [id, ...children.map((child) => child.id)]);
  const salable = new Set(ids.filter((id) => !soldOut.has(id)));
  return {
    settings: own,
    products,
    salable,
    get showSoldOut() {
      return own.showSoldOut;
    },
    find: (path) => products.find((product) => product.path === path),
    setStock(id, inStock) {
      if (inStock) salable.add(id);
      else salable.delete(id);
    },
  };
}
