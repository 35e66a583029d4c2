import { backInStock, postPublic, type JsonApiOptions, type Subscription } from './json-api.js';
import type { Outcome } from './outcome.js';
import { required } from './required.js';

export type { Channel, JsonApiOptions, Profile, Subscription } from './json-api.js';

export const CLIENT_ENDPOINT = 'https://a.klaviyo.com/client/back-in-stock-subscriptions';

export interface ClientSubscription extends Subscription {
  /** Public API key, six letters and digits. */
  readonly companyId: string;
}

/**
 * Subscribes through the client API: JSON:API with the public key in the query, for browsers and apps. A success is
 * 202.
 *
 * The channel `SMS` is a preference. The consent to receive marketing messages is a separate call (list.ts).
 *
 * Source: Klaviyo's OpenAPI description, `create_client_back_in_stock_subscription`.
 *
 * @throws TypeError (as a rejection) for an empty company id, a malformed variant id or endpoint, a missing channel or
 * identifier, or a channel that the revision does not support
 */
export async function subscribeClient(
  { companyId, ...subscription }: ClientSubscription,
  options: JsonApiOptions = {},
): Promise<Outcome> {
  required({ companyId });
  return postPublic(CLIENT_ENDPOINT, companyId, backInStock(subscription, options.revision), options);
}
