/** Klaviyo's server API, with a private key or an OAuth token. Never use it in a browser. */
export {
  createServerClient,
  SERVER_ENDPOINT,
  SERVER_LIMITS,
  type RateWindow,
  type ServerClient,
  type ServerOptions,
} from './klaviyo/server.js';
export type { TokenFunction } from './klaviyo/secret.js';
export type { Channel, Identifiers, NonEmpty, Profile, Subscription } from './klaviyo/json-api.js';
export type { KlaviyoError, Outcome } from './klaviyo/outcome.js';
export { formatVariantId, magentoVariantId, parseVariantId, type VariantId } from './klaviyo/variant-id.js';
