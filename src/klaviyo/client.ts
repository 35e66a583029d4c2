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
 * Subscribes through the client API: JSON:API with the public key in the query, for browsers and apps. Success is 202.
 *
 * `SMS` among the channels is a preference where to be notified; the consent to be written to is a call of its own (list.ts).
 *
 * Source: Klaviyo's OpenAPI description, `create_client_back_in_stock_subscription`.
 *
 * @throws TypeError (as a rejection) for an empty id, a malformed endpoint, a channel that the revision does not know
 */
export async function subscribeClient(
  subscription: ClientSubscription,
  options: JsonApiOptions = {},
): Promise<Outcome> {
  const { companyId, variantId } = subscription;
  required({ companyId, variantId });
  return postPublic(CLIENT_ENDPOINT, companyId, backInStock(subscription, options.revision), options);
}
