import { exchange } from './exchange.js';
import type { EndpointOptions } from './onsite.js';
import { bySuccess, type Outcome } from './outcome.js';
import { required } from './required.js';

export const CATALOG_ENDPOINT = 'https://a.klaviyo.com/api/v1/catalog/subscribe';

/** `api` is for accounts with an inventory-aware custom catalog feed. */
export type CatalogPlatform = 'shopify' | 'bigcommerce' | 'magento_two' | 'api';

export interface CatalogSubscription {
  /** Public API key, six letters and digits. */
  readonly companyId: string;
  readonly email: string;
  readonly variant: string;
  readonly platform: CatalogPlatform;
}

/**
 * Subscribes through the v1 endpoint for apps and custom platforms: `application/x-www-form-urlencoded` with `a`, `email`, `variant`,
 * `platform`.
 *
 * Klaviyo announced that v1 and v2 calls answer 410 after 2024-06-30, hence be ready for `retired`.
 * Klaviyo accepts a variant it does not know and notifies nobody then; a repeat is accepted and counts once.
 *
 * Source: “Set up back in stock via API”; “BigCommerce Back in Stock for Developers”. Success is a 2xx status with `success: true`.
 *
 * @throws TypeError (as a rejection) for an empty field or a malformed endpoint
 */
export async function subscribeCatalog(
  { companyId, email, variant, platform }: CatalogSubscription,
  options: EndpointOptions = {},
): Promise<Outcome> {
  const fields = new URLSearchParams(required({ a: companyId, email, variant, platform }));
  // As the documented calls are written: the sign in an address stays itself, and the type has no charset.
  const body = `${fields}`.replace(/%40/g, '@');
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return exchange(options.endpoint ?? CATALOG_ENDPOINT, { body, headers }, bySuccess, options);
}
