import { tell, type Describe, type Outcome, type Verdict } from './outcome.js';

export interface PostOptions {
  /** Sends the request and reads the reply. Default: the global `fetch`, and the whole text. */
  readonly send?: (request: Request) => Promise<readonly [reply: Response, body: string]>;
  /** Ends the request. `AbortSignal.timeout` makes the outcome a `timeout`. */
  readonly signal?: AbortSignal;
  readonly describe: Describe;
}

const sendByFetch = async (request: Request): Promise<readonly [Response, string]> => {
  const reply = await fetch(request);
  return [reply, await reply.text()];
};

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
  { send = sendByFetch, signal, describe }: PostOptions,
): Promise<Outcome> {
  const request = new Request(url, {
    ...init,
    method: 'POST',
    credentials: 'omit',
    redirect: 'manual',
    signal: signal ?? null,
  });
  try {
    return tell(...(await send(request)), verdict, describe);
  } catch (cause) {
    const reason = (cause as Error | undefined)?.name === 'TimeoutError' ? 'timeout' : 'network';
    return { kind: 'unreachable', reason, cause };
  }
}
