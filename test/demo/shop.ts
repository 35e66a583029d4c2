import { products, soldOut, type Product } from './catalog.js';
import type { Stock } from './stock.js';

/** The merchant's settings: those of the module, and one of Magento. */
export interface ShopSettings {
  /** Magento's `cataloginventory/options/show_out_of_stock`. */
  showSoldOut: boolean;
  /** The Klaviyo interface that subscriptions are sent to. */
  route: 'onsite' | 'client';
  /** Whether the client API takes over when the onsite endpoint is retired. */
  fallback: boolean;
  /** Whether the shop takes requests: never, those that the browser cannot deliver, or all. */
  delivery: 'direct' | 'fallback' | 'shop';
  /** Channels besides e-mail. */
  sms: boolean;
  whatsapp: boolean;
  /** Whether the form offers the newsletter. */
  optIn: boolean;
  /** The theme of product pages. */
  theme: 'luma' | 'hyva';
  /** Whether the module is enabled. */
  enabled: boolean;
  /** The private key: one with all scopes, none, one that Klaviyo does not know, and so on. */
  privateKey: 'right' | 'none' | 'unknown' | 'scope' | 'other';
  /** Klaviyo's own extension for Magento. */
  extension: 'connected' | 'other' | 'missing';
  /** Whether that extension tells Klaviyo the right stock. */
  stockReport: 'right' | 'wrong';
  /** Whether the content security policy of product pages allows calls to Klaviyo. */
  policy: 'allows' | 'blocks';
  /** Magento's own stock alert. */
  magentosAlert: boolean;
  /** Whether cron runs, which delivers the outbox of a real shop. */
  cron: boolean;
  /** Whether the stock index is up to date. */
  stockIndex: boolean;
  /** Time limit of one exchange with Klaviyo, in seconds. */
  timeout: number;
}

/** The module's defaults. Magento's own setting is on, so that shoppers can choose sold-out options. */
const defaults: ShopSettings = {
  showSoldOut: true,
  route: 'onsite',
  fallback: false,
  delivery: 'direct',
  sms: false,
  whatsapp: false,
  optIn: false,
  theme: 'luma',
  enabled: true,
  privateKey: 'right',
  extension: 'connected',
  stockReport: 'right',
  policy: 'allows',
  magentosAlert: false,
  cron: true,
  stockIndex: true,
  timeout: 10,
};

/** The shop's state: what is in stock, and how it is set up. */
export interface Shop extends Stock {
  readonly settings: ShopSettings;
  readonly products: readonly Product[];
  /** Finds a product by the path of its page or by its id. */
  find(pathOrId: string): Product | undefined;
  setStock(id: string, salable: boolean): void;
  /** Restores stock and settings. */
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
