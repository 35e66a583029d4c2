import { exchange, type ExchangeOptions } from './exchange.js';
import { bySuccess, type Outcome } from './outcome.js';
import { required } from './required.js';

export const ONSITE_ENDPOINT = 'https://a.klaviyo.com/onsite/components/back-in-stock/subscribe';

export interface OnsiteSubscription {
  /** Public API key, six letters and digits. */
  readonly companyId: string;
  readonly email: string;
  /** Magento: the simple product's entity id; of a configurable the child's, never the parent's. */
  readonly variant: string;
  /** Magento store view id. */
  readonly store: string;
  /** Default `magento_two`. */
  readonly platform?: string | undefined;
  /** Also put the shopper on a list, or say that they declined. Seen in public storefronts, not documented. */
  readonly list?: { readonly id: string; readonly subscribe: boolean } | undefined;
}

export interface EndpointOptions extends ExchangeOptions {
  /** Another address: a proxy of your own, a sandbox. Without a query. */
  readonly endpoint?: string | undefined;
}

/**
 * Subscribes through the onsite endpoint, as Klaviyo documents it for Magento 2: `multipart/form-data` with `a`, `email`, `variant`,
 * `platform`, `store`. For a browser a simple CORS request, so without preflight.
 *
 * Klaviyo accepts a variant it does not know and notifies nobody then; a repeat for the same address and variant is accepted
 * and counts once. Line breaks inside a value arrive as CR LF, as every multipart form sends them.
 *
 * Source: “Set up back in stock via API”, Magento 2 considerations. Success is a 2xx status with `success: true`.
 *
 * @throws TypeError (as a rejection) for an empty field or a malformed endpoint
 */
export async function subscribeOnsite(
  { companyId, email, variant, store, platform = 'magento_two', list }: OnsiteSubscription,
  options: EndpointOptions = {},
): Promise<Outcome> {
  const fields = required({ a: companyId, email, variant, platform, store });
  if (list) Object.assign(fields, { g: list.id, subscribe_for_newsletter: `${list.subscribe}` });
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return exchange(options.endpoint ?? ONSITE_ENDPOINT, { body }, bySuccess, options);
}
