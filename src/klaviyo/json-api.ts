import { exchange } from './exchange.js';
import type { EndpointOptions } from './onsite.js';
import { byStatus, type Outcome } from './outcome.js';

/** Default revision: the first that knows every {@link Channel}. */
export const REVISION = '2026-01-15';

export interface JsonApiOptions extends EndpointOptions {
  /** API revision, `YYYY-MM-DD` with an optional suffix. Default {@link REVISION}. */
  readonly revision?: string | undefined;
}

/** How to reach the shopper. `WHATSAPP` is known since revision 2026-01-15. */
export type Channel = 'EMAIL' | 'SMS' | 'PUSH' | 'WHATSAPP';

/** Whom to notify: at least one of these. */
export interface Profile {
  readonly email?: string | undefined;
  /** E.164, such as `+15005550006`. */
  readonly phoneNumber?: string | undefined;
  /** Your own id of the person. */
  readonly externalId?: string | undefined;
  /** Klaviyo's id of the profile, such as `01GDDKASAP8TKDDA2GRZDSVP4H`. */
  readonly id?: string | undefined;
}

/** The body that client and server endpoint share. Absent identifiers leave no key behind. */
export const backInStock = (
  variantId: string,
  channels: readonly Channel[],
  { email, phoneNumber, externalId, id }: Profile,
): object => ({
  data: {
    type: 'back-in-stock-subscription',
    attributes: {
      channels,
      profile: {
        data: { type: 'profile', id, attributes: { email, phone_number: phoneNumber, external_id: externalId } },
      },
    },
    relationships: { variant: { data: { type: 'catalog-variant', id: variantId } } },
  },
});

/** The headers of every JSON:API call. */
export const jsonApiHeaders = (revision: string): Record<string, string> => ({
  revision,
  'content-type': 'application/vnd.api+json',
});

/** One call with the public key. A browser sends a preflight before it. */
export const postPublic = (
  endpoint: string,
  companyId: string,
  body: object,
  { revision = REVISION, ...options }: Omit<JsonApiOptions, 'endpoint'>,
): Promise<Outcome> =>
  exchange(
    `${endpoint}${endpoint.includes('?') ? '&' : '?'}company_id=${encodeURIComponent(companyId)}`,
    { body: JSON.stringify(body), headers: jsonApiHeaders(revision) },
    byStatus,
    options,
  );
