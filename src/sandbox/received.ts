import type { Interface } from './account.js';

/** A request as received, with the status of its reply. */
export interface Received {
  /** Milliseconds since 1970, by the sandbox's clock. */
  readonly at: number;
  /** Undefined for an unknown address. */
  readonly interface: Interface | undefined;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The body as text. */
  readonly body: string;
  /** The fields of a multipart or URL-encoded body. */
  readonly fields: Readonly<Record<string, string>>;
  /** The content of a JSON body. */
  readonly json: unknown;
  /** Status of the reply, if there is one. */
  readonly status?: number;
}

export async function receive(request: Request, by: Interface | undefined, at: number): Promise<Received> {
  const type = request.headers.get('content-type') ?? '';
  const copy = request.clone();
  const body = await request.text();
  const fields: Record<string, string> = {};
  if (/^(multipart\/form-data|application\/x-www-form-urlencoded)/i.test(type)) {
    const form = await copy.formData().catch(() => new FormData());
    form.forEach((value, name) => {
      if (typeof value === 'string') fields[name] ??= value;
    });
  }
  return {
    at,
    interface: by,
    method: request.method,
    url: request.url,
    headers: Object.fromEntries(request.headers),
    body,
    fields,
    json: /\bjson\b/i.test(type) ? parse(body) : undefined,
  };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
