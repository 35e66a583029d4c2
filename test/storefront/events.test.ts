// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerAsKlaviyo } from './support/klaviyo.js';
import { open } from './support/page.js';
import { BLUE, COLOR, MUG, SOLD_OUT_HOODIE } from './support/products.js';

const heard: CustomEvent[] = [];
const hear = (event: Event): void => void heard.push(event as CustomEvent);
const NAMES = ['restock:subscribed', 'restock:failed'];

beforeEach(() => {
  heard.length = 0;
  for (const name of NAMES) document.addEventListener(name, hear);
});
afterEach(() => {
  for (const name of NAMES) document.removeEventListener(name, hear);
  vi.unstubAllGlobals();
});

describe('events for tag managers', () => {
  it('say which variant was subscribed', async () => {
    answerAsKlaviyo();
    await open(SOLD_OUT_HOODIE).choose(COLOR, BLUE).type('shopper@example.com').submitted();
    expect(heard.map(({ type, detail }) => [type, detail as unknown])).toEqual([
      ['restock:subscribed', { variant: '103', reason: undefined }],
    ]);
    expect((heard[0]!.target as Element).id).toBe('restock-7');
  });

  it('say why it failed', async () => {
    answerAsKlaviyo().fail({ kind: 'fail' });
    const page = await open(MUG).submitted();
    await page.type('shopper@example.com').submitted();
    expect(heard.map(({ type, detail }) => [type, detail as unknown])).toEqual([
      ['restock:failed', { variant: '42', reason: 'email' }],
      ['restock:failed', { variant: '42', reason: 'unavailable' }],
    ]);
  });

  it('hold nothing of the person', async () => {
    answerAsKlaviyo();
    await open(MUG).type('shopper@example.com').submitted();
    expect(JSON.stringify(heard[0]!.detail)).not.toContain('shopper');
    expect(Object.keys(heard[0]!.detail as object)).toEqual(['variant', 'reason']);
  });

  it('come after the form has changed', async () => {
    answerAsKlaviyo();
    const page = open(MUG).type('shopper@example.com');
    const phase = new Promise((resolve) =>
      document.addEventListener('restock:subscribed', () => resolve(page.phase), { once: true }),
    );
    page.submit();
    expect(await phase).toBe('subscribed');
  });
});
