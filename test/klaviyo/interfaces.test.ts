/** Each interface against the sandbox, over real HTTP. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../../src/sandbox/index.js';
import { serve, type Listening } from '../demo/http.js';
import { CALLS, email, INTERFACES, variantId } from './interfaces.js';

let sandbox: Sandbox;
let http: Listening;

beforeEach(async () => {
  sandbox = createSandbox({ variants: [variantId] });
  http = await serve((request) => sandbox.fetch(request).catch(() => undefined), 0);
});
afterEach(() => http.close());

describe.each(CALLS)('%s', (name, call) => {
  const send = (): ReturnType<typeof call> => call({ origin: http.url });

  it('is accepted and arrives', async () => {
    expect(await send()).toEqual({ kind: 'accepted' });
    expect(sandbox.requests).toMatchObject([{ interface: name, method: 'POST' }]);
    if (name === 'list') expect(sandbox.people.all).toMatchObject([{ email, lists: new Set(['Y6nRLr']) }]);
    else expect(sandbox.people.waiting).toMatchObject([{ by: name, variant: variantId, person: { email } }]);
  });

  it('is accepted a second time and counts once', async () => {
    await send();
    expect(await send()).toEqual({ kind: 'accepted' });
    expect(sandbox.people.waiting).toHaveLength(name === 'list' ? 0 : 1);
  });

  it('is refused by another account', async () => {
    sandbox = createSandbox({ companyId: 'Other1', keys: {} });
    expect(await send()).toMatchObject({
      kind: 'refused',
      errors: [{ message: expect.stringMatching(/./) as string }],
    });
  });

  it('gives each fault of the sandbox its outcome', async () => {
    const faulty = async (fault: Parameters<Sandbox['fail']>[0]): Promise<unknown> => {
      sandbox.fail(fault);
      return send();
    };
    expect(await faulty({ kind: 'refuse' })).toMatchObject({ kind: 'refused', field: undefined });
    expect(await faulty({ kind: 'fail', status: 502 })).toEqual({ kind: 'unavailable', status: 502 });
    expect(await faulty({ kind: 'retired' })).toEqual({ kind: 'retired' });
    expect(await faulty({ kind: 'retired', status: 404 })).toEqual({ kind: 'retired' });
    expect(await faulty({ kind: 'throttle', retryAfter: '9' })).toEqual({ kind: 'throttled', retryAfter: 9 });
    expect(await faulty({ kind: 'html' })).toEqual({ kind: 'unintelligible', status: 200 });
    expect(await faulty({ kind: 'offline' })).toMatchObject({ kind: 'unreachable', reason: 'network' });
    sandbox.fail({ kind: 'slow', seconds: 1 });
    expect(await call({ origin: http.url, timeout: 50 })).toEqual({ kind: 'unreachable', reason: 'timeout' });
  });
});

describe('all interfaces', () => {
  it('count one subscription for one person and variant', async () => {
    for (const call of Object.values(INTERFACES)) await call({ origin: http.url });
    expect(sandbox.people.waiting).toMatchObject([{ by: 'onsite' }]);
    expect(sandbox.restock(variantId)).toHaveLength(1);
  });

  it('name a refused e-mail address if the reply names it', async () => {
    sandbox = createSandbox({ refusal: 'seen' });
    sandbox.fail({ kind: 'refuse', field: 'email' });
    for (const [name, call] of CALLS) {
      expect(await call({ origin: http.url }), name).toMatchObject({ kind: 'refused', field: 'email' });
    }
  });
});
