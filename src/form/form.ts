import type { Channel } from '../klaviyo/json-api.js';
import type { Outcome } from '../klaviyo/outcome.js';
import { isAddress } from './address.js';

/** What the shopper has entered, read at the moment of the submit. */
export interface Entry {
  /** Id of the sold-out variant; undefined while the shopper has not chosen it. */
  readonly variant: string | undefined;
  /** The chosen options in the page's words, such as `Red, S`; empty without a choice. */
  readonly label: string;
  readonly email: string;
  /** As typed. */
  readonly phone: string;
  readonly channels: readonly Channel[];
  /** Channels whose consent text the shopper agreed to. */
  readonly consents: readonly string[];
  /** Whether the shopper asked for the newsletter. */
  readonly optIn: boolean;
}

/**
 * Why an entry did not become a subscription. Each reason has its own message in the page. The shopper can correct the
 * first five before anything is sent, and the two `…Refused` ones after Klaviyo refused an address or a number.
 */
export type Reason =
  | 'choose'
  | 'channel'
  | 'email'
  | 'phone'
  | `consent${Exclude<Channel, 'EMAIL'>}`
  | 'emailRefused'
  | 'phoneRefused'
  | 'refused'
  | 'retired'
  | 'throttled'
  | 'unavailable'
  | 'network'
  | 'timeout'
  | 'unintelligible'
  // The shop's own service did not accept the request.
  | 'variant'
  | 'captcha'
  // Nothing could be reached. The request waits in this tab and is sent later.
  | 'waiting';

export type Phase = 'submitting' | 'subscribed' | 'waiting' | 'failed';

/** What is wrong with an entry that is sent by e-mail alone. Other channels have checks of their own (channels.ts). */
export function check(entry: Entry): Reason | undefined {
  if (!entry.variant) return 'choose';
  return (entry.optIn || entry.channels.includes('EMAIL')) && !isAddress(entry.email) ? 'email' : undefined;
}

/** The reason that belongs to an outcome; undefined for a success. */
export function reason(outcome: Outcome): Reason | undefined {
  const { kind } = outcome;
  if (kind === 'accepted') return undefined;
  // A form has nothing that aborts a request.
  if (kind === 'unreachable') return outcome.reason as Exclude<typeof outcome.reason, 'aborted'>;
  return kind === 'refused' && outcome.field ? `${outcome.field}Refused` : kind;
}

/**
 * `submitting → subscribed`, or back to an editable `failed` or `waiting`. A submit while another one is under way does
 * nothing.
 * The form neither keeps nor changes what the shopper entered, so it cannot lose any of it.
 *
 * @param subscribe sends a checked entry; resolves to a `Reason` instead of an outcome for what only sending can find
 * out, such as an impossible phone number
 * @param changed is called with every phase, in order, and with the reason for a failure
 */
export function createForm(
  subscribe: (entry: Entry) => Promise<Outcome | Reason>,
  changed: (phase: Phase, entry: Entry, reason?: Reason) => void,
): (entry: Entry) => Promise<void> {
  let isBusy = false;
  return async (entry) => {
    if (isBusy) return;
    let wrong = check(entry);
    if (!wrong) {
      isBusy = true;
      changed('submitting', entry);
      // Sending rejects if a part of it could not be loaded, which is a network failure as well.
      const outcome = await subscribe(entry).catch((): Reason => 'network');
      isBusy = false;
      wrong = typeof outcome === 'string' ? outcome : reason(outcome);
    }
    changed(wrong === 'waiting' ? wrong : wrong ? 'failed' : 'subscribed', entry, wrong);
  };
}
