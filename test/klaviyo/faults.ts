/**
 * What can go wrong between here and Klaviyo, each fault played by a TCP server that writes the reply byte by byte, and what each
 * interface makes of it.
 */
import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { Outcome } from '../../src/klaviyo/outcome.js';
import { CALLS, type Call } from './interfaces.js';

type Play = (socket: Socket) => void;

/** A page may read it, so that a browser tells the same faults apart. */
const head = (status: string, headers = ''): string =>
  `HTTP/1.1 ${status}\r\nConnection: close\r\nAccess-Control-Allow-Origin: *\r\nAccess-Control-Expose-Headers: Retry-After\r\n${headers}\r\n`;
const full = (status: string, body = '', headers = ''): Play => {
  const length = `Content-Length: ${Buffer.byteLength(body)}\r\n`;
  return (socket) => void socket.end(head(status, length + headers) + body);
};
const json = 'Content-Type: application/json\r\n';
const SUCCESS = '{"email": "shopper@example.com", "success": true}';
const api = (code: string): string =>
  JSON.stringify({
    errors: [{ id: '1', status: 400, code, title: '', detail: '', source: { pointer: '/data/' }, meta: {} }],
  });

/** Writes without an end until the other side goes away. */
const flood: Play = (socket) => {
  const part = 'x'.repeat(65_536);
  const more = (): void => {
    while (socket.writable && socket.write(part));
  };
  socket.write(head('200 OK', json));
  socket.on('drain', more);
  more();
};

const outcome = {
  network: { kind: 'unreachable', reason: 'network' },
  timeout: { kind: 'unreachable', reason: 'timeout' },
  unintelligible: (status: number): Outcome => ({ kind: 'unintelligible', status }),
  refused: (code?: string): Outcome => ({
    kind: 'refused',
    field: undefined,
    errors: code ? [{ message: '', code, pointer: '/data/' }] : [],
  }),
  throttled: (retryAfter?: number): Outcome => ({ kind: 'throttled', retryAfter }),
} as const;

export interface Fault {
  readonly name: string;
  /** Undefined: nobody listens. */
  readonly play: Play | undefined;
  /** One expectation for all, or one for the two older interfaces and one for the others. */
  readonly expected: Outcome | readonly [classic: Outcome, jsonApi: Outcome];
}

const accepted: Outcome = { kind: 'accepted' };
const redirect = (status: number, reason: string): Fault => ({
  name: `redirect ${status}`,
  play: full(`${status} ${reason}`, '', 'Location: /elsewhere\r\n'),
  expected: outcome.unintelligible(status),
});
const status = (line: string, expected: Fault['expected'], body = '', headers = ''): Fault => ({
  name: line,
  play: full(line, body, headers),
  expected,
});
const throttle = (name: string, header: string, retryAfter?: number): Fault => ({
  name: `429 ${name}`,
  play: full('429 Too Many Requests', api('throttled'), header),
  expected: outcome.throttled(retryAfter),
});

export const FAULTS: readonly Fault[] = [
  { name: 'connection refused', play: undefined, expected: outcome.network },
  { name: 'reset before the reply', play: (socket) => socket.resetAndDestroy(), expected: outcome.network },
  {
    name: 'reset in mid-reply',
    play: (socket) => {
      socket.write(head('200 OK', `${json}Content-Length: 5000\r\n`) + SUCCESS.slice(0, 20));
      setTimeout(() => socket.resetAndDestroy(), 30);
    },
    expected: outcome.network,
  },
  { name: 'no HTTP at all', play: (socket) => void socket.end('220 smtp ready\r\n'), expected: outcome.network },
  { name: 'slow headers', play: () => undefined, expected: outcome.timeout },
  {
    name: 'slow body',
    play: (socket) => void socket.write(head('200 OK', `${json}Content-Length: 50\r\n`) + SUCCESS.slice(0, 20)),
    expected: outcome.timeout,
  },
  {
    name: 'truncated JSON',
    play: full('200 OK', SUCCESS.slice(0, 40), json),
    expected: outcome.unintelligible(200),
  },
  {
    name: 'HTML page',
    play: full('200 OK', '<!doctype html><h1>Sign in</h1>', 'Content-Type: text/html\r\n'),
    expected: outcome.unintelligible(200),
  },
  { name: 'huge body', play: flood, expected: outcome.unintelligible(200) },
  redirect(301, 'Moved Permanently'),
  redirect(302, 'Found'),
  redirect(303, 'See Other'),
  redirect(307, 'Temporary Redirect'),
  redirect(308, 'Permanent Redirect'),
  { name: '200 with success', play: full('200 OK', SUCCESS, json), expected: [accepted, outcome.unintelligible(200)] },
  { name: '202 without a body', play: full('202 Accepted'), expected: [outcome.unintelligible(202), accepted] },
  { name: '204', play: (socket) => void socket.end(head('204 No Content')), expected: outcome.unintelligible(204) },
  status('400 Bad Request', outcome.refused('invalid'), api('invalid'), json),
  status('401 Unauthorized', outcome.refused('not_authenticated'), api('not_authenticated'), json),
  status('403 Forbidden', outcome.refused(), '<h1>Forbidden</h1>'),
  status('404 Not Found', { kind: 'retired' }, '<h1>Not found</h1>'),
  status('410 Gone', { kind: 'retired' }, api('gone'), json),
  throttle('with Retry-After', 'Retry-After: 7\r\n', 7),
  throttle('without Retry-After', ''),
  throttle('with malformed Retry-After', 'Retry-After: soon\r\n'),
  ...['500 Internal Server Error', '502 Bad Gateway', '503 Service Unavailable', '504 Gateway Timeout'].map((line) =>
    status(line, { kind: 'unavailable', status: Number(line.slice(0, 3)) }, '<h1>Sorry</h1>'),
  ),
];

export interface Result {
  readonly outcome: Outcome;
  /** Bytes that the server could send before the other side went away. */
  readonly sent: number;
  /** Requests that arrived. */
  readonly requests: number;
}

/** Plays a fault to one call. */
export async function play(fault: Fault, call: Call): Promise<Result> {
  const sockets = new Set<Socket>();
  let requests = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined); // the other side may go away at any time
    socket.once('data', () => {
      requests++;
      fault.play?.(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  if (!fault.play) await new Promise((resolve) => server.close(resolve));
  const result = await call({ origin, timeout: fault.expected === outcome.timeout ? 400 : 10_000 });
  let sent = 0;
  for (const socket of sockets) {
    sent += socket.bytesWritten;
    socket.destroy();
  }
  server.close();
  return { outcome: result, sent, requests };
}

/** An outcome in the words of the table. */
export const say = (told: Outcome): string =>
  [
    told.kind,
    told.kind === 'unreachable' && `(${told.reason})`,
    told.kind === 'throttled' && told.retryAfter !== undefined && `(${told.retryAfter} s)`,
  ]
    .filter(Boolean)
    .join(' ');

/** One row a fault, one column an interface. */
export async function table(): Promise<string[][]> {
  const rows = [['', ...CALLS.map(([name]) => name)]];
  for (const fault of FAULTS) {
    const results = await Promise.all(CALLS.map(([, call]) => play(fault, call)));
    rows.push([fault.name, ...results.map((result) => say(result.outcome))]);
  }
  return rows;
}
