import { retryAfter } from './retry-after.js';

/**
 * The result of one exchange with Klaviyo, the same union for all five interfaces.
 *
 * The JSON:API interfaces (client, server, list) document their status codes. Onsite and catalog document bodies only,
 * so there a success needs both a 2xx status and `success: true`.
 */
export type Outcome =
  | { readonly kind: 'accepted' }
  /** Klaviyo refused the request. `field` is what the shopper has to correct, if Klaviyo names it clearly. */
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly field?: 'email' | 'phone' | undefined;
      readonly errors: readonly KlaviyoError[];
    }
  /** 404 or 410: the endpoint is gone for good. */
  | { readonly kind: 'retired' }
  /** 429. `retryAfter` in seconds, if the reply has a valid `Retry-After`. */
  | { readonly kind: 'throttled'; readonly retryAfter?: number | undefined }
  /** 5xx. `retryAfter` in seconds, if the reply has a valid `Retry-After`. */
  | { readonly kind: 'unavailable'; readonly status: number; readonly retryAfter?: number | undefined }
  /** No complete reply. `network` includes a blocked request; its `cause` is the error that `fetch` threw. */
  | { readonly kind: 'unreachable'; readonly reason: 'network' | 'timeout' | 'aborted'; readonly cause?: unknown }
  /**
   * A reply that is not from Klaviyo or cannot be understood: a redirect, an HTML page, malformed or oversized JSON.
   */
  | { readonly kind: 'unintelligible'; readonly status: number };

/** One of Klaviyo's own messages. It is meant for logs, not for shoppers. */
export interface KlaviyoError {
  readonly message: string;
  /** Such as `invalid` or `not_authenticated`; JSON:API only. */
  readonly code?: string | undefined;
  /** Place in the request's body, such as `/data/attributes/profile/data/attributes/email`; JSON:API only. */
  readonly pointer?: string | undefined;
}

/** Any JSON value. Read it with `?.` only. */
export type Json = { readonly [key: string]: Json } | null | undefined;

/** What a 2xx reply means in one interface: true is accepted, false is refused, anything else is unintelligible. */
export type Verdict = (status: number, reply: Json) => unknown;

/** Onsite and catalog: `{"success": true}`. No status code is documented for them. */
export const bySuccess: Verdict = (_status, reply) => reply?.success;

/** Client, server and list: 202, documented without a body. */
export const byStatus: Verdict = (status) => status === 202 || undefined;

/**
 * Turns any reply into an outcome.
 *
 * @param now wall clock in milliseconds since 1970
 */
export function tell({ status, headers }: Response, body: string, verdict: Verdict, now: () => number): Outcome {
  const seconds = retryAfter(headers.get('retry-after'), now);
  if (status === 404 || status === 410) return { kind: 'retired' };
  if (status === 429) return { kind: 'throttled', retryAfter: seconds };
  if (status > 499) return { kind: 'unavailable', status, retryAfter: seconds };
  const reply = parse(body);
  // Klaviyo refuses in JSON. Any other 4xx comes from a firewall or a proxy.
  const accepted = status < 300 ? verdict(status, reply) : status > 399 && reply ? false : undefined;
  if (accepted === true) return { kind: 'accepted' };
  if (accepted !== false) return { kind: 'unintelligible', status };
  const errors = messages(reply);
  return { kind: 'refused', status, field: fieldOf(errors), errors };
}

/** A JSON object, or nothing. */
function parse(body: string): Json {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}

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

/** Matches `/data/attributes/email`, "Invalid phone number format" and "* email   * Enter a valid email address." */
const FIELD = /(?:attributes\/|valid |\* )(email|phone)(?:_number)?\b/i;

function fieldOf(errors: readonly KlaviyoError[]): 'email' | 'phone' | undefined {
  const texts = errors.map(({ pointer, message }) => `${pointer} ${message}`);
  return FIELD.exec(texts.join())?.[1]?.toLowerCase() as 'email' | 'phone' | undefined;
}
