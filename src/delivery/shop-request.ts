import type { Entry, Reason } from '../form/form.js';
import type { Outcome } from '../klaviyo/outcome.js';
import { forgetRequestId } from './request-id.js';
import type { Captcha, Settings } from './settings.js';

/** A request to the shop's service. A repeated one is the same as the first. */
export interface ShopRequest {
  readonly id: string;
  readonly url: string;
  readonly entry: Entry;
}

/** The shop waits for Klaviyo for at most 10 seconds, and answers then. */
const LIMIT = 20_000;

/** The body of `POST /V1/restock/subscriptions`; docs/delivery.md describes it. */
function body({ id, entry }: ShopRequest, captcha: string | undefined): string {
  const { variant, email, phone, channels, consents, optIn } = entry;
  return JSON.stringify({
    subscription: {
      request_id: id,
      variant_id: Number(variant),
      email: optIn || channels.includes('EMAIL') ? email : undefined,
      phone: channels.some((channel) => channel !== 'EMAIL') ? phone : undefined,
      channels,
      consents,
      newsletter: optIn,
      captcha,
    },
  });
}

/** What a reply means; `waiting` if it is not one of the service. */
function read(status: number, text: string): Outcome | Reason {
  if (status === 429) return 'throttled';
  // The service is not there, or a firewall is before it. Another try would not help.
  if (status > 399 && status < 500) return 'unintelligible';
  try {
    const reply = JSON.parse(text) as { readonly status?: string; readonly reason?: Reason };
    if (reply.status === 'accepted' || reply.status === 'queued') return { kind: 'accepted' };
    return reply.reason ?? 'waiting';
  } catch {
    return 'waiting';
  }
}

/**
 * A token of reCAPTCHA; undefined if there is none, because the shopper has to tick a box first or Google is blocked.
 */
const token = (captcha: Captcha): Promise<string | undefined> =>
  import('./captcha.js').then((file) => file.token(captcha)).catch(() => undefined);

/**
 * Asks the shop's service to deliver an entry.
 *
 * @returns `waiting` if the service did not answer: the same request can be sent later
 */
export async function ask(request: ShopRequest, { delivery }: Settings): Promise<Outcome | Reason> {
  const captcha = delivery?.captcha;
  const proof = captcha && (await token(captcha));
  if (captcha && !proof) return navigator.onLine ? 'captcha' : 'waiting';
  try {
    const reply = await fetch(request.url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: body(request, proof),
      credentials: 'omit',
      redirect: 'manual',
      signal: AbortSignal.timeout(LIMIT),
    });
    const answer = read(reply.status, await reply.text());
    if (typeof answer === 'object') forgetRequestId(request.entry);
    return answer;
  } catch {
    return 'waiting';
  }
}
