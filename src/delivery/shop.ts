import { checkChannels } from '../form/channels.js';
import type { Entry, Reason } from '../form/form.js';
import type { Outcome } from '../klaviyo/outcome.js';
import { requestId } from './request-id.js';
import type { Sender } from './sender.js';
import type { Settings } from './settings.js';
import { ask } from './shop-request.js';
import { keep, resume } from './waiting.js';

/** What the browser cannot get through to: no network, a blocker, a firewall's page, or Klaviyo has a bad minute. */
const BLOCKED: readonly Outcome['kind'][] = ['unreachable', 'unavailable', 'throttled', 'unintelligible'];

/** Shows the box of reCAPTCHA where every submit needs it, and sends what waits in this tab since an earlier page. */
export function prepare(sender: Sender): void {
  const { always, captcha } = sender.settings.delivery!;
  // Without the box, the submit says what is missing.
  if (always && captcha) void import('./captcha.js').then(({ show }) => show(captcha)).catch(() => undefined);
  resume(sender);
}

/**
 * Sends a checked entry to Klaviyo, and through the shop if the browser does not get through. Or through the shop
 * always. What reaches neither waits in this tab.
 */
export async function send(
  sender: Sender,
  entry: Entry,
  sendToKlaviyo: (settings: Settings, entry: Entry) => Promise<Outcome | Reason>,
): Promise<Outcome | Reason> {
  const { settings } = sender;
  const { url, always } = settings.delivery!;
  const wrong = checkChannels(entry);
  if (wrong) return wrong;
  if (!always) {
    // It rejects if the file that reads phone numbers cannot be loaded. The shop reads them as well.
    const direct = await sendToKlaviyo(settings, entry).catch(() => undefined);
    if (typeof direct === 'string' || (direct && !BLOCKED.includes(direct.kind))) return direct;
  }
  const request = { id: requestId(entry), url, entry };
  const answer = await ask(request, settings);
  if (answer === 'waiting') keep(request, sender);
  return answer;
}
