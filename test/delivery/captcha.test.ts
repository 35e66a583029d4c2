// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { entry } from '../form/entry.js';
import { answerAsKlaviyo } from './support/klaviyo.js';
import { sender } from './support/settings.js';
import { ALWAYS, answerAsShop, FALLBACK, SERVICE, type Shop } from './support/shop.js';

const rendering = { sitekey: '6Lc', size: 'normal', theme: 'light' };
const BOX = { ...ALWAYS, delivery: { url: SERVICE, always: true, captcha: { rendering, invisible: false } } };
const INVISIBLE = { ...ALWAYS, delivery: { url: SERVICE, always: true, captcha: { rendering, invisible: true } } };

/** Stands in for Google's script: `solve` is the shopper, or Google, who solves the task. */
function google() {
  let callback: ((token: string) => void) | undefined;
  let response = '';
  let executed: (() => void) | undefined;
  return {
    solve: (token: string) => {
      response = token;
      callback?.(token);
    },
    onExecute: (then: () => void) => (executed = then),
    ready: (done: () => void) => done(),
    render: vi.fn((_: HTMLElement, options: { callback: (token: string) => void }) => {
      callback = options.callback;
      return 0;
    }),
    execute: vi.fn(() => executed?.()),
    reset: vi.fn(() => (response = '')),
    getResponse: () => response,
  };
}

let shop: Shop;
let grecaptcha: ReturnType<typeof google>;

const load = async (given: Parameters<typeof sender>[0]) => {
  const page = sender(given);
  const { send } = await import('../../src/delivery/send.js');
  const { prepare } = await import('../../src/delivery/client.js');
  return { send: () => send(page, entry()), prepare: () => prepare(page) };
};

beforeEach(() => {
  vi.resetModules();
  sessionStorage.clear();
  document.head.innerHTML = '';
  document.body.innerHTML = '<div class="restock" data-phase="idle"><div class="restock-captcha"></div></div>';
  answerAsKlaviyo();
  shop = answerAsShop();
  grecaptcha = google();
  vi.stubGlobal('grecaptcha', grecaptcha);
});
afterEach(() => vi.unstubAllGlobals());

describe('reCAPTCHA with a box', () => {
  it('is shown in its place when the shopper enters a form that always needs it', async () => {
    const { prepare } = await load(BOX);
    await prepare();
    await vi.waitFor(() => expect(grecaptcha.render).toHaveBeenCalledOnce());
    const [place, options] = grecaptcha.render.mock.calls[0]!;
    expect(place.parentElement!.className).toBe('restock-captcha');
    expect(options).toMatchObject(rendering);
  });

  it('is not shown while the browser reaches Klaviyo', async () => {
    const { prepare, send } = await load({ delivery: { ...BOX.delivery, always: false } });
    await prepare();
    expect(await send()).toEqual({ kind: 'accepted' });
    expect(grecaptcha.render).not.toHaveBeenCalled();
    expect(shop.got).toEqual([]);
  });

  it('asks for the tick before anything is sent, and then sends its token once', async () => {
    const { send } = await load(BOX);
    expect(await send()).toBe('captcha');
    expect(shop.got).toEqual([]);
    grecaptcha.solve('token-1');
    expect(await send()).toEqual({ kind: 'accepted' });
    expect(shop.got).toMatchObject([{ captcha: 'token-1' }]);
    expect(await send()).toBe('captcha');
  });
});

describe('reCAPTCHA without a box', () => {
  it('gets a new token for each request', async () => {
    const { send } = await load(INVISIBLE);
    let count = 0;
    grecaptcha.onExecute(() => grecaptcha.solve(`token-${++count}`));
    await send();
    await send();
    expect(shop.got).toMatchObject([{ captcha: 'token-1' }, { captcha: 'token-2' }]);
  });
});

describe('Google’s script', () => {
  it('is loaded once, if no other form of the page has it', async () => {
    vi.stubGlobal('grecaptcha', undefined);
    const { send } = await load(BOX);
    const answer = send();
    await vi.waitFor(() => expect(document.querySelector('script')).not.toBeNull());
    expect(document.querySelector('script')!.src).toBe('https://www.google.com/recaptcha/api.js?render=explicit');
    vi.stubGlobal('grecaptcha', grecaptcha);
    document.querySelector('script')!.dispatchEvent(new Event('load'));
    expect(await answer).toBe('captcha');
  });

  it('that is blocked lets the shopper read what is missing', async () => {
    vi.stubGlobal('grecaptcha', undefined);
    const { send } = await load(INVISIBLE);
    const answer = send();
    await vi.waitFor(() => expect(document.querySelector('script')).not.toBeNull());
    document.querySelector('script')!.dispatchEvent(new Event('error'));
    expect(await answer).toBe('captcha');
    expect(shop.got).toEqual([]);
  });

  it('that cannot be loaded without a network lets the request wait', async () => {
    vi.stubGlobal('grecaptcha', undefined);
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const { send } = await load({ ...INVISIBLE, ...FALLBACK, delivery: INVISIBLE.delivery });
    const answer = send();
    await vi.waitFor(() => expect(document.querySelector('script')).not.toBeNull());
    document.querySelector('script')!.dispatchEvent(new Event('error'));
    expect(await answer).toBe('waiting');
    vi.restoreAllMocks();
  });
});
