import { exchange } from './exchange.js';
import type { EndpointOptions } from './exchange.js';
import { byStatus, type Outcome } from './outcome.js';

/** Default revision: the first that knows every {@link Channel}. */
export const REVISION = '2026-01-15';

export interface JsonApiOptions extends EndpointOptions {
  /** API revision, `YYYY-MM-DD` with an optional suffix. Default {@link REVISION}. */
  readonly revision?: string | undefined;
}

/** How to reach the shopper. */
export type Channel = 'EMAIL' | 'SMS' | 'PUSH' | 'WHATSAPP';

/** First revision that knows a channel, for those that came later than the interfaces. */
export const CHANNEL_SINCE: Readonly<Partial<Record<Channel, string>>> = { WHATSAPP: '2026-01-15' };

/** Who is meant: at least one of these. */
export interface Profile {
  readonly email?: string | undefined;
  /** E.164, such as `+15005550006`. */
  readonly phoneNumber?: string | undefined;
  /** Your own id of the person. */
  readonly externalId?: string | undefined;
  /** Klaviyo's id of the profile, such as `01GDDKASAP8TKDDA2GRZDSVP4H`. */
  readonly id?: string | undefined;
}

/** What to be notified of, where, and who. */
export interface Subscription {
  /** `integrationType:::catalogId:::externalId`, see variant-id.ts. */
  readonly variantId: string;
  readonly channels: readonly Channel[];
  readonly profile: Profile;
}

/** A person as JSON:API has it. Absent identifiers leave no key behind. */
export const person = (profile: Profile, more?: object) => ({
  data: {
    type: 'profile' as const,
    id: profile.id,
    attributes: {
      email: profile.email,
      phone_number: profile.phoneNumber,
      external_id: profile.externalId,
      ...more,
    },
  },
});

/**
 * The body that client and server endpoint share.
 *
 * @throws TypeError for a channel that the revision does not know
 */
export function backInStock({ variantId, channels, profile }: Subscription, revision = REVISION) {
  const unknown = channels.find((channel) => revision < (CHANNEL_SINCE[channel] ?? ''));
  if (unknown) throw new TypeError(`Revision ${revision} does not know the channel ${unknown}`);
  return {
    data: {
      type: 'back-in-stock-subscription' as const,
      attributes: { channels, profile: person(profile) },
      relationships: { variant: { data: { type: 'catalog-variant' as const, id: variantId } } },
    },
  };
}

/** The headers of every JSON:API call. */
export const jsonApiHeaders = (revision = REVISION) => ({ revision, 'content-type': 'application/vnd.api+json' });

/** One call with the public key. A browser sends a preflight before it. */
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

/** A proxy's address may have a query of its own. */
const withQuery = (url: string, query: string): string => `${url}${url.includes('?') ? '&' : '?'}${query}`;
