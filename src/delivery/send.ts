import type { Entry, Phase, Reason } from '../form/form.js';
import type { Outcome } from '../klaviyo/outcome.js';
import { sendOnsite } from './onsite.js';
import type { Settings } from './settings.js';
import { whenWaiting } from './waiting-key.js';

/** Whoever sends: the theme's component. */
export interface Sender {
  readonly settings: Settings;
  readonly panel: {
    /** Shows what became of a request that had to wait. */
    readonly tell: (phase: Phase, entry: Entry, reason?: Reason) => void;
  };
}

/** RequireJS keeps a module that failed to load as failed. Forgotten, the next call asks for it again. */
export const forget = (error: RequireError): undefined => window.requirejs?.undef(`${error.requireModules}`);

/** Loads the file with all but the plain case; undefined if it cannot be loaded. */
export const loadClient = () => import('./client.js').catch(forget);

/**
 * Loads the rest when the shopper enters the form, so that it is there even if the network fails before the submit. At once
 * if a request waits in this tab since an earlier page.
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
