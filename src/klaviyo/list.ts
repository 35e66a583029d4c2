import { person, postPublic, type JsonApiOptions } from './json-api.js';
import type { Outcome } from './outcome.js';
import { required } from './required.js';

/** With its trailing slash: one content blocker's list exempts exactly that form. */
export const OPT_IN_ENDPOINT = 'https://a.klaviyo.com/client/subscriptions/';

export interface OptIn {
  /** Public API key, six letters and digits. */
  readonly companyId: string;
  readonly listId: string;
  readonly email?: string | undefined;
  /** E.164, such as `+15005550006`. */
  readonly phoneNumber?: string | undefined;
  /** What the person agreed to, each by itself: SMS never follows from e-mail. */
  readonly channels: readonly ('EMAIL' | 'SMS')[];
  /** Where the consent was given, shown in the profile. Default `Back in stock`. */
  readonly customSource?: string | undefined;
}

/**
 * Puts a person on a marketing list, with consent for e-mail, SMS or both: the separate, additional call beside a subscription.
 * JSON:API with the public key in the query. Success is 202; limits are 350 a second and 750 a minute.
 *
 * Source: “To subscribe a customer to a list … you will need to make a separate, additional call to the List API”; shape from
 * Klaviyo's OpenAPI description, `create_client_subscription`.
 *
 * @throws TypeError (as a rejection) for an empty id or a malformed endpoint
 */
export async function optIn(
  { companyId, listId, channels, customSource = 'Back in stock', ...profile }: OptIn,
  options: JsonApiOptions = {},
): Promise<Outcome> {
  required({ companyId, listId });
  const consent = { marketing: { consent: 'SUBSCRIBED' } };
  const subscriptions = Object.fromEntries(channels.map((channel) => [channel.toLowerCase(), consent]));
  return postPublic(
    OPT_IN_ENDPOINT,
    companyId,
    {
      data: {
        type: 'subscription',
        attributes: { custom_source: customSource, profile: person(profile, { subscriptions }) },
        relationships: { list: { data: { type: 'list', id: listId } } },
      },
    },
    options,
  );
}
