import type { Entry, Reason } from '../form/form.js';
import type { Outcome } from '../klaviyo/outcome.js';
import { sendOnsite } from './onsite.js';
import type { Settings } from './settings.js';

/**
 * Loads the file with all but the plain case; undefined if it cannot be loaded. RequireJS keeps a module that failed to
 * load as failed, so it is forgotten here and the next call asks for it again.
 */
export const loadClient = () =>
  import('./client.js').catch((error: unknown) => {
    window.requirejs?.undef(`${(error as RequireError).requireModules}`);
  });

/**
 * Sends a checked entry by the merchant's route. The plain case, an e-mail address to the onsite endpoint, is here.
 * Other channels, the client API, its fallback and marketing consent are in a file that loads when it is needed.
 */
export async function send(settings: Settings, entry: Entry): Promise<Outcome | Reason> {
  return settings.client || entry.optIn || `${entry.channels}` !== 'EMAIL'
    ? ((await loadClient())?.send(settings, entry) ?? 'network')
    : sendOnsite(settings, entry);
}
