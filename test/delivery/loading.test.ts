// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadClient, send } from '../../src/delivery/send.js';
import { entry } from '../form/entry.js';
import { answerAsKlaviyo, type Klaviyo } from './support/klaviyo.js';
import { BY_CLIENT, BY_SMS, CLIENT, sender } from './support/settings.js';

const NAME = 'Restock_KlaviyoBackInStock/js/client';
let klaviyo: Klaviyo;

beforeEach(() => {
  klaviyo = answerAsKlaviyo();
  // The file is blocked, or the connection is gone.
  vi.doMock('../../src/delivery/client.js', () => {
    throw new Error('Script error');
  });
  // RequireJS names the module on its error. Vitest replaces the error that a mock throws, so every error has the name.
  Object.defineProperty(Error.prototype, 'requireModules', { value: [NAME], configurable: true });
});
afterEach(() => {
  Reflect.deleteProperty(Error.prototype, 'requireModules');
  vi.unstubAllGlobals();
  vi.doUnmock('../../src/delivery/client.js');
});

describe('the file with all but the plain case', () => {
  it('is not needed for an e-mail address that goes to the onsite endpoint', async () =>
    expect(await send(sender(), entry())).toEqual({ kind: 'accepted' }));

  it.each([
    ['a client API', CLIENT, {}],
    ['a newsletter', { optIn: BY_CLIENT.optIn }, { optIn: true }],
    ['another channel', { phone: BY_CLIENT.phone }, BY_SMS],
  ])('is needed for %s', async (_, given, different) => {
    expect(await send(sender(given), entry(different))).toBe('network');
    expect(klaviyo.sent).toEqual([]);
  });

  it('is forgotten by RequireJS if it cannot be loaded, so that the next call asks for it again', async () => {
    const undef = vi.fn();
    vi.stubGlobal('requirejs', { undef });
    expect(await loadClient()).toBeUndefined();
    expect(undef).toHaveBeenCalledExactlyOnceWith(NAME);
    vi.doUnmock('../../src/delivery/client.js');
    expect(await loadClient()).toHaveProperty('send');
  });

  it('is loaded without RequireJS as well', async () => {
    expect(await loadClient()).toBeUndefined();
    vi.doUnmock('../../src/delivery/client.js');
    expect(await loadClient()).toHaveProperty('send');
  });
});
