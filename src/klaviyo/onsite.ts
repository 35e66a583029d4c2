import { exchange, type EndpointOptions } from './exchange.js';
import { bySuccess, type Outcome } from './outcome.js';
import { required } from './required.js';

export const ONSITE_ENDPOINT = 'https://a.klaviyo.com/onsite/components/back-in-stock/subscribe';

export interface OnsiteSubscription {
  /** Public API key, six letters and digits. */
  readonly companyId: string;
  readonly email: string;
  /**
   * In Magento the entity id of the simple product. For a configurable product, the child's id and never the parent's.
   */
  readonly variant: string;
  /** Magento store view id. */
  readonly store: string;
  /** Default `magento_two`. */
  readonly platform?: string | undefined;
  /**
   * Adds the shopper to a list, or records that they declined. Public storefronts send this; Klaviyo does not document
   * it.
   */
  readonly list?: { readonly id: string; readonly subscribe: boolean } | undefined;
}

/**
 * The fields of a subscription, as Klaviyo documents them for Magento 2: `a`, `email`, `variant`, `platform` and
 * `store`. Line breaks in a value arrive as CR LF, as in every multipart form.
 *
 * @param more further fields by name
 */
export function onsiteBody(
  { companyId, email, variant, store, platform = 'magento_two' }: OnsiteSubscription,
  more?: Readonly<Record<string, string>>,
): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries({ a: companyId, email, variant, platform, store, ...more })) {
    body.append(name, value);
  }
  return body;
}

/**
 * Subscribes through the onsite endpoint, with `multipart/form-data`. In a browser this is a simple CORS request, so
 * there is no preflight.
 *
 * Klaviyo also accepts an unknown variant, and then notifies nobody. It accepts a repeated subscription and counts it
 * once.
 *
 * Source: “Set up back in stock via API”, Magento 2 considerations. A success is a 2xx status with `success: true`.
 *
 * @throws TypeError (as a rejection) for an empty field or a malformed endpoint
 */
export async function subscribeOnsite(
  subscription: OnsiteSubscription,
  options: EndpointOptions = {},
): Promise<Outcome> {
  const { companyId, email, variant, store, platform = 'magento_two', list } = subscription;
  required({ a: companyId, email, variant, platform, store });
  const body = onsiteBody(subscription, list && { g: list.id, subscribe_for_newsletter: `${list.subscribe}` });
  return exchange(options.endpoint ?? ONSITE_ENDPOINT, { body }, bySuccess, options);
}
