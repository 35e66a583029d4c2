import type { Interface } from './account.js';

/**
 * The request headers that a page of another origin may send to an interface. Onsite and catalog accept simple requests
 * only, and the server interface is not for browsers. Public pages read the replies of onsite; which headers Klaviyo
 * exposes is a guess.
 */
const HEADERS: Readonly<Partial<Record<Interface, string>>> = {
  onsite: '',
  catalog: '',
  client: 'content-type, revision',
  list: 'content-type, revision',
};

/** The reply to a preflight, or undefined if the interface has none. */
export function preflight(by: Interface): Response | undefined {
  const headers = HEADERS[by];
  if (!headers) return undefined;
  return new Response(null, {
    status: 200,
    headers: {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'POST, OPTIONS',
      'access-control-allow-headers': headers,
      'access-control-max-age': '86400',
    },
  });
}

/** Allows a page of another origin to read the reply. */
export function allowReading(by: Interface, reply: Response): Response {
  if (HEADERS[by] !== undefined) {
    reply.headers.set('access-control-allow-origin', '*');
    reply.headers.set(
      'access-control-expose-headers',
      'retry-after, ratelimit-limit, ratelimit-remaining, ratelimit-reset',
    );
  }
  return reply;
}
