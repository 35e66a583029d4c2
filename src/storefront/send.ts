import type { Entry, Reason } from '../form/form.js';
import { subscribeOnsite } from '../klaviyo/onsite.js';
import type { Outcome } from '../klaviyo/outcome.js';
import type { Settings } from './settings.js';

/** Says in session storage, so for the rest of the visit, that this onsite endpoint is retired. */
export const retired = (endpoint: string): string => 'restock:' + endpoint;

function isRetired(endpoint: string): unknown {
  try {
    return sessionStorage.getItem(retired(endpoint));
  } catch {
    return; // storage is switched off, so every submit learns it anew
  }
}

/**
 * Sends a checked entry by the merchant's route. All but the plain case, an e-mail address to the onsite endpoint, is in a file of its
 * own that loads when it is needed: another channel, the client API, a retired endpoint, consent to marketing.
 */
export async function send(settings: Settings, entry: Entry): Promise<Outcome | Reason> {
  const { companyId, store, endpoint, timeout, client, route } = settings;
  const { email, variant = '', channels, optIn } = entry;
  const goOn = (outcome?: Outcome): Promise<Outcome | Reason> =>
    import('./client.js')
      .then((client) => client.goOn(settings, entry, outcome))
      .catch((error: unknown) => {
        // RequireJS keeps a failed module failed; forgotten, it is asked for again at the next submit.
        window.requirejs?.undef(String((error as RequireError).requireModules));
        return 'network';
      });

  if (channels.join() !== 'EMAIL' || (client && (route === 'client' || isRetired(endpoint)))) return goOn();
  const outcome = await subscribeOnsite({ companyId, email, variant, store }, { endpoint, timeout });
  if (client && outcome.kind === 'retired') return goOn(outcome);
  // Nothing waits for the consent, and its failure changes nothing.
  if (optIn && outcome.kind === 'accepted') void goOn(outcome);
  return outcome;
}
