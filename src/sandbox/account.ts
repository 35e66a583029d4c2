import type { CatalogPlatform } from '../klaviyo/catalog.js';
import { magentoVariantId, parseVariantId } from '../klaviyo/variant-id.js';

/** The five ways in. */
export type Interface = 'onsite' | 'catalog' | 'client' | 'server' | 'list';

/** The account that the sandbox plays. Every part has a default. */
export interface AccountOptions {
  /** Public API key. Default `Ab12Cd`. */
  readonly companyId?: string;
  /** Private keys with their scopes. Default `pk_sandbox` with every scope needed. */
  readonly keys?: Readonly<Record<string, readonly string[]>>;
  /** OAuth access tokens with their scopes. Default `token_sandbox` with every scope needed. */
  readonly tokens?: Readonly<Record<string, readonly string[]>>;
  /** Platforms whose integration, or custom catalog feed (`api`), the account has. Default all four. */
  readonly platforms?: readonly CatalogPlatform[];
  /** Ids of its lists. Default `Y6nRLr`. */
  readonly lists?: readonly string[];
  /** Variants it knows, all sold out: full ids, or entity ids of Magento's website 1, store view 1. Default none. */
  readonly variants?: readonly string[];
  /** Whether a back-in-stock flow is live. Default true. */
  readonly flow?: boolean;
}

export interface Account extends Required<Omit<AccountOptions, 'variants'>> {
  flow: boolean;
  /** Full variant id → in stock. */
  readonly stock: Map<string, boolean>;
}

/** Both are needed for a back-in-stock subscription by private key or token. */
export const SCOPES = ['catalogs:write', 'profiles:write'] as const;

export const createAccount = ({ variants = [], ...options }: AccountOptions): Account => ({
  companyId: 'Ab12Cd',
  keys: { pk_sandbox: SCOPES },
  tokens: { token_sandbox: SCOPES },
  platforms: ['shopify', 'bigcommerce', 'magento_two', 'api'],
  lists: ['Y6nRLr'],
  flow: true,
  ...options,
  stock: new Map(variants.map((id) => [fullId(id), false])),
});

/** `123` stands for `$magento_two:::1-1:::123`. */
export const fullId = (id: string): string => (parseVariantId(id) ? id : magentoVariantId(id, '1', '1'));

/**
 * The catalog variant that onsite or catalog mean by platform, store and the platform's own id, or undefined for one that the account
 * does not know. A Magento catalog is `<website>-<store view>`; the older interfaces do not say the website.
 */
export function findVariant(account: Account, platform: string, variant: string, store?: string): string | undefined {
  const integration = platform === 'api' ? '$custom' : `$${platform}`;
  return [...account.stock.keys()].find((id) => {
    const known = parseVariantId(id);
    const here = known?.catalog === '$default' || store === undefined || known?.catalog.endsWith(`-${store}`);
    return known?.integration === integration && known.externalId === variant && here;
  });
}
