import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Handler = (request: Request) => Promise<Response>;

/** Serves a `Request → Response` function from a Node server. Where the function rejects, the connection is cut without a reply. */
export const listener =
  (handler: Handler): RequestListener =>
  (incoming, outgoing) => {
    toRequest(incoming)
      .then(handler)
      .then((reply) => send(reply, outgoing))
      .catch(() => outgoing.destroy());
  };

/** A server on 127.0.0.1 and its address without a trailing slash. */
export async function listen(
  handler: Handler,
  port = 0,
): Promise<{ readonly url: string; readonly server: Server; close(): Promise<void> }> {
  const server = createServer(listener(handler));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    server,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  const { method = 'GET', url = '/', headers } = incoming;
  const named = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
  return new Request(new URL(url, `http://${headers.host ?? '127.0.0.1'}`), {
    method,
    headers: named,
    ...(method !== 'GET' && method !== 'HEAD' && { body: Buffer.concat(parts) }),
  });
}

async function send(reply: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(reply.status, Object.fromEntries(reply.headers));
  for await (const part of reply.body ?? []) outgoing.write(part);
  outgoing.end();
}
