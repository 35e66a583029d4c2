import { isAddress } from '../form/address.js';
import type { Entry, Reason } from '../form/form.js';
import { subscribeClient } from '../klaviyo/client.js';
import { optIn } from '../klaviyo/list.js';
import type { Outcome } from '../klaviyo/outcome.js';
import { retired } from './send.js';
import type { Settings } from './settings.js';

/** Marketing consent, the separate call after an accepted subscription. */
function consent(
  { companyId, timeout, optIn: list }: Settings,
  { email, channels, optIn: wanted }: Entry,
  phoneNumber?: string,
): void {
  const consented: ('EMAIL' | 'SMS')[] = [];
  // What is in the field but neither a channel nor wanted is nobody's business; what is no address would take the other consent with it.
  const address = (wanted || channels.includes('EMAIL')) && isAddress(email) ? email : undefined;
  if (wanted && address) consented.push('EMAIL');
  if (channels.includes('SMS')) consented.push('SMS');
  const [first, ...others] = consented;
  if (!list || !first) return;
  // Nothing waits for it, not even the page, and its failure changes nothing.
  void optIn(
    { companyId, listId: list.list, email: address, phoneNumber, channels: [first, ...others] },
    {
      endpoint: list.endpoint,
      revision: list.revision,
      timeout,
      fetch: (request) => fetch(request, { keepalive: true }),
    },
  );
}

/** Subscribes through the client API, by e-mail, phone or both. */
async function subscribe(settings: Settings, entry: Entry): Promise<Outcome | Reason> {
  const { companyId, client, phone, timeout } = settings;
  const { channels, variant = '' } = entry;
  const byPhone = channels.some((channel) => channel !== 'EMAIL');
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
      profile: phoneNumber === undefined ? { email: entry.email } : { email, phoneNumber },
    },
    { ...client, timeout },
  );
  if (outcome.kind === 'accepted') consent(settings, entry, phoneNumber);
  return outcome;
}

/**
 * Goes on from what the onsite endpoint answered: a retired one hands the same entry to the client API, now and for the rest of the visit;
 * an acceptance is followed by the consent. Without an answer, onsite was not the way to go.
 */
export async function goOn(settings: Settings, entry: Entry, outcome?: Outcome): Promise<Outcome | Reason> {
  if (outcome?.kind === 'accepted') {
    consent(settings, entry);
    return outcome;
  }
  if (outcome) {
    try {
      sessionStorage.setItem(retired(settings.endpoint), '1');
    } catch {
      // Storage is switched off; the next submit learns it anew.
    }
  }
  return subscribe(settings, entry);
}
