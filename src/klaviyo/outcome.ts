/**
 * What one exchange with Klaviyo came to. The same union for all five interfaces, and the only place where replies are told apart.
 *
 * Status codes of the JSON:API interfaces are Klaviyo's published ones. The two older interfaces (onsite, catalog) document bodies
 * but no status codes, so a success there needs both a 2xx status and `success: true`.
 */

export type Outcome =
  | { readonly kind: 'accepted' }
  /** Klaviyo said no. `field` names what the shopper has to correct, where Klaviyo's messages tell. */
  | {
      readonly kind: 'refused';
      readonly field?: 'email' | 'phone' | undefined;
      readonly errors: readonly KlaviyoError[];
    }
  /** 404 or 410: nothing answers at this address, now and later. */
  | { readonly kind: 'retired' }
  /** 429. `retryAfter` in seconds; absent where the reply gives none, or none that can be read. */
  | { readonly kind: 'throttled'; readonly retryAfter?: number | undefined }
  /** 5xx. */
  | { readonly kind: 'unavailable'; readonly status: number }
  /** No reply, or none that ended: no network, blocked, reset; time limit; the caller's signal. */
  | { readonly kind: 'unreachable'; readonly reason: 'network' | 'timeout' | 'aborted' }
  /** A reply that says neither yes nor no: a redirect, a page of HTML, a body that is no JSON or far too large. */
  | { readonly kind: 'unintelligible'; readonly status: number };

/** One of Klaviyo's own messages: for logs, never for shoppers. */
export interface KlaviyoError {
  readonly message: string;
  /** Such as `invalid` or `not_authenticated`; JSON:API only. */
  readonly code?: string | undefined;
  /** Where in the request's body, such as `/data/attributes/profile/data/attributes/email`; JSON:API only. */
  readonly pointer?: string | undefined;
}

/** Any JSON, to be looked into with `?.` only. */
export type Json = { readonly [key: string]: Json } | null | undefined;

/** What a 2xx reply says in one interface: true is yes, false is no, anything else is neither. */
export type Verdict = (status: number, reply: Json) => unknown;

/** Onsite and catalog: `{"success": true}`. No status code is documented for them. */
export const bySuccess: Verdict = (_status, reply) => reply?.success;

/** Client, server and list: 202, documented as having no body. */
export const byStatus: Verdict = (status) => status === 202 || undefined;

/**
 * Tells a reply apart: any status and body come to an outcome. How long to wait is for those who can (exchange.ts).
 *
 * @param body undefined where it was too large to be read
 * @param explain finds Klaviyo's messages in a refusal
 */
export function tell(
  { status }: Response,
  body: string | undefined,
  verdict: Verdict,
  explain: (reply: Json) => readonly KlaviyoError[],
): Outcome {
  if (status === 404 || status === 410) return { kind: 'retired' };
  if (status === 429) return { kind: 'throttled' };
  if (status > 499) return { kind: 'unavailable', status };
  const reply = parse(body);
  const said = status > 399 ? false : status < 300 && body !== undefined ? verdict(status, reply) : undefined;
  if (said === true) return { kind: 'accepted' };
  if (said !== false) return { kind: 'unintelligible', status };
  // `"…/email"`, `"…/phone_number"`, "Invalid email address", "* email   * Enter a valid email address."
  const field = /(?:\/|valid |\* )(email|phone)(?:_number)?(?![\w/])/i.exec(body ?? '')?.[1]?.toLowerCase();
  return { kind: 'refused', field: field as 'email' | 'phone' | undefined, errors: explain(reply) };
}

function parse(body = ''): Json {
  try {
    return JSON.parse(body) as Json;
  } catch {
    return undefined;
  }
}

/**
 * Klaviyo's messages, in three shapes: `{"errors": ["…"]}` (documented for onsite and catalog), `{"message": "…"}` (seen from onsite) and JSON:API's
 * `{"errors": [{"detail", "code", "source": {"pointer"}}]}`.
 */
export const messages = (reply: Json): readonly KlaviyoError[] =>
  [reply?.errors ?? reply?.message ?? []].flat().map((error: Json) => ({
    message: text(error?.detail ?? error) ?? '',
    code: text(error?.code),
    pointer: text(error?.source?.pointer),
  }));

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : JSON.stringify(value));
