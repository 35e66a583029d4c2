import type { Entry, Reason } from '../form/form.js';
import type { Outcome } from '../klaviyo/outcome.js';
import { forget } from './forget.js';
import { sendToKlaviyo } from './klaviyo.js';
import type { Sender } from './sender.js';

const loadShop = () => import('./shop.js').catch(forget);

let isPrepared = false;

/** Loads what a submit may need, and sends what waits in this tab since an earlier page. Later calls do nothing. */
export async function prepare(sender: Sender): Promise<void> {
  const shop = !isPrepared && sender.settings.delivery && (await loadShop());
  if (!shop) return;
  isPrepared = true;
  shop.prepare(sender);
}

/**
 * Sends a checked entry in all cases except the plain one, which is in send.ts: to Klaviyo, through the shop if the
 * browser does not get through, or always through the shop.
 */
export async function send(sender: Sender, entry: Entry): Promise<Outcome | Reason> {
  if (!sender.settings.delivery) return sendToKlaviyo(sender.settings, entry);
  return (await loadShop())?.send(sender, entry, sendToKlaviyo) ?? 'network';
}
