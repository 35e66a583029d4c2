// @vitest-environment jsdom
// The recipes of docs/analytics.md, run as they are printed.
import { readFileSync } from 'node:fs';
import { beforeEach, expect, it, vi } from 'vitest';

const recipes = [...readFileSync('docs/analytics.md', 'utf8').matchAll(/^```js\n(.*?)^```$/gms)].map(
  ([, code = '']) => code,
);

const page = window as unknown as { dataLayer?: unknown[] };

/** Runs a recipe and dispatches what a form dispatches. */
function pushed(code: string): unknown[] {
  const listeners: [string, EventListener][] = [];
  vi.spyOn(document, 'addEventListener').mockImplementation((name, listener) => {
    listeners.push([name, listener as EventListener]);
  });
  const define = (_names: string[], module: () => () => void): void => module()();
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  new Function('define', code)(define);
  for (const [type, detail] of [
    ['idle', {}],
    ['opened', { variant: undefined, reason: undefined }],
    ['submitting', { variant: '13' }],
    ['failed', { variant: '13', reason: 'timeout' }],
    ['subscribed', { variant: '13', reason: undefined }],
  ] as const) {
    for (const [name, listener] of listeners) {
      if (name === `restock:${type}`) listener(new CustomEvent(name, { detail }));
    }
  }
  return page.dataLayer!;
}

beforeEach(() => {
  vi.restoreAllMocks();
  delete page.dataLayer;
});

it('Google Tag Manager gets an object for each event', () => {
  expect(pushed(recipes[0]!)).toEqual([
    { event: 'restock_opened', restock: {} },
    { event: 'restock_failed', restock: { variant: '13', reason: 'timeout' } },
    { event: 'restock_subscribed', restock: { variant: '13' } },
  ]);
});

it('gtag.js gets the arguments of its own function, in the queue that the page has already', () => {
  const config = ['config', 'G-1'];
  page.dataLayer = [config];
  const [first, ...events] = pushed(recipes[1]!);
  expect(first).toBe(config);
  expect(events.map((event) => Object.prototype.toString.call(event))).toEqual(Array(3).fill('[object Arguments]'));
  expect(events.map((event) => [...(event as ArrayLike<unknown> & Iterable<unknown>)])).toEqual([
    ['event', 'restock_opened', {}],
    ['event', 'restock_failed', { variant: '13', reason: 'timeout' }],
    ['event', 'restock_subscribed', { variant: '13' }],
  ]);
});
