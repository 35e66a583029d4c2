import { tell, type Describe, type Outcome, type Verdict } from './outcome.js';

export interface PostOptions {
  /** Replaces the global `fetch`. It gets one `Request`. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Ends the request. `AbortSignal.timeout` makes the outcome a `timeout`. */
  readonly signal?: AbortSignal | undefined;
  /** Reads the reply. Default: the whole text. */
  readonly read?: ((response: Response) => Promise<string>) | undefined;
  /** Adds to an outcome what only a library's caller needs. Default: nothing. */
  readonly describe?: Describe | undefined;
}

/**
 * Sends one POST request and returns its outcome. Every request to Klaviyo leaves here.
 *
 * - It neither sends nor stores cookies.
 * - It follows no redirect: a redirected POST loses its body or takes the shopper's address to another host.
 *
 * @throws TypeError (as a rejection) for a malformed address or header, but never for a failure of the network or of
 * Klaviyo
 */
export async function post(
  url: string,
  init: Pick<RequestInit, 'body' | 'headers'>,
  verdict: Verdict,
  { fetch = globalThis.fetch, signal, read = (response) => response.text(), describe }: PostOptions,
): Promise<Outcome> {
  const request = new Request(url, {
    ...init,
    method: 'POST',
    credentials: 'omit',
    redirect: 'manual',
    ...(signal && { signal }),
  });
  try {
    const response = await fetch(request);
    return tell(response, await read(response), verdict, describe);
  } catch (cause) {
    const reason = (cause as Error | undefined)?.name === 'TimeoutError' ? 'timeout' : 'network';
    return { kind: 'unreachable', reason, cause };
  }
}
