/**
 * Klaviyo's replies and their outcomes (replies.json). Every client of Klaviyo in this repository is tested against
 * them.
 */
import { readFileSync } from 'node:fs';
import type { Outcome } from '../../src/klaviyo/outcome.js';
import type { INTERFACES } from './interfaces.js';

export interface Reply {
  readonly name: string;
  readonly interfaces: readonly (keyof typeof INTERFACES)[];
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as it is if it is a text, or else as JSON. */
  readonly body: string | object;
  readonly outcome: Outcome;
}

const file = readFileSync(new URL('replies.json', import.meta.url), 'utf8');

/** `now` is an ISO date. */
export const { now, replies } = JSON.parse(file) as { readonly now: string; readonly replies: readonly Reply[] };

export function responseOf({ status, headers, body }: Reply): Response {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  // These two statuses have no body, so `Response` takes none.
  return new Response(status === 204 || status === 304 ? null : text, { status, headers });
}
