import { subscribeOnsite, type Outcome } from '../../src/index.js';
import type { Klaviyo } from './klaviyo.js';
import type { Shop } from './shop.js';

/** What the page sends; docs/delivery.md describes it. */
interface Subscription {
  readonly request_id: string;
  readonly variant_id: number;
  readonly email?: string;
  readonly channels: readonly string[];
}

/** Stands in for the shop's own service. It has no private key, so it delivers e-mail only. */
export interface Service {
  /** Requests that wait for Klaviyo. */
  readonly outbox: readonly Subscription[];
  /** Answers a request of a page. */
  reply(request: Request): Promise<Response>;
  /** Tries to deliver what waits, as the consumer of a real shop does by itself. */
  deliver(): Promise<void>;
  reset(): void;
}

export const SERVICE = /^\/rest\/\w+\/V1\/restock\/subscriptions$/;

export function createService({ salable }: Pick<Shop, 'salable'>, klaviyo: Klaviyo): Service {
  /** By request id: a repeated request is the same one. */
  const outbox = new Map<string, Subscription>();
  let delivery = Promise.resolve();

  const send = ({ email = '', variant_id: variant }: Subscription): Promise<Outcome> =>
    subscribeOnsite(
      { companyId: 'Ab12Cd', email, variant: String(variant), store: '1' },
      { fetch: (request) => klaviyo.fetch(request), timeout: 1000 },
    );

  async function take(subscription: Subscription): Promise<object> {
    const { request_id: id, variant_id: variant, channels } = subscription;
    if (salable.has(String(variant))) return { status: 'invalid', reason: 'variant' };
    if (String(channels) !== 'EMAIL') return { status: 'invalid', reason: 'channel' };
    if (outbox.has(id)) return { status: 'queued' };
    const outcome = await send(subscription);
    if (outcome.kind === 'accepted') return { status: 'accepted' };
    if (outcome.kind === 'refused') {
      return { status: 'refused', reason: outcome.field ? `${outcome.field}Refused` : 'refused' };
    }
    outbox.set(id, subscription);
    return { status: 'queued' };
  }

  async function deliverAll(): Promise<void> {
    for (const [id, subscription] of outbox) {
      const { kind } = await send(subscription);
      if (kind === 'accepted' || kind === 'refused') outbox.delete(id);
    }
  }

  return {
    get outbox() {
      return [...outbox.values()];
    },
    async reply(request) {
      const { subscription } = (await request.json()) as { subscription: Subscription };
      return Response.json(await take(subscription));
    },
    // One after another, so that nothing is sent twice.
    deliver: () => (delivery = delivery.then(deliverAll)),
    reset: () => outbox.clear(),
  };
}
