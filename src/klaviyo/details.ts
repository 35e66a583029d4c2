import type { Describe, Json, KlaviyoError } from './outcome.js';
import { retryAfter } from './retry-after.js';

/**
 * Reads Klaviyo's messages and `Retry-After`.
 *
 * @param now wall clock in milliseconds since 1970
 */
export const details =
  (now: () => number): Describe =>
  (headers, reply) => ({ errors: messages(reply), retryAfter: retryAfter(headers.get('retry-after'), now) });

/**
 * Klaviyo's messages, in any of three shapes: `{"errors": ["…"]}` (documented for onsite and catalog), `{"message":
 * "…"}` (seen from onsite) and JSON:API's `{"errors": [{"detail", "code", "source": {"pointer"}}]}`.
 */
const messages = (reply: Json): KlaviyoError[] =>
  [reply?.errors ?? reply?.message ?? []].flat().map((error: Json) => ({
    message: text(error?.detail ?? error) ?? '',
    code: text(error?.code),
    pointer: text(error?.source?.pointer),
  }));

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : JSON.stringify(value));
