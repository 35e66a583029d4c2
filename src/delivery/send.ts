import type { Entry, Reason } from '../form/form.js';
import type { Outcome } from '../klaviyo/outcome.js';
import { forget } from './forget.js';
import { sendOnsite } from './onsite.js';
import type { Sender } from './sender.js';
import { whenWaiting } from './waiting-key.js';

/** Loads the file with all but the plain case; undefined if it cannot be loaded. */
export const loadClient = () => import('./client.js').catch(forget);

/**
 * Loads the rest when the shopper enters the form, so that it is there even if the network fails before the submit.
 * Loads it at once if a request waits in this tab since an earlier page.
 */
export function prepareDelivery(root: HTMLElement, sender: Sender): void {
  if (sender.settings.plain) return;
  const prepare = (): void => void loadClient().then((client) => client?.prepare(sender));
  root.addEventListener('focusin', prepare);
  whenWaiting(prepare);
}

/**
 * Sends a checked entry by the merchant's route. The plain case, an e-mail address to the onsite endpoint, is here.
 * Everything else is in files that load when they are needed.
 */
export async function send(sender: Sender, entry: Entry): Promise<Outcome | Reason> {
  return sender.settings.plain
    ? sendOnsite(sender.settings, entry)
    : ((await loadClient())?.send(sender, entry) ?? 'network');
}
