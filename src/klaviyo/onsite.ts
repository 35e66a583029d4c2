import { exchange, type ExchangeOptions } from './exchange.js';
import { bySuccess, tell, type Outcome } from './outcome.js';
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
  /** Another address: a proxy of your own, a sandbox. */
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
  const body = formData(required({ a: companyId, email, variant, platform, store }));
  if (list) {
    body.append('g', list.id);
    body.append('subscribe_for_newsletter', `${list.subscribe}`);
  }
  return exchange(options.endpoint ?? ONSITE_ENDPOINT, { body }, bySuccess, options);
}

function formData(fields: Record<string, string>): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return body;
}

/**
 * The same subscription at the least weight, for a product page: no check of the fields, no signal of the caller's, a reply
 * of any length, and none of Klaviyo's messages.
 *
 * @param timeout milliseconds for the whole exchange, the reply's body included
 */
export async function postOnsite(
  { companyId, email, variant, store }: Pick<OnsiteSubscription, 'companyId' | 'email' | 'variant' | 'store'>,
  endpoint: string,
  timeout: number,
): Promise<Outcome> {
  const limit = new AbortController();
  const { signal } = limit;
  setTimeout(() => limit.abort(), timeout);
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      body: formData({ a: companyId, email, variant, platform: 'magento_two', store }),
      credentials: 'omit',
      redirect: 'manual',
      signal,
    });
    return tell(response, await response.text(), bySuccess, () => []);
  } catch {
    return { kind: 'unreachable', reason: signal.aborted ? 'timeout' : 'network' };
  }
}
