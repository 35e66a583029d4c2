import { isAddress } from '../form/address.js';
import { checkChannels, usesPhone } from '../form/channels.js';
import type { Entry, Reason } from '../form/form.js';
import { subscribeClient } from '../klaviyo/client.js';
import { optIn } from '../klaviyo/list.js';
import type { Outcome } from '../klaviyo/outcome.js';
import { sendOnsite } from './onsite.js';
import { isRetired, rememberRetired } from './retired.js';
import type { Settings } from './settings.js';

/** Records marketing consent in a separate request, after an accepted subscription. Nothing waits for it. */
function consent(
  { companyId, timeout, optIn: list }: Settings,
  { email, channels, optIn: wanted }: Entry,
  phoneNumber?: string,
): void {
  const consented: ('EMAIL' | 'SMS')[] = [];
  // The address is left out if it is neither a channel nor for the newsletter. Malformed, it would fail the other
  // consent.
  const address = (wanted || channels.includes('EMAIL')) && isAddress(email) ? email : undefined;
  if (wanted && address) consented.push('EMAIL');
  if (channels.includes('SMS')) consented.push('SMS');
  const [first, ...others] = consented;
  if (!list || !first) return;
  void optIn(
    { companyId, listId: list.list, email: address, phoneNumber, channels: [first, ...others] },
    {
      endpoint: list.endpoint,
      revision: list.revision,
      timeout,
      // The browser finishes this request even if the shopper leaves the page.
      fetch: (request) => fetch(request, { keepalive: true }),
    },
  );
}

/** Subscribes through the client API, by e-mail, phone or both. */
async function subscribe(settings: Settings, entry: Entry): Promise<Outcome | Reason> {
  const { companyId, client, phone, timeout } = settings;
  const { channels, variant = '' } = entry;
  const wrong = checkChannels(entry);
  if (wrong) return wrong;
  const byPhone = usesPhone(entry);
  const phoneNumber = byPhone ? (await import('./phone.js')).toE164(entry.phone, phone?.country ?? '') : undefined;
  if (byPhone && !phoneNumber) return 'phone';
  const [first, ...others] = channels;
  if (!first) return 'channel';
  const email = channels.includes('EMAIL') ? entry.email : undefined;
  const outcome = await subscribeClient(
    {
      companyId,
      variantId: `${client?.catalog ?? ''}${variant}`,
      channels: [first, ...others],
      profile: phoneNumber ? { email, phoneNumber } : { email: entry.email },
    },
    { ...client, timeout },
  );
  if (outcome.kind === 'accepted') consent(settings, entry, phoneNumber);
  // The form never points at a field that was not part of the request.
  const isAsked = outcome.kind !== 'refused' || { email, phone: phoneNumber }[outcome.field ?? 'email'];
  return isAsked ? outcome : { ...outcome, field: undefined };
}

/** Sends a checked entry to Klaviyo, by whichever interface the merchant and the shopper chose. */
export async function sendToKlaviyo(settings: Settings, entry: Entry): Promise<Outcome | Reason> {
  const { endpoint, client, route } = settings;
  if (`${entry.channels}` !== 'EMAIL' || (client && (route === 'client' || isRetired(endpoint)))) {
    return subscribe(settings, entry);
  }
  const outcome = await sendOnsite(settings, entry);
  if (outcome.kind === 'accepted') consent(settings, entry);
  if (outcome.kind !== 'retired' || !client) return outcome;
  rememberRetired(endpoint);
  return subscribe(settings, entry);
}
