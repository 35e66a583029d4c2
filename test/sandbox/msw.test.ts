import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox } from '../../src/sandbox/index.js';
import { klaviyoHandlers } from '../../src/sandbox/msw.js';
import { CALLS, variantId } from '../klaviyo/interfaces.js';

const sandbox = createSandbox({ variants: [variantId] });
const server = setupServer(...klaviyoHandlers(sandbox));

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => sandbox.fail());
afterAll(() => server.close());

describe('klaviyoHandlers', () => {
  it.each(CALLS)('answer %s at Klaviyo’s host', async (name, call) => {
    expect(await call({})).toEqual({ kind: 'accepted' });
    expect(sandbox.requests.at(-1)?.interface).toBe(name);
  });

  it.each(CALLS)('pass faults to %s', async (_name, call) => {
    sandbox.fail({ kind: 'offline' });
    expect(await call({})).toMatchObject({ kind: 'unreachable', reason: 'network' });
    sandbox.fail({ kind: 'retired' });
    expect(await call({})).toEqual({ kind: 'retired' });
  });

  it('answer for another origin', async () => {
    server.use(...klaviyoHandlers(createSandbox({ companyId: 'Other1' }), 'https://klaviyo.example'));
    const [, onsite] = CALLS[0]!;
    expect(await onsite({ origin: 'https://klaviyo.example' })).toMatchObject({ kind: 'refused' });
    expect(await onsite({})).toEqual({ kind: 'accepted' });
  });
});
