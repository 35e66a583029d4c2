import { exchange, type EndpointOptions } from './exchange.js';
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
 * Subscribes through the v1 endpoint for apps and custom platforms: `application/x-www-form-urlencoded` with `a`,
 * `email`, `variant` and `platform`.
 *
 * Klaviyo announced that v1 and v2 calls answer 410 after 2024-06-30, so expect the outcome `retired`. Klaviyo also
 * accepts an unknown variant, and then notifies nobody. It accepts a repeated subscription and counts it once.
 *
 * Source: “Set up back in stock via API” and “BigCommerce Back in Stock for Developers”. A success is a 2xx status with
 * `success: true`.
 *
 * @throws TypeError (as a rejection) for an empty field or a malformed endpoint
 */
export async function subscribeCatalog(
  { companyId, email, variant, platform }: CatalogSubscription,
  options: EndpointOptions = {},
): Promise<Outcome> {
  const fields = new URLSearchParams(required({ a: companyId, email, variant, platform }));
  // Klaviyo's examples do not escape the @ of an address, and their content type has no charset.
  const body = fields.toString().replaceAll('%40', '@');
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return exchange(options.endpoint ?? CATALOG_ENDPOINT, { body, headers }, bySuccess, options);
}
