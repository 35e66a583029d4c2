import type { Interface } from './account.js';

/**
 * Whether a page of another origin may use an interface, and with which request headers: the older two take simple requests only, the
 * server's is not for browsers. That public pages read the older ones' replies is seen; which headers Klaviyo exposes is a guess.
 */
const HEADERS: Readonly<Partial<Record<Interface, string>>> = {
  onsite: '',
  catalog: '',
  client: 'content-type, revision',
  list: 'content-type, revision',
};

/** The answer to a preflight, or undefined where nothing answers one. */
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

/** Lets a page of another origin read the reply. */
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
