import type { Channel } from '../klaviyo/client.js';
import type { Outcome } from '../klaviyo/outcome.js';
import { isAddress } from './address.js';

/** What the shopper has entered, read at the moment of the submit. */
export interface Entry {
  /** Id of the sold-out variant; undefined where the choice is not made yet. */
  readonly variant: string | undefined;
  /** What was chosen, in the page's words: `Red, S`; empty without a choice. */
  readonly label: string;
  readonly email: string;
  /** As typed. */
  readonly phone: string;
  readonly channels: readonly Channel[];
  /** Channels whose consent text was agreed to. */
  readonly consents: readonly string[];
  /** Whether the newsletter was asked for. */
  readonly optIn: boolean;
}

/** Why an entry did not become a subscription. Each has its words in the settings; the first five are the shopper's to mend. */
export type Reason =
  | 'choose'
  | 'channel'
  | 'email'
  | 'phone'
  | 'consent'
  | 'refused'
  | 'retired'
  | 'throttled'
  | 'unavailable'
  | 'network'
  | 'timeout'
  | 'unintelligible';

export type Phase = 'submitting' | 'subscribed' | 'failed';

/** What is wrong with an entry before anything is sent, in the order of the page. */
export function check({ variant, channels, email, phone, consents, optIn }: Entry): Reason | undefined {
  const byPhone = channels.filter((channel) => channel !== 'EMAIL');
  if (!variant) return 'choose';
  if (!channels.length) return 'channel';
  if ((optIn || channels.length > byPhone.length) && !isAddress(email)) return 'email';
  if (byPhone.length && !phone) return 'phone';
  return byPhone.every((channel) => consents.includes(channel)) ? undefined : 'consent';
}

/** Which word belongs to which failure; none to a success. */
export function reason(outcome: Outcome): Reason | undefined {
  if (outcome.kind === 'accepted') return undefined;
  if (outcome.kind === 'unreachable') return outcome.reason === 'timeout' ? 'timeout' : 'network';
  return outcome.kind === 'refused' ? (outcome.field ?? 'refused') : outcome.kind;
}

/**
 * `submitting → subscribed`, or back to an editable `failed`. A submit while one is under way does nothing.
 * Nothing the shopper entered is kept or changed here, so nothing of it can be lost.
 *
 * @param subscribe sends a checked entry; a `Reason` in place of an outcome is what only sending could find out (a phone number nobody
 * can have)
 * @param changed hears of every phase, in order; with the reason where it failed
 */
export function createForm(
  subscribe: (entry: Entry) => Promise<Outcome | Reason>,
  changed: (phase: Phase, entry: Entry, reason?: Reason) => void,
): (entry: Entry) => Promise<void> {
  let busy = false;
  return async (entry) => {
    if (busy) return;
    let wrong = check(entry);
    if (!wrong) {
      busy = true;
      changed('submitting', entry);
      // Sending fails as a whole where a part of it could not be loaded, and that is a matter of the network too.
      const outcome = await subscribe(entry).catch((): Reason => 'network');
      busy = false;
      wrong = typeof outcome === 'string' ? outcome : reason(outcome);
    }
    changed(wrong ? 'failed' : 'subscribed', entry, wrong);
  };
}
