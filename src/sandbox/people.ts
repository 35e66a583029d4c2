import type { Channel, Identifiers } from '../klaviyo/json-api.js';
import type { Account, Interface } from './account.js';

/** A person with all identifiers from the requests so far. */
export interface Person {
  email?: string;
  phoneNumber?: string;
  externalId?: string;
  id: string;
  /** Channels with marketing consent. A list opt-in gives it; a subscription does not. */
  readonly consent: Set<'EMAIL' | 'SMS'>;
  /** Ids of the lists that the person is on. */
  readonly lists: Set<string>;
}

/** A person waiting for a variant. */
export interface Waiting {
  readonly person: Person;
  readonly variant: string;
  readonly channels: readonly Channel[];
  /** The interface of the subscription. */
  readonly by: Interface;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The event "Subscribed to Back in Stock". */
export interface Subscribed {
  readonly id: string;
  readonly person: Person;
  readonly variant: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A back-in-stock message that was sent. */
export interface Message {
  readonly channel: Channel;
  /** Address or phone number. */
  readonly to: string;
  readonly variant: string;
  readonly at: number;
}

/** The people of an account, what they wait for, and the messages to them. */
export interface People {
  readonly all: readonly Person[];
  /** Oldest first. A notification removes the subscription. */
  readonly waiting: readonly Waiting[];
  /** All messages sent, oldest first. */
  readonly inbox: readonly Message[];
  /**
   * One event for each subscription of a known variant, oldest first. That a repeated subscription makes no event is a
   * guess.
   */
  readonly events: readonly Subscribed[];
  find(profile: Identifiers): Person;
  /**
   * Adds nobody for an unknown variant or while the flow's message is a draft, and counts a repeated subscription once.
   * That a disabled message is like a draft is a guess.
   */
  subscribe(
    profile: Identifiers,
    variant: string | undefined,
    channels: readonly Channel[],
    by: Interface,
  ): Waiting | undefined;
  /**
   * Notifies everyone who waits for the variant, if the flow and its message are live, and removes their subscriptions.
   */
  notify(variant: string): readonly Message[];
}

export function createPeople(account: Account, clock: () => number): People {
  const all: Person[] = [];
  let waiting: Waiting[] = [];
  const inbox: Message[] = [];
  const events: Subscribed[] = [];

  const find = (profile: Identifiers): Person => {
    const email = profile.email?.toLowerCase();
    const named = { ...profile, ...(email && { email }) };
    let person = all.find((known) =>
      (['id', 'email', 'phoneNumber', 'externalId'] as const).some((key) => named[key] && known[key] === named[key]),
    );
    if (!person) {
      person = { id: `PROFILE${all.length + 1}`, consent: new Set(), lists: new Set() };
      all.push(person);
    }
    for (const [key, value] of Object.entries(named)) if (value) Object.assign(person, { [key]: value });
    return person;
  };

  return {
    all,
    inbox,
    events,
    get waiting() {
      return waiting;
    },
    find,
    subscribe(profile, variant, channels, by) {
      if (!variant || !account.stock.has(variant)) return undefined;
      const person = find(profile);
      if (waiting.some((other) => other.person === person && other.variant === variant)) return undefined;
      const entry: Waiting = { person, variant, channels, by, at: clock() };
      events.push({ id: `EVENT${events.length + 1}`, person, variant, at: entry.at });
      if (account.message !== 'live' && account.message !== 'manual') return undefined;
      waiting.push(entry);
      return entry;
    },
    notify(variant) {
      if (account.flow !== true || account.message !== 'live') return [];
      const sent: Message[] = [];
      waiting = waiting.filter((entry) => {
        if (entry.variant !== variant) return true;
        const messages = messagesTo(entry).map((message) => ({ ...message, variant, at: clock() }));
        sent.push(...messages);
        return messages.length === 0;
      });
      inbox.push(...sent);
      return sent;
    },
  };
}

/**
 * An e-mail alert needs no marketing consent, but an SMS does. Push and WhatsApp messages are not sent, because the
 * documents do not describe them.
 */
function messagesTo({ person, channels }: Waiting): { channel: Channel; to: string }[] {
  const messages: { channel: Channel; to: string }[] = [];
  if (channels.includes('EMAIL') && person.email) messages.push({ channel: 'EMAIL', to: person.email });
  if (channels.includes('SMS') && person.phoneNumber && person.consent.has('SMS')) {
    messages.push({ channel: 'SMS', to: person.phoneNumber });
  }
  return messages;
}
