// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '../../src/form/form.js';
import { entry } from '../form/entry.js';
import { answerAsKlaviyo } from './support/klaviyo.js';
import { sender, type TestSender } from './support/settings.js';
import { ACCEPTED, ALWAYS, answerAsShop, FALLBACK, type Shop } from './support/shop.js';

const KEY = 'restock-waiting';
const MAINTENANCE = { status: 503, body: '<html>' };
let shop: Shop;

/** A page of this tab with the form in a phase. Each call opens another one, with scripts of its own. */
async function openPage(given: Parameters<typeof sender>[0] = ALWAYS) {
  vi.resetModules();
  document.body.innerHTML = '<div class="restock" data-phase="idle"></div>';
  const root = document.querySelector<HTMLElement>('.restock')!;
  const page: TestSender = sender(given);
  // As the panel does.
  page.panel.tell.mockImplementation((phase) => (root.dataset['phase'] = phase));
  const { send } = await import('../../src/delivery/send.js');
  const { prepare } = await import('../../src/delivery/client.js');
  return {
    root,
    told: page.panel.tell.mock.calls,
    prepare: () => prepare(page),
    async send(what: Entry = entry()) {
      const answer = await send(page, what);
      if (answer === 'waiting') root.dataset['phase'] = 'waiting';
      return answer;
    },
  };
}

const stored = (): unknown[] => JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as unknown[];

/** A page that is left no longer listens. */
let leave: AbortController;
const listen = window.addEventListener.bind(window) as (type: string, then: EventListener, options: object) => void;

beforeEach(() => {
  leave = new AbortController();
  const { signal } = leave;
  vi.stubGlobal('addEventListener', (type: string, then: EventListener) => listen(type, then, { signal }));
  sessionStorage.clear();
  answerAsKlaviyo().fail({ kind: 'offline' });
  shop = answerAsShop();
  shop.reply = 'offline';
});
afterEach(() => {
  leave.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a request that reaches neither Klaviyo nor the shop', () => {
  it('waits in this tab', async () => {
    const page = await openPage(FALLBACK);
    expect(await page.send()).toBe('waiting');
    expect(stored()).toHaveLength(1);
    expect(localStorage).toHaveLength(0);
  });

  it('goes out when the network is back, and the form says so', async () => {
    const page = await openPage();
    await page.send();
    shop.reply = ACCEPTED;
    window.dispatchEvent(new Event('online'));
    await vi.waitFor(() => expect(page.root.dataset['phase']).toBe('subscribed'));
    expect(page.told.at(-1)).toEqual(['subscribed', entry()]);
    expect(shop.got).toHaveLength(2);
    expect(shop.got[1]).toEqual(shop.got[0]);
    expect(sessionStorage.getItem(KEY)).toBeNull();
  });

  it('is tried again every 30 seconds while the page is open', async () => {
    const page = await openPage();
    shop.reply = MAINTENANCE;
    await page.send();
    vi.useFakeTimers();
    window.dispatchEvent(new Event('online'));
    await vi.waitFor(() => expect(shop.got).toHaveLength(2));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(shop.got).toHaveLength(3);
    shop.reply = ACCEPTED;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(page.root.dataset['phase']).toBe('subscribed');
    await vi.advanceTimersByTimeAsync(600_000);
    expect(shop.got).toHaveLength(4);
  });

  it('goes out when a page with a form is opened again in this tab', async () => {
    await (await openPage()).send();
    shop.reply = ACCEPTED;
    const later = await openPage();
    await later.prepare();
    await vi.waitFor(() => expect(later.root.dataset['phase']).toBe('subscribed'));
    expect(later.told).toEqual([
      ['waiting', entry(), 'waiting'],
      ['subscribed', entry()],
    ]);
    expect(shop.got[1]).toEqual(shop.got[0]);
    expect(stored()).toEqual([]);
  });

  it('is told about on the page of its product only', async () => {
    await (await openPage()).send();
    shop.reply = ACCEPTED;
    const other = await openPage({ ...ALWAYS, variants: { '77': {} } });
    await other.prepare();
    await vi.waitFor(() => expect(stored()).toEqual([]));
    expect(shop.got).toHaveLength(2);
    expect(other.told).toEqual([]);
  });

  it.each(['idle', 'submitting', 'failed'])('does not disturb a shopper who has gone on: %s', async (phase) => {
    const page = await openPage();
    await page.send();
    page.root.dataset['phase'] = phase;
    shop.reply = ACCEPTED;
    window.dispatchEvent(new Event('online'));
    await vi.waitFor(() => expect(stored()).toEqual([]));
    expect(page.told).toEqual([]);
  });

  it('stays if only another one goes out', async () => {
    const page = await openPage();
    await page.send();
    await page.send(entry({ email: 'other@example.com' }));
    shop.accept = 1;
    window.dispatchEvent(new Event('online'));
    await vi.waitFor(() => expect(stored()).toMatchObject([{ entry: { email: 'other@example.com' } }]));
  });

  it('of another page’s making, or malformed storage, does not stop a submit', async () => {
    sessionStorage.setItem(KEY, '{"half');
    const page = await openPage();
    shop.reply = ACCEPTED;
    expect(await page.send()).toEqual({ kind: 'accepted' });
  });

  it('is tried by one timer and one listener, however often it failed', async () => {
    const page = await openPage();
    await page.send();
    for (const tries of [2, 3]) {
      window.dispatchEvent(new Event('online'));
      await vi.waitFor(() => expect(shop.got).toHaveLength(tries));
      await Promise.resolve();
    }
    shop.reply = ACCEPTED;
    window.dispatchEvent(new Event('online'));
    await vi.waitFor(() => expect(stored()).toEqual([]));
    window.dispatchEvent(new Event('online'));
    await Promise.resolve();
    expect(shop.got).toHaveLength(4);
  });

  it('is no longer kept if the shop refuses it, and the form says why', async () => {
    const page = await openPage();
    await page.send();
    shop.reply = { body: { status: 'invalid', reason: 'variant' } };
    window.dispatchEvent(new Event('online'));
    await vi.waitFor(() => expect(page.told.at(-1)).toEqual(['failed', entry(), 'variant']));
    expect(stored()).toEqual([]);
  });

  it('waits once, however often the shopper sends it', async () => {
    const page = await openPage();
    await page.send();
    await page.send();
    expect(stored()).toHaveLength(1);
  });

  it('waits beside others, and each goes out', async () => {
    const page = await openPage();
    await page.send();
    await page.send(entry({ email: 'other@example.com' }));
    expect(stored()).toHaveLength(2);
    shop.got.length = 0;
    shop.reply = ACCEPTED;
    window.dispatchEvent(new Event('online'));
    await vi.waitFor(() => expect(stored()).toEqual([]));
    expect(shop.got.map(({ email }) => email)).toEqual(['shopper@example.com', 'other@example.com']);
  });

  it('waits as long as the page is open if storage is switched off', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('Storage is off', 'SecurityError');
    });
    const page = await openPage();
    expect(await page.send()).toBe('waiting');
    shop.reply = ACCEPTED;
    window.dispatchEvent(new Event('online'));
    await vi.waitFor(() => expect(page.root.dataset['phase']).toBe('subscribed'));
  });
});
