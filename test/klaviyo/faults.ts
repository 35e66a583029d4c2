/**
 * What can go wrong between here and Klaviyo. A TCP server plays each fault by writing its reply byte by byte;
 * `expected` is the outcome of each interface.
 */
import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { Outcome } from '../../src/klaviyo/outcome.js';
import { CALLS, type Call } from './interfaces.js';

type Play = (socket: Socket) => void;

/** A page may read the reply, so that a browser can tell the same faults apart. */
const head = (status: string, headers = ''): string =>
  [
    `HTTP/1.1 ${status}`,
    'Connection: close',
    'Access-Control-Allow-Origin: *',
    'Access-Control-Expose-Headers: Retry-After',
    `${headers}\r\n`,
  ].join('\r\n');
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

/** Sends a body until the other side closes the connection. */
const endless: Play = (socket) => {
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
  refused: (status: number, code: string): Outcome => ({
    kind: 'refused',
    status,
    errors: [{ message: '', code, pointer: '/data/' }],
  }),
  throttled: (retryAfter?: number): Outcome => ({ kind: 'throttled', retryAfter }),
} as const;

export interface Fault {
  readonly name: string;
  /** Undefined: nothing listens at the address. */
  readonly play: Play | undefined;
  /** One outcome for all interfaces, or one for onsite and catalog and one for the others. */
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
    name: 'reset during the reply',
    play: (socket) => {
      socket.write(head('200 OK', `${json}Content-Length: 5000\r\n`) + SUCCESS.slice(0, 20));
      setTimeout(() => socket.resetAndDestroy(), 30);
    },
    expected: outcome.network,
  },
  { name: 'not HTTP', play: (socket) => void socket.end('220 smtp ready\r\n'), expected: outcome.network },
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
  { name: 'huge body', play: endless, expected: outcome.unintelligible(200) },
  redirect(301, 'Moved Permanently'),
  redirect(302, 'Found'),
  redirect(303, 'See Other'),
  redirect(307, 'Temporary Redirect'),
  redirect(308, 'Permanent Redirect'),
  { name: '200 with success', play: full('200 OK', SUCCESS, json), expected: [accepted, outcome.unintelligible(200)] },
  { name: '202 without a body', play: full('202 Accepted'), expected: [outcome.unintelligible(202), accepted] },
  { name: '204', play: (socket) => void socket.end(head('204 No Content')), expected: outcome.unintelligible(204) },
  status('400 Bad Request', outcome.refused(400, 'invalid'), api('invalid'), json),
  status('401 Unauthorized', outcome.refused(401, 'not_authenticated'), api('not_authenticated'), json),
  status('403 Forbidden', outcome.refused(403, 'permission_denied'), api('permission_denied'), json),
  { ...status('403 Forbidden', outcome.unintelligible(403), '<h1>Forbidden</h1>'), name: '403 from a firewall' },
  status('408 Request Timeout', outcome.unintelligible(408)),
  status('404 Not Found', { kind: 'retired' }, '<h1>Not found</h1>'),
  status('410 Gone', { kind: 'retired' }, api('gone'), json),
  throttle('with Retry-After', 'Retry-After: 7\r\n', 7),
  throttle('without Retry-After', ''),
  throttle('with malformed Retry-After', 'Retry-After: soon\r\n'),
  ...['500 Internal Server Error', '502 Bad Gateway', '503 Service Unavailable', '504 Gateway Timeout'].map((line) =>
    status(line, { kind: 'unavailable', status: Number(line.slice(0, 3)) }, '<h1>Sorry</h1>'),
  ),
  {
    name: '503 with Retry-After',
    play: full('503 Service Unavailable', '', 'Retry-After: 7\r\n'),
    expected: { kind: 'unavailable', status: 503, retryAfter: 7 },
  },
];

export interface Result {
  readonly outcome: Outcome;
  /** How many requests arrived. */
  readonly requests: number;
}

/**
 * Plays a fault to one call, and waits until the connection of every request is closed: an endless body has no other
 * end.
 */
export async function play(fault: Fault, call: Call): Promise<Result> {
  const sockets = new Set<Socket>();
  const closed: Promise<unknown>[] = [];
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined); // the other side may close the connection at any time
    socket.once('data', () => {
      closed.push(new Promise((resolve) => socket.once('close', resolve)));
      fault.play?.(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  if (!fault.play) await new Promise((resolve) => server.close(resolve));
  const result = await call({ origin, timeout: fault.expected === outcome.timeout ? 400 : 10_000 });
  await Promise.all(closed);
  for (const socket of sockets) socket.destroy(); // a browser opens connections ahead of time
  server.close();
  return { outcome: result, requests: closed.length };
}

/** An outcome in the words of the table. */
export const say = (told: Outcome): string =>
  [
    told.kind,
    told.kind === 'unreachable' && `(${told.reason})`,
    'retryAfter' in told && told.retryAfter !== undefined && `(${told.retryAfter} s)`,
  ]
    .filter(Boolean)
    .join(' ');

/** One row for each fault, one column for each interface. */
export async function table(): Promise<string[][]> {
  const rows = [['', ...CALLS.map(([name]) => name)]];
  for (const fault of FAULTS) {
    const results = await Promise.all(CALLS.map(([, call]) => play(fault, call)));
    rows.push([fault.name, ...results.map((result) => say(result.outcome))]);
  }
  return rows;
}
