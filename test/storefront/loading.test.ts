// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerAsKlaviyo, type Klaviyo } from './support/klaviyo.js';
import { open } from './support/page.js';
import { configured, MUG } from './support/products.js';
import { settingsOf } from './support/render.js';

const FALLBACK = { 'subscription/fallback': '1', 'opt_in/enabled': '1', 'opt_in/list': 'Y6nRLr' };
const undef = vi.fn();
let klaviyo: Klaviyo;

/** The second file is blocked, or the connection went away before it was asked for. */
beforeEach(() => {
  klaviyo = answerAsKlaviyo();
  vi.stubGlobal('requirejs', { undef });
  vi.doMock('../../src/storefront/client.js', () => {
    throw new Error('Script error');
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.doUnmock('../../src/storefront/client.js');
});

describe('where the client API’s file cannot be loaded', () => {
  it('a submit that needs it fails as one of the network, and can be tried again', async () => {
    klaviyo.fail({ kind: 'retired' });
    const page = await open(configured(MUG, FALLBACK)).type('shopper@example.com').submitted();
    expect(page.phase).toBe('failed');
    expect(page.status).toBe(settingsOf(MUG).messages.network);
    klaviyo.fail();
    expect((await page.submitted()).phase).toBe('subscribed');
  });

  it('an accepted subscription stays one, though nothing of the newsletter is sent', async () => {
    const page = open(configured(MUG, FALLBACK)).type('shopper@example.com').tick('opt_in');
    expect((await page.submitted()).phase).toBe('subscribed');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(klaviyo.requests.map((request) => request.interface)).toEqual(['onsite']);
  });
});
