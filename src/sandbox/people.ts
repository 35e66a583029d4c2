import type { Channel, Profile } from '../klaviyo/json-api.js';
import type { Account, Interface } from './account.js';

/** A person, under every identifier that any interface has named so far. */
export interface Person {
  email?: string;
  phoneNumber?: string;
  externalId?: string;
  id: string;
  /** Marketing consent by channel: given by a list opt-in, never by a subscription. */
  readonly consent: Set<'EMAIL' | 'SMS'>;
  /** Ids of the lists the person is on. */
  readonly lists: Set<string>;
}

/** Somebody who waits for a variant. */
export interface Waiting {
  readonly person: Person;
  readonly variant: string;
  readonly channels: readonly Channel[];
  /** The interface it came in by. */
  readonly by: Interface;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A back-in-stock message that went out. */
export interface Message {
  readonly channel: Channel;
  /** Address or phone number. */
  readonly to: string;
  readonly variant: string;
  readonly at: number;
}

/** Who waits for what, and what was sent. */
export interface People {
  readonly all: readonly Person[];
  /** In the order they came; cleared by a notification. */
  readonly waiting: readonly Waiting[];
  /** Every message sent, oldest first. */
  readonly inbox: readonly Message[];
  find(profile: Profile): Person;
  /** An unknown variant makes no event and queues nobody; of duplicates only the first counts. */
  subscribe(
    profile: Profile,
    variant: string | undefined,
    channels: readonly Channel[],
    by: Interface,
  ): Waiting | undefined;
  /** Notifies who waits for the variant, if a flow is live, and clears their subscriptions. */
  notify(variant: string): readonly Message[];
}

export function createPeople(account: Account, clock: () => number): People {
  const all: Person[] = [];
  let waiting: Waiting[] = [];
  const inbox: Message[] = [];

  const find = (profile: Profile): Person => {
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
    get waiting() {
      return waiting;
    },
    find,
    subscribe(profile, variant, channels, by) {
      if (!variant || !account.stock.has(variant)) return undefined;
      const person = find(profile);
      if (waiting.some((other) => other.person === person && other.variant === variant)) return undefined;
      const entry: Waiting = { person, variant, channels, by, at: clock() };
      waiting.push(entry);
      return entry;
    },
    notify(variant) {
      if (!account.flow) return [];
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
 * An e-mail alert needs no marketing consent; an SMS always does. What the documents do not describe, push and WhatsApp, is not sent.
 */
function messagesTo({ person, channels }: Waiting): { channel: Channel; to: string }[] {
  const messages: { channel: Channel; to: string }[] = [];
  if (channels.includes('EMAIL') && person.email) messages.push({ channel: 'EMAIL', to: person.email });
  if (channels.includes('SMS') && person.phoneNumber && person.consent.has('SMS')) {
    messages.push({ channel: 'SMS', to: person.phoneNumber });
  }
  return messages;
}
