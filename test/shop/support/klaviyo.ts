/** A sandbox of Klaviyo on a port of its own, whose connections a test can break in every way. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSandbox, type Sandbox } from '../../../src/sandbox/index.js';

export type Mode =
  | { readonly kind: 'works' }
  /** Ends the connection without a reply. */
  | { readonly kind: 'reset' }
  /** Sends these bytes in place of a reply. */
  | { readonly kind: 'raw'; readonly bytes: string }
  /** Sends a body without an end. */
  | { readonly kind: 'endless' }
  /** Never replies. The sandbox gets the request first, or not at all. */
  | { readonly kind: 'hold'; readonly forward: boolean };

export interface Klaviyo {
  readonly url: string;
  /** Of the current fault. */
  readonly sandbox: Sandbox;
  mode: Mode;
  /** Resolves when the next request is held. */
  held(): Promise<void>;
  /** Begins with a new account that knows these variants. */
  renew(variants: readonly string[]): void;
  close(): Promise<void>;
}

export async function startKlaviyo(): Promise<Klaviyo> {
  let sandbox = createSandbox();
  let mode: Mode = { kind: 'works' };
  let onHeld: (() => void) | undefined;

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const request = await toRequest(incoming);
    switch (mode.kind) {
      case 'reset':
        incoming.socket.resetAndDestroy();
        return;
      case 'raw':
        incoming.socket.end(mode.bytes);
        return;
      case 'endless':
        outgoing.writeHead(200, { 'content-type': 'application/json' });
        for (; outgoing.writable;) {
          if (!outgoing.write('x'.repeat(65_536))) await new Promise((resolve) => outgoing.once('drain', resolve));
        }
        return;
      case 'hold':
        if (mode.forward) await sandbox.fetch(request);
        onHeld?.();
        return;
      case 'works': {
        const reply = await sandbox.fetch(request);
        outgoing.writeHead(reply.status, Object.fromEntries(reply.headers));
        outgoing.end(Buffer.from(await reply.arrayBuffer()));
      }
    }
  }

  const server = createServer((incoming, outgoing) => {
    // The sandbox rejects while it is offline. The other side can also close the connection at any time.
    answer(incoming, outgoing).catch(() => incoming.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get sandbox() {
      return sandbox;
    },
    get mode() {
      return mode;
    },
    set mode(next) {
      mode = next;
    },
    held: () => new Promise((resolve) => (onHeld = resolve)),
    renew(variants) {
      mode = { kind: 'works' };
      sandbox = createSandbox({ variants });
    },
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
  const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]);
  const method = incoming.method ?? 'GET';
  return new Request(new URL(incoming.url ?? '/', 'http://127.0.0.1'), {
    method,
    headers,
    ...(method === 'GET' ? {} : { body: Buffer.concat(parts) }),
  });
}
