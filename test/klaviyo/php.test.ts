/** The PHP client against the same faults as the TypeScript clients, and against the sandbox over HTTP. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/klaviyo/outcome.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { serve } from '../demo/http.js';
import { FAULTS, play } from './faults.js';
import { companyId, email } from './interfaces.js';

const run = promisify(execFile);
const script = path.resolve('Test/call-klaviyo.php');
const INTERFACES = ['onsite', 'server', 'list'] as const;

/** One call of the PHP client, for the same person and variant as in interfaces.ts. */
async function call(name: string, origin: string, timeout: number): Promise<Outcome> {
  const { stdout } = await run('php', [script, name, origin, `${timeout / 1000}`]);
  return JSON.parse(stdout) as Outcome;
}

describe.each(INTERFACES)('%s', (name) => {
  it.each(FAULTS.map((fault) => [fault.name, fault] as const))('%s', async (_fault, fault) => {
    const { outcome, requests } = await play(fault, ({ origin = '', timeout = 10_000 }) => call(name, origin, timeout));
    const expected = 'kind' in fault.expected ? fault.expected : fault.expected[name === 'onsite' ? 0 : 1];
    expect(outcome).toEqual(JSON.parse(JSON.stringify(expected)));
    expect(requests).toBeLessThanOrEqual(1);
  });
});

describe('the sandbox over HTTP', () => {
  it('understands every call', async () => {
    const sandbox = createSandbox({ variants: ['123'] });
    const server = await serve(sandbox.fetch, 0);
    try {
      const outcomes = [];
      for (const name of INTERFACES) outcomes.push(await call(name, server.url, 10_000));
      expect(outcomes).toEqual(INTERFACES.map(() => ({ kind: 'accepted' })));
      expect(sandbox.requests.map((request) => request.interface)).toEqual(INTERFACES);
      // Onsite and server name the same person and variant, so the second subscription is a repeat.
      expect(sandbox.people.waiting.map(({ person, variant, by }) => [person.email, variant, by])).toEqual([
        [email, '$magento_two:::1-1:::123', 'onsite'],
      ]);
      expect([...sandbox.people.all[0]!.lists]).toEqual(['Y6nRLr']);
      expect([...sandbox.people.all[0]!.consent]).toEqual(['EMAIL']);
    } finally {
      await server.close();
    }
  });

  it('refuses an unknown key', async () => {
    const sandbox = createSandbox({ companyId: 'Zz99Yy', keys: {} });
    const server = await serve(sandbox.fetch, 0);
    try {
      for (const name of INTERFACES) expect(await call(name, server.url, 10_000)).toMatchObject({ kind: 'refused' });
    } finally {
      await server.close();
    }
    expect(companyId).not.toBe(sandbox.account.companyId);
  });
});
