import { describe, expect, it } from 'vitest';
import { createSandbox } from '../../src/sandbox/index.js';
import { catalog, client, list, onsite, REQUESTS, server } from './raw.js';

const preflight = (request: Request): Promise<Response> =>
  createSandbox().fetch(new Request(request.url, { method: 'OPTIONS' }));

describe('CORS', () => {
  it('client and list answer the preflight for their headers', async () => {
    for (const call of [client, list]) {
      const reply = await preflight(call());
      expect(reply.ok).toBe(true);
      expect(Object.fromEntries(reply.headers)).toMatchObject({
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'POST, OPTIONS',
        'access-control-allow-headers': 'content-type, revision',
      });
    }
  });

  it('the others answer no preflight: onsite and catalog need none, and the server is not for browsers', async () => {
    for (const call of [onsite, catalog, server]) {
      const reply = await preflight(call());
      expect(reply.status).toBe(405);
      expect(reply.headers.has('access-control-allow-headers')).toBe(false);
    }
  });

  it('a page may read all replies except those of the server', async () => {
    for (const [by, call] of Object.entries(REQUESTS)) {
      const sandbox = createSandbox({ companyId: 'Other1' });
      const { headers } = await sandbox.fetch(call());
      expect(headers.get('access-control-allow-origin'), by).toBe(by === 'server' ? null : '*');
      expect(headers.get('access-control-expose-headers')?.includes('retry-after'), by).toBe(
        by === 'server' ? undefined : true,
      );
    }
  });

  it('a preflight is logged, but does not count as a request', async () => {
    const sandbox = createSandbox({ clock: () => 0, limits: { client: new Map([[1, 1]]) } });
    await sandbox.fetch(new Request(client().url, { method: 'OPTIONS' }));
    expect((await sandbox.fetch(client())).status).toBe(202);
    expect(sandbox.requests.map(({ method, status }) => [method, status])).toEqual([
      ['OPTIONS', 200],
      ['POST', 202],
    ]);
  });
});
