import { vi } from 'vitest';
import type { Settings } from '../../../src/delivery/settings.js';

export const SERVICE = 'https://shop.example/rest/default/V1/restock/subscriptions';

/** The shop takes what the browser cannot deliver. */
export const FALLBACK = { delivery: { url: SERVICE, always: false } } satisfies Partial<Settings>;

/** Everything goes through the shop, so the page has no address of Klaviyo's. */
export const ALWAYS = { endpoint: '', delivery: { url: SERVICE, always: true } } satisfies Partial<Settings>;

/** A reply of the service; `offline` is none at all. */
export type Reply = 'offline' | { readonly status?: number; readonly body: unknown };

export interface Shop {
  /** What the service got, parsed: the `subscription` of each request. */
  readonly got: Record<string, unknown>[];
  /** Every request to the service. */
  readonly requests: Request[];
  /** What the service answers from now on. */
  reply: Reply;
  /** How many requests it accepts before it answers so. */
  accept: number;
}

export const ACCEPTED: Reply = { body: { status: 'accepted' } };
export const QUEUED: Reply = { body: { status: 'queued' } };

/** Answers requests to the shop's service, and leaves all others to what answered before. */
export function answerAsShop(): Shop {
  const before = globalThis.fetch;
  const shop: Shop = { got: [], requests: [], reply: ACCEPTED, accept: 0 };
  vi.stubGlobal('fetch', async (input: RequestInfo, init?: RequestInit) => {
    if (input !== SERVICE) return before(input, init);
    const reply = shop.accept-- > 0 ? ACCEPTED : shop.reply;
    const request = new Request(input, init);
    shop.requests.push(request);
    shop.got.push(((await request.clone().json()) as { subscription: Record<string, unknown> }).subscription);
    if (reply === 'offline') throw new TypeError('Failed to fetch');
    const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body);
    return new Response(text, { status: reply.status ?? 200 });
  });
  return shop;
}
