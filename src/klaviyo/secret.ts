import type { Outcome } from './outcome.js';

/** Exactly one of the two. Either needs the scopes `catalogs:write` and `profiles:write`. */
export interface Secret {
  /** Private API key `pk_…`. */
  readonly key?: string | undefined;
  /** OAuth access token, or a function that returns it. */
  readonly token?: string | TokenFunction | undefined;
}

/**
 * Returns the current OAuth access token. Called before every request, within its time limit. After a 401 the request
 * is sent once more, and the function gets the refused token, so that it can renew it.
 */
export type TokenFunction = (refused?: string) => string | Promise<string>;

/** The secret for the requests of one subscription. */
export interface Credential {
  /** Adds the secret to a request. */
  readonly authorize: (request: Request) => Promise<void> | void;
  /** Whether to send the refused request once more, with a new token. */
  readonly renews: (outcome: Outcome) => boolean;
}

/**
 * @returns creates the credential of each subscription
 * @throws TypeError without exactly one of `key` and `token`, and for one that a header cannot carry
 */
export function credentials({ key, token }: Secret): () => Credential {
  if (!key === !token) throw new TypeError('createServerClient needs a private key or an OAuth token, and not both');
  if (typeof token === 'function') return () => renewable(token);
  const value = key ? `Klaviyo-API-Key ${key}` : `Bearer ${token}`;
  new Headers({ authorization: value }); // throws here, and not at every request
  return () => ({
    authorize: (request) => request.headers.set('authorization', value),
    renews: () => false,
  });
}

function renewable(token: TokenFunction): Credential {
  let current: string;
  let refused: string | undefined;
  return {
    async authorize(request) {
      current = await token(refused);
      request.headers.set('authorization', `Bearer ${current}`);
    },
    renews(outcome) {
      if (refused !== undefined || !('status' in outcome) || outcome.status !== 401) return false;
      refused = current;
      return true;
    },
  };
}
