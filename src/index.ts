/**
 * Klaviyo's back-in-stock subscriptions for browsers, workers and Node: onsite, catalog, client, and the opt-in to a
 * list. It needs no DOM and has no dependency.
 */
export {
  subscribeCatalog,
  CATALOG_ENDPOINT,
  type CatalogPlatform,
  type CatalogSubscription,
} from './klaviyo/catalog.js';
export { subscribeClient, CLIENT_ENDPOINT, type ClientSubscription } from './klaviyo/client.js';
export {
  CHANNEL_SINCE,
  REVISION,
  type Channel,
  type Identifiers,
  type JsonApiOptions,
  type NonEmpty,
  type Profile,
  type Subscription,
} from './klaviyo/json-api.js';
export { optIn, OPT_IN_ENDPOINT, type OptIn } from './klaviyo/list.js';
export { subscribeOnsite, ONSITE_ENDPOINT, type OnsiteSubscription } from './klaviyo/onsite.js';
export type { EndpointOptions, ExchangeOptions } from './klaviyo/exchange.js';
export type { KlaviyoError, Outcome } from './klaviyo/outcome.js';
export { formatVariantId, magentoVariantId, parseVariantId, type VariantId } from './klaviyo/variant-id.js';
