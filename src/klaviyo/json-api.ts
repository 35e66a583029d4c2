import { exchange, type EndpointOptions } from './exchange.js';
import { byStatus, type Outcome } from './outcome.js';
import { required } from './required.js';
import { parseVariantId } from './variant-id.js';

/** Default revision: the first that supports every {@link Channel}. */
export const REVISION = '2026-01-15';

export interface JsonApiOptions extends EndpointOptions {
  /** API revision, `YYYY-MM-DD` with an optional suffix. Default {@link REVISION}. */
  readonly revision?: string | undefined;
}

/** How Klaviyo notifies the shopper. */
export type Channel = 'EMAIL' | 'SMS' | 'PUSH' | 'WHATSAPP';

/** First revision of each channel that came later than the interfaces themselves. */
export const CHANNEL_SINCE: Readonly<Partial<Record<Channel, string>>> = { WHATSAPP: '2026-01-15' };

export type NonEmpty<Item> = readonly [Item, ...Item[]];

/** What can identify a person. */
export interface Identifiers {
  readonly email?: string | undefined;
  /** E.164, such as `+15005550006`. */
  readonly phoneNumber?: string | undefined;
  /** Your own id of the person. */
  readonly externalId?: string | undefined;
  /** Klaviyo's id of the profile, such as `01GDDKASAP8TKDDA2GRZDSVP4H`. */
  readonly id?: string | undefined;
}

/** A person with at least one identifier. */
export type Profile = { [Name in keyof Identifiers]-?: Identifiers & Record<Name, string> }[keyof Identifiers];

/** Who wants to be notified of which variant, and how. */
export interface Subscription {
  /** `integrationType:::catalogId:::externalId`, see variant-id.ts. */
  readonly variantId: string;
  readonly channels: NonEmpty<Channel>;
  readonly profile: Profile;
}

/** A person in JSON:API. Missing identifiers are left out of the JSON. */
export const person = ({ id, email, phoneNumber, externalId }: Identifiers, more?: object) => ({
  data: {
    type: 'profile' as const,
    id,
    attributes: { email, phone_number: phoneNumber, external_id: externalId, ...more },
  },
});

/**
 * The body of a subscription, the same for the client and the server endpoint.
 *
 * @throws TypeError for a malformed variant id, a missing channel or identifier, or a channel that the revision does
 * not support
 */
export function backInStock({ variantId, channels, profile }: Subscription, revision = REVISION) {
  required({ variantId });
  if (!parseVariantId(variantId)) {
    throw new TypeError(`A variant id looks like $shopify:::$default:::123, unlike "${variantId}"`);
  }
  atLeastOne('channel', channels);
  atLeastOne('identifier of the profile', [profile.email, profile.phoneNumber, profile.externalId, profile.id]);
  const unknown = channels.find((channel) => revision < (CHANNEL_SINCE[channel] ?? ''));
  if (unknown) throw new TypeError(`Revision ${revision} does not support the channel ${unknown}`);
  return {
    data: {
      type: 'back-in-stock-subscription' as const,
      attributes: { channels, profile: person(profile) },
      relationships: { variant: { data: { type: 'catalog-variant' as const, id: variantId } } },
    },
  };
}

/** @throws TypeError if all values are empty */
export function atLeastOne(what: string, values: readonly (string | undefined)[]): void {
  if (!values.some(Boolean)) throw new TypeError(`Klaviyo needs at least one ${what}`);
}

/** The headers of every JSON:API call. */
export const jsonApiHeaders = (revision = REVISION) => ({ revision, 'content-type': 'application/vnd.api+json' });

/** Sends one call with the public key. A browser sends a preflight first. */
export const postPublic = (
  endpoint: string,
  companyId: string,
  body: object,
  options: JsonApiOptions,
): Promise<Outcome> =>
  exchange(
    withQuery(options.endpoint ?? endpoint, `company_id=${encodeURIComponent(companyId)}`),
    { body: JSON.stringify(body), headers: jsonApiHeaders(options.revision) },
    byStatus,
    options,
  );

/** A proxy's address may already have a query. */
const withQuery = (url: string, query: string): string => `${url}${url.includes('?') ? '&' : '?'}${query}`;
