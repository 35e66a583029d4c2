import type { CatalogPlatform } from '../klaviyo/catalog.js';
import { magentoVariantId, parseVariantId } from '../klaviyo/variant-id.js';

/** The interfaces of Klaviyo that the sandbox has. */
export type Interface = 'onsite' | 'catalog' | 'client' | 'server' | 'list';

/** The Klaviyo account of a sandbox. Every part has a default. */
export interface AccountOptions {
  /** Public API key. Default `Ab12Cd`. */
  readonly companyId?: string;
  /** Private keys with their scopes. Default `pk_sandbox` with {@link SCOPES}. */
  readonly keys?: Readonly<Record<string, readonly string[]>>;
  /** OAuth access tokens with their scopes. Default `token_sandbox` with {@link SCOPES}. */
  readonly tokens?: Readonly<Record<string, readonly string[]>>;
  /** Platforms that the account has an integration for, or a custom catalog feed (`api`). Default all four. */
  readonly platforms?: readonly CatalogPlatform[];
  /** List ids. Default `Y6nRLr`. */
  readonly lists?: readonly string[];
  /** Known variants, all sold out: full ids, or entity ids in Magento's website 1, store view 1. Default none. */
  readonly variants?: readonly string[];
  /** Whether a back-in-stock flow is live. Default true. */
  readonly flow?: boolean;
}

export interface Account extends Required<Omit<AccountOptions, 'variants'>> {
  flow: boolean;
  /** Full variant id → in stock. */
  readonly stock: Map<string, boolean>;
}

/** The scopes that a private key or token needs for a back-in-stock subscription. */
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

/** `123` becomes `$magento_two:::1-1:::123`. */
export const fullId = (id: string): string => (parseVariantId(id) ? id : magentoVariantId(id, '1', '1'));

/**
 * Finds the catalog variant of an onsite or catalog call, which has the platform, the platform's own id and maybe the
 * store. A Magento catalog is `<website>-<store view>`, and these calls do not have the website.
 *
 * @returns undefined if the account does not know the variant
 */
export function findVariant(account: Account, platform: string, variant: string, store?: string): string | undefined {
  const integration = platform === 'api' ? '$custom' : `$${platform}`;
  return [...account.stock.keys()].find((id) => {
    const known = parseVariantId(id);
    const here = known?.catalog === '$default' || store === undefined || known?.catalog.endsWith(`-${store}`);
    return known?.integration === integration && known.externalId === variant && here;
  });
}
