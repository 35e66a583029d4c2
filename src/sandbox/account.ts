import type { CatalogPlatform } from '../klaviyo/catalog.js';
import { magentoVariantId, parseVariantId } from '../klaviyo/variant-id.js';

/** The interfaces that read an account. */
export type ReadingInterface = 'accounts' | 'metrics' | 'flows' | 'actions' | 'lists' | 'profiles' | 'events';

/** The interfaces of Klaviyo that the sandbox has. */
export type Interface = 'onsite' | 'catalog' | 'client' | 'server' | 'list' | ReadingInterface;

/** `true`: live, `false`: a draft, `none`: there is no flow, and no metric before the first event. */
export type Flow = boolean | 'manual' | 'archived' | 'none';

/** The status of a message in a flow. */
export type MessageStatus = 'live' | 'manual' | 'draft' | 'disabled';

/** The Klaviyo account of a sandbox. Every part has a default. */
export interface AccountOptions {
  /** Public API key. Default `Ab12Cd`. */
  readonly companyId?: string;
  /** Private keys with their scopes. Default `pk_sandbox` with {@link SCOPES} and {@link READING_SCOPES}. */
  readonly keys?: Readonly<Record<string, readonly string[]>>;
  /** OAuth access tokens with their scopes. Default `token_sandbox` with the same scopes. */
  readonly tokens?: Readonly<Record<string, readonly string[]>>;
  /** Platforms that the account has an integration for, or a custom catalog feed (`api`). Default all four. */
  readonly platforms?: readonly CatalogPlatform[];
  /** List ids. Default `Y6nRLr`. */
  readonly lists?: readonly string[];
  /** Known variants, all sold out: full ids, or entity ids in Magento's website 1, store view 1. Default none. */
  readonly variants?: readonly string[];
  /** The back-in-stock flow. Default true: it is live. */
  readonly flow?: Flow;
  /** The status of the flow's messages. Default `live`. */
  readonly message?: MessageStatus;
  /** Number of messages in the flow, all after the back-in-stock delay. Default 1. */
  readonly messages?: number;
  /** Names of other metrics. Default one. */
  readonly metrics?: readonly string[];
  /** Milliseconds until the event of a subscription can be read. Default 0. */
  readonly eventDelay?: number;
}

/** Tests and the demo change the parts that are not read-only. */
export interface Account extends Required<
  Omit<AccountOptions, 'variants' | 'companyId' | 'keys' | 'lists' | 'flow' | 'message' | 'eventDelay'>
> {
  companyId: string;
  keys: Readonly<Record<string, readonly string[]>>;
  lists: readonly string[];
  flow: Flow;
  message: MessageStatus;
  eventDelay: number;
  /** Full variant id → in stock. */
  readonly stock: Map<string, boolean>;
}

/** The scopes that a private key or token needs for a back-in-stock subscription. */
export const SCOPES = ['catalogs:write', 'profiles:write'] as const;

/** The scopes that a private key or token needs to read, per interface. */
export const READING_SCOPES = {
  accounts: ['accounts:read'],
  metrics: ['metrics:read'],
  flows: ['flows:read', 'metrics:read'],
  actions: ['flows:read'],
  lists: ['lists:read'],
  profiles: ['profiles:read'],
  events: ['events:read'],
} as const satisfies Record<ReadingInterface, readonly string[]>;

const ALL_SCOPES = [...new Set([...SCOPES, ...Object.values(READING_SCOPES).flat()])];

export const isReading = (by: Interface): by is ReadingInterface => Object.hasOwn(READING_SCOPES, by);

export const createAccount = ({ variants = [], ...options }: AccountOptions): Account => ({
  companyId: 'Ab12Cd',
  keys: { pk_sandbox: ALL_SCOPES },
  tokens: { token_sandbox: ALL_SCOPES },
  platforms: ['shopify', 'bigcommerce', 'magento_two', 'api'],
  lists: ['Y6nRLr'],
  flow: true,
  message: 'live',
  messages: 1,
  metrics: ['Placed Order'],
  eventDelay: 0,
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
