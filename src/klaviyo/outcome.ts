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
  /** Not a reply of Klaviyo's: a redirect, an HTML page, a 4xx without JSON, malformed or oversized JSON. */
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

/** What a reply says beyond its kind. */
export interface Details {
  readonly errors: readonly KlaviyoError[];
  readonly field?: 'email' | 'phone' | undefined;
  /** In seconds. */
  readonly retryAfter?: number | undefined;
}

/** Reads the details of a reply. A library's caller needs more of them (details.ts) than a page. */
export type Describe = (reply: Json, headers: Headers) => Details;

/** Turns any reply into an outcome. */
export function tell({ status, headers }: Response, body: string, verdict: Verdict, describe: Describe): Outcome {
  const reply = parse(body);
  const { errors, field, retryAfter } = describe(reply, headers);
  if (status === 404 || status === 410) return { kind: 'retired' };
  if (status === 429) return { kind: 'throttled', retryAfter };
  if (status > 499) return { kind: 'unavailable', status, retryAfter };
  // Klaviyo refuses in JSON. Any other 4xx comes from a firewall or a proxy.
  const accepted = status < 300 ? verdict(status, reply) : status > 399 && reply ? false : undefined;
  if (accepted === true) return { kind: 'accepted' };
  return accepted === false ? { kind: 'refused', status, field, errors } : { kind: 'unintelligible', status };
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
