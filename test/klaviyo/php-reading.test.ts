/** The PHP client of the doctor reads the account of a sandbox over HTTP. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../../src/sandbox/index.js';
import { serve } from '../demo/http.js';

const run = promisify(execFile);
const script = path.resolve('Test/read-klaviyo.php');
const variant = '$magento_two:::1-1:::123';
const email = 'o"brien\\+1@example.com';

async function read(sandbox: Sandbox, key = 'pk_sandbox', since = 0): Promise<unknown> {
  const http = await serve((request) => sandbox.fetch(request), 0);
  try {
    const { stdout } = await run('php', [script, http.url, key, email, String(since)]);
    return JSON.parse(stdout);
  } finally {
    await http.close();
  }
}

it('finds everything, on several pages', async () => {
  const at = Date.parse('2026-01-15T12:00:00Z');
  const metrics = Array.from({ length: 450 }, (_, index) => `Metric ${index}`);
  const sandbox = createSandbox({ variants: [variant], metrics, clock: () => at });
  sandbox.people.subscribe({ email }, variant, ['EMAIL'], 'onsite');
  const found = {
    account: ['Ab12Cd'],
    metrics: ['Subscribed to Back in Stock'],
    flows: ['live'],
    list: ['Y6nRLr'],
    otherList: [],
    profiles: ['PROFILE1'],
    events: ['EVENT1'],
  };
  expect(await read(sandbox, 'pk_sandbox', at / 1000)).toEqual(found);
  expect(await read(createSandbox({ flow: 'none' }))).toMatchObject({ metrics: [], flows: 'retired', profiles: [] });
});

it('is told when the key lacks a scope or is not known', async () => {
  const scopes = ['metrics:read', 'profiles:read'];
  expect(await read(createSandbox({ keys: { pk_sandbox: scopes } }))).toMatchObject({
    account: 'refused 403',
    metrics: ['Subscribed to Back in Stock'],
    flows: 'refused 403',
    list: 'refused 403',
    events: 'refused 403',
  });
  expect(await read(createSandbox(), 'pk_other')).toMatchObject({ account: 'refused 401', metrics: 'refused 401' });
});
