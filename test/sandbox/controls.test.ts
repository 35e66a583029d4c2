import { describe, expect, it } from 'vitest';
import { createSandbox, type Fault } from '../../src/sandbox/index.js';
import { client, COMPANY, EMAIL, list, onsite, REQUESTS, VARIANT } from './raw.js';

describe('log', () => {
  it('has all fields as received', async () => {
    const sandbox = createSandbox({ clock: () => 42 });
    const email = 'ünï+code@例え.jp  \r\n"&=%';
    await sandbox.fetch(onsite({ email, product: '7' }));
    expect(sandbox.requests).toMatchObject([
      {
        at: 42,
        interface: 'onsite',
        fields: { a: COMPANY, email, variant: VARIANT, platform: 'magento_two', store: '1', product: '7' },
      },
    ]);
    expect(sandbox.requests[0]?.body).toContain('name="store"\r\n\r\n1\r\n');
  });

  it('has JSON as a text and as a value, and the headers', async () => {
    const sandbox = createSandbox();
    await sandbox.fetch(client({ body: { data: { type: 'x' } } }));
    expect(sandbox.requests[0]).toMatchObject({
      body: '{"data":{"type":"x"}}',
      json: { data: { type: 'x' } },
      headers: { revision: '2026-01-15' },
      status: 400,
    });
  });

  it('has requests to unknown addresses', async () => {
    const sandbox = createSandbox();
    expect((await sandbox.fetch(new Request('https://a.klaviyo.com/api/v2/list'))).status).toBe(404);
    expect(sandbox.requests[0]?.interface).toBeUndefined();
  });
});

describe('stock', () => {
  it('changes by entity ids and by full ids', () => {
    const sandbox = createSandbox({ variants: ['7', '$shopify:::$default:::8'] });
    sandbox.restock('7');
    sandbox.sellOut('9');
    expect([...sandbox.account.stock]).toEqual([
      ['$magento_two:::1-1:::7', true],
      ['$shopify:::$default:::8', false],
      ['$magento_two:::1-1:::9', false],
    ]);
  });
});

describe('faults', () => {
  const reply = async (fault: Fault, call: () => Request): Promise<Response> => {
    const sandbox = createSandbox();
    sandbox.fail(fault);
    return sandbox.fetch(call());
  };

  it.each(Object.entries(REQUESTS))('all exist for %s', async (_by, call) => {
    expect((await reply({ kind: 'fail' }, call)).status).toBe(503);
    expect((await reply({ kind: 'fail', status: 502 }, call)).status).toBe(502);
    expect((await reply({ kind: 'retired' }, call)).status).toBe(410);
    expect((await reply({ kind: 'retired', status: 404 }, call)).status).toBe(404);
    expect((await reply({ kind: 'throttle' }, call)).headers.get('retry-after')).toBeNull();
    expect((await reply({ kind: 'throttle', retryAfter: '7' }, call)).headers.get('retry-after')).toBe('7');
    expect(await (await reply({ kind: 'html' }, call)).text()).toMatch(/^<!doctype html>/);
    expect(await (await reply({ kind: 'refuse' }, call)).text()).toContain('"errors"');
    await expect(reply({ kind: 'offline' }, call)).rejects.toThrow(TypeError);
  });

  it('of the e-mail address name it, if the form of the refusal can', async () => {
    expect(await (await reply({ kind: 'refuse', field: 'email' }, client)).text()).toContain('/attributes/email"');
    const sandbox = createSandbox({ refusal: 'seen' });
    sandbox.fail({ kind: 'refuse', field: 'email' });
    expect(await (await sandbox.fetch(onsite())).text()).toContain('* email');
  });

  it('subscribe nobody, and are logged', async () => {
    const sandbox = createSandbox({ variants: [VARIANT] });
    sandbox.fail({ kind: 'fail' });
    await sandbox.fetch(onsite());
    expect(sandbox.people.waiting).toEqual([]);
    expect(sandbox.requests).toMatchObject([{ fields: { email: EMAIL }, status: 503 }]);
  });

  it('include `slow`, which subscribes later', async () => {
    const slept: number[] = [];
    const sandbox = createSandbox({
      variants: [VARIANT],
      sleep: (ms) => {
        slept.push(ms);
        return Promise.resolve();
      },
    });
    sandbox.fail({ kind: 'slow', seconds: 3 });
    expect((await sandbox.fetch(onsite())).status).toBe(200);
    expect(slept).toEqual([3000]);
    expect(sandbox.people.waiting).toHaveLength(1);
  });

  it('of one interface replace those of all, and can be removed', async () => {
    const sandbox = createSandbox();
    const status = async (call: () => Request): Promise<number> => (await sandbox.fetch(call())).status;
    sandbox.fail({ kind: 'retired' }, 'onsite');
    expect([await status(onsite), await status(list)]).toEqual([410, 202]);
    sandbox.fail({ kind: 'fail' });
    expect([await status(onsite), await status(list)]).toEqual([410, 503]);
    sandbox.fail(undefined, 'onsite');
    expect([await status(onsite), await status(list)]).toEqual([503, 503]);
    sandbox.fail({ kind: 'retired' }, 'onsite');
    sandbox.fail();
    expect([await status(onsite), await status(list)]).toEqual([200, 202]);
  });
});
