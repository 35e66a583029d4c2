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
 * Subscribes through the onsite endpoint, which Klaviyo documents for Magento 2: `multipart/form-data` with `a`,
 * `email`, `variant`, `platform` and `store`. In a browser this is a simple CORS request, so there is no preflight.
 *
 * Klaviyo also accepts an unknown variant, and then notifies nobody. It accepts a repeated subscription and counts it
 * once. Line breaks in a value arrive as CR LF, as in every multipart form.
 *
 * Source: “Set up back in stock via API”, Magento 2 considerations. A success is a 2xx status with `success: true`.
 *
 * @throws TypeError (as a rejection) for an empty field or a malformed endpoint
 */
export async function subscribeOnsite(
  { companyId, email, variant, store, platform = 'magento_two', list }: OnsiteSubscription,
  options: EndpointOptions = {},
): Promise<Outcome> {
  const fields = required({ a: companyId, email, variant, platform, store });
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  if (list) {
    body.append('g', list.id);
    body.append('subscribe_for_newsletter', `${list.subscribe}`);
  }
  return exchange(options.endpoint ?? ONSITE_ENDPOINT, { body }, bySuccess, options);
}
