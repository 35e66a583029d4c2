import type { Account, MessageStatus } from './account.js';

/** What an action of a flow is, since revision 2025-10-15. Klaviyo has more kinds of actions, and more in each. */
export type ActionDefinition = { readonly id: string; readonly links: { readonly next: string | null } } & (
  | { readonly type: 'back-in-stock-delay' }
  | { readonly type: 'send-email'; readonly data: { readonly status: MessageStatus } }
);

/** An action as a resource, in the shape of the revision, and the values that filters compare. */
export interface Action {
  readonly id: string;
  /** Filters have the names of the older revisions. That newer ones still do is a guess. */
  readonly type: string;
  readonly status: MessageStatus | undefined;
  readonly attributes: { readonly definition: ActionDefinition } | OlderAttributes;
}

interface OlderAttributes {
  readonly action_type: string;
  /** That a delay is live is a guess. */
  readonly status: MessageStatus;
}

const SINCE = '2025-10-15';

/** The back-in-stock delay and the messages after it, one after another. */
export function flowActions({ message, messages }: Account, revision: string): Action[] {
  const id = (index: number): string => `ACTION${index + 1}`;
  return Array.from({ length: messages + 1 }, (_, index): Action => {
    const place = { id: id(index), links: { next: index < messages ? id(index + 1) : null } };
    const definition: ActionDefinition =
      index === 0
        ? { ...place, type: 'back-in-stock-delay' }
        : { ...place, type: 'send-email', data: { status: message } };
    const type = definition.type.replaceAll('-', '_').toUpperCase();
    const status = 'data' in definition ? definition.data.status : undefined;
    return {
      ...{ id: place.id, type, status },
      attributes: revision < SINCE ? { action_type: type, status: status ?? 'live' } : { definition },
    };
  });
}
