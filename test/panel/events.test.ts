// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { draw } from './support/form-page.js';
import { offerIn, open, openOffer, Theme } from './support/panel-page.js';
import { BLUE, COLOR, HOODIE, MUG, SOLD_OUT_HOODIE } from './support/products.js';

const NAMES = ['restock:opened', 'restock:subscribed', 'restock:failed'];
const heard: CustomEvent[] = [];
const hear = (event: Event): void => void heard.push(event as CustomEvent);
/** The data of each event of that name. */
const data = (name: string): unknown[] =>
  heard.filter(({ type }) => type === name).map(({ detail }) => detail as unknown);

beforeEach(() => {
  heard.length = 0;
  for (const name of NAMES) document.addEventListener(name, hear);
});
afterEach(() => {
  for (const name of NAMES) document.removeEventListener(name, hear);
});

describe('restock:subscribed', () => {
  it('names the variant, and comes from the form’s element', async () => {
    const page = openOffer(SOLD_OUT_HOODIE).choose(COLOR, BLUE).type('shopper@example.com');
    await page.submitted();
    expect(data('restock:subscribed')).toEqual([{ variant: '103', reason: undefined }]);
    expect(heard[0]!.target).toBe(page.root);
  });

  it('has no personal data', async () => {
    await open(MUG).type('shopper@example.com').submitted();
    expect(Object.keys(heard[0]!.detail as object)).toEqual(['variant', 'reason']);
    expect(JSON.stringify(heard[0]!.detail)).not.toContain('shopper');
  });

  it('comes after the form has changed', async () => {
    const page = open(MUG).type('shopper@example.com');
    const seen = new Promise((resolve) =>
      document.addEventListener('restock:subscribed', () => resolve([page.phase, page.theme.told.at(-1)]), {
        once: true,
      }),
    );
    page.submit();
    expect(await seen).toEqual(['subscribed', ['subscribed', undefined]]);
  });
});

describe('restock:failed', () => {
  it('says why', async () => {
    const page = await open(MUG, { kind: 'unavailable', status: 503 }).submitted();
    await page.type('shopper@example.com').submitted();
    expect(data('restock:failed')).toEqual([
      { variant: '42', reason: 'email' },
      { variant: '42', reason: 'unavailable' },
    ]);
  });

  it('has no variant while none is chosen', async () => {
    await openOffer(SOLD_OUT_HOODIE).submitted();
    expect(data('restock:failed')).toEqual([{ variant: undefined, reason: 'choose' }]);
  });
});

describe('restock:opened', () => {
  const toggled = (): Promise<void> => vi.waitFor(() => expect(heard).not.toEqual([]));

  it('comes each time the shopper opens the line, and not when it closes', async () => {
    const page = openOffer(HOODIE);
    page.details.open = true;
    await toggled();
    expect(data('restock:opened')).toEqual([{ variant: undefined, reason: undefined }]);
    page.details.open = false;
    await new Promise((resolve) => page.details.addEventListener('toggle', resolve, { once: true }));
    expect(heard).toHaveLength(1);
    page.details.open = true;
    await vi.waitFor(() => expect(heard).toHaveLength(2));
  });

  it('names the variant if the form opens with one', async () => {
    const page = openOffer(HOODIE);
    page.panel.follow({ '93': '51', '144': '168' }, true);
    await toggled();
    expect(data('restock:opened')).toEqual([{ variant: '103', reason: undefined }]);
  });

  it('does not come while nobody has opened the form', async () => {
    const page = draw(HOODIE);
    offerIn(page, new Theme(HOODIE));
    await new Promise((resolve) => setTimeout(resolve));
    expect(heard).toEqual([]);
  });
});

describe('choosing', () => {
  it('sends no event', () => {
    openOffer(SOLD_OUT_HOODIE).choose(COLOR, BLUE);
    expect(heard).toEqual([]);
  });
});
