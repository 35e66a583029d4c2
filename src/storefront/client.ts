import type { Entry, Reason } from '../form/form.js';
import { subscribeClient } from '../klaviyo/client.js';
import { optIn } from '../klaviyo/list.js';
import type { Outcome } from '../klaviyo/outcome.js';
import { RETIRED } from './send.js';
import type { Settings } from './settings.js';

/** Marketing consent, the separate call after an accepted subscription. Nothing waits for it, and its failure changes nothing. */
export function consent(
  { companyId, timeout, optIn: list }: Settings,
  { email, channels, optIn: wanted }: Entry,
  phoneNumber?: string,
): void {
  const consented: ('EMAIL' | 'SMS')[] = [];
  if (wanted && email) consented.push('EMAIL');
  if (channels.includes('SMS')) consented.push('SMS');
  if (!list || !consented.length) return;
  void optIn({ companyId, listId: list.list, email: email || undefined, phoneNumber, channels: consented }, { ...list, timeout });
}

/** Subscribes through the client API, by e-mail, phone or both. */
export async function sendByClient(settings: Settings, entry: Entry): Promise<Outcome | Reason> {
  const { companyId, client, phone, timeout } = settings;
  const { channels, variant = '' } = entry;
  const byPhone = channels.some((channel) => channel !== 'EMAIL');
  const phoneNumber = byPhone ? (await import('./phone.js')).toE164(entry.phone, phone?.country ?? '') : undefined;
  if (byPhone && !phoneNumber) return 'phone';
  const email = channels.includes('EMAIL') ? entry.email : undefined;
  const outcome = await subscribeClient(
    { companyId, variantId: `${client?.catalog ?? ''}${variant}`, channels, profile: { email, phoneNumber } },
    { ...client, timeout },
  );
  if (outcome.kind === 'accepted') consent(settings, entry, phoneNumber);
  return outcome;
}

/** The onsite endpoint answered that it is retired: the same entry goes to the client API, now and for the rest of the visit. */
export function sendRetired(settings: Settings, entry: Entry): Promise<Outcome | Reason> {
  try {
    sessionStorage.setItem(RETIRED, '1');
  } catch {
    // Storage is switched off; the next submit learns it anew.
  }
  return sendByClient(settings, entry);
}
