import type { Account, Interface } from './account.js';
import { findVariant } from './account.js';
import type { People } from './people.js';
import type { Received } from './received.js';

/**
 * How onsite and catalog refuse a request. The documents show a body but no status; both forms occur in public
 * storefronts.
 */
export interface ClassicOptions {
  /** `{"errors": [text], "data": {}, "success": false}`, or `{"status", "message"}`. Default `documented`. */
  readonly refusal?: 'documented' | 'seen';
  /** HTTP status of a refusal. Default 200 for the documented form, 400 for the seen one. */
  readonly refusalStatus?: number;
}

/** Answers onsite and catalog, which have the same fields and replies. */
export function answerClassic(
  { fields }: Received,
  by: Interface,
  account: Account,
  people: People,
  options: ClassicOptions,
): Response {
  const { a, email, variant, platform, store, g, subscribe_for_newsletter: newsletter } = fields;
  if (!email || !isEmail(email)) return refuse(options, 'email');
  if (a !== account.companyId || !variant || !platform) return refuse(options);
  if (!account.platforms.some((known) => known === platform)) return refuse(options);
  people.subscribe({ email }, findVariant(account, platform, variant, store), ['EMAIL'], by);
  if (g && newsletter === 'true' && account.lists.includes(g)) {
    const person = people.find({ email });
    person.lists.add(g);
    person.consent.add('EMAIL');
  }
  return json(`{"email": ${JSON.stringify(email)}, "success": true}`);
}

/** In the documents `test@klaviyo` is malformed. */
export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text);

/** The documents show the same body for an invalid e-mail address and an invalid public API key. */
export function refuse({ refusal = 'documented', refusalStatus }: ClassicOptions, field?: 'email'): Response {
  const words = 'There was something wrong with your request';
  if (refusal === 'documented') {
    return json(`{"errors": ["${words}. Please try again."], "data": {}, "success": false}`, refusalStatus);
  }
  const status = refusalStatus ?? 400;
  const message = field ? `${words}: * ${field}   * Enter a valid ${field} address.` : `${words}.`;
  return json(`{"status": ${status}, "message": "${message}"}`, status);
}

/** `body` has the spaces that the documents show. */
const json = (body: string, status = 200): Response =>
  new Response(body, { status, headers: { 'content-type': 'application/json' } });
