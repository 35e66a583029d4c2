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

async function read(sandbox: Sandbox, key = 'pk_sandbox', since = 0, revision = '2026-01-15'): Promise<unknown> {
  const http = await serve((request) => sandbox.fetch(request), 0);
  try {
    const { stdout } = await run('php', [script, http.url, key, email, String(since), revision]);
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
    actions: ['ACTION1', 'ACTION2'],
    isAMessageAtWork: true,
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
    actions: 'refused 403',
    list: 'refused 403',
    events: 'refused 403',
  });
  expect(await read(createSandbox(), 'pk_other')).toMatchObject({ account: 'refused 401', metrics: 'refused 401' });
});

it.each(['2026-07-15', '2025-07-15'])('knows the status of a message in revision %s', async (revision) => {
  const sandbox = createSandbox({ messages: 60 });
  const ids = Array.from({ length: 61 }, (_, index) => `ACTION${index + 1}`);
  expect(await read(sandbox, 'pk_sandbox', 0, revision)).toMatchObject({ actions: ids, isAMessageAtWork: true });
  expect(await read(createSandbox({ message: 'draft' }), 'pk_sandbox', 0, revision)).toMatchObject({
    actions: ['ACTION1', 'ACTION2'],
    isAMessageAtWork: false,
  });
});
