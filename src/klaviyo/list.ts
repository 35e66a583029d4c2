import { atLeastOne, person, postPublic, type JsonApiOptions, type NonEmpty } from './json-api.js';
import type { Outcome } from './outcome.js';
import { required } from './required.js';

/** Keep the trailing slash: one content blocker's list exempts exactly this form. */
export const OPT_IN_ENDPOINT = 'https://a.klaviyo.com/client/subscriptions/';

export interface OptIn {
  /** Public API key, six letters and digits. */
  readonly companyId: string;
  readonly listId: string;
  /** Needed for the channel `EMAIL`. */
  readonly email?: string | undefined;
  /** E.164, such as `+15005550006`. Needed for the channel `SMS`. */
  readonly phoneNumber?: string | undefined;
  /** What the person agreed to. Consent to e-mail is not consent to SMS. */
  readonly channels: NonEmpty<'EMAIL' | 'SMS'>;
  /** Where the person agreed, as shown in their profile. Default `Back in stock`. */
  readonly customSource?: string | undefined;
}

/**
 * Adds a person to a marketing list, with consent to e-mail, SMS or both. This is a separate call beside a
 * subscription. JSON:API with the public key in the query. A success is 202; the limits are 350 calls a second and 750
 * a minute.
 *
 * Source: “To subscribe a customer to a list … you will need to make a separate, additional call to the List API”; the
 * shape is from Klaviyo's OpenAPI description, `create_client_subscription`.
 *
 * @throws TypeError (as a rejection) for an empty id, a malformed endpoint, a missing channel, or a channel whose
 * address or phone number is missing
 */
export async function optIn(
  { companyId, listId, email, phoneNumber, channels, customSource = 'Back in stock' }: OptIn,
  options: JsonApiOptions = {},
): Promise<Outcome> {
  required({ companyId, listId });
  atLeastOne('channel', channels);
  if (channels.includes('EMAIL')) required({ email });
  if (channels.includes('SMS')) required({ phoneNumber });
  const consent = { marketing: { consent: 'SUBSCRIBED' } };
  const subscriptions = Object.fromEntries(channels.map((channel) => [channel.toLowerCase(), consent]));
  return postPublic(
    OPT_IN_ENDPOINT,
    companyId,
    {
      data: {
        type: 'subscription',
        attributes: { custom_source: customSource, profile: person({ email, phoneNumber }, { subscriptions }) },
        relationships: { list: { data: { type: 'list', id: listId } } },
      },
    },
    options,
  );
}
