import type { Describe, Json, KlaviyoError } from './outcome.js';
import { retryAfter } from './retry-after.js';

/**
 * Reads Klaviyo's messages, the field that they name, and `Retry-After`.
 *
 * @param now wall clock in milliseconds since 1970
 */
export const details =
  (now: () => number): Describe =>
  (reply, headers) => ({
    errors: messages(reply),
    field: fieldOf(reply),
    retryAfter: retryAfter(headers.get('retry-after'), now),
  });

/**
 * Klaviyo's messages, in any of three shapes:
 * - `{"errors": ["…"]}`, documented for onsite and catalog
 * - `{"message": "…"}`, seen from onsite
 * - `{"errors": [{"detail", "code", "source": {"pointer"}}]}`, JSON:API
 */
const messages = (reply: Json): KlaviyoError[] =>
  [reply?.errors ?? reply?.message ?? []].flat().map((error: Json) => ({
    message: text(error?.detail ?? error) ?? '',
    code: text(error?.code),
    pointer: text(error?.source?.pointer),
  }));

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : JSON.stringify(value));

/** Matches `/data/attributes/email`, "Invalid phone number format" and "* email   * Enter a valid email address." */
const FIELD = /(?:attributes\/|valid |\* )(email|phone)(?:_number)?\b/i;

/** The field that Klaviyo's messages and pointers name. Nothing else in the reply counts. */
const fieldOf = (reply: Json): 'email' | 'phone' | undefined =>
  FIELD.exec(JSON.stringify(reply, ['errors', 'message', 'detail', 'source', 'pointer']))?.[1]?.toLowerCase() as
    'email' | 'phone' | undefined;
