// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerAsKlaviyo } from './support/klaviyo.js';
import { open } from './support/page.js';
import { settingsOf } from './support/render.js';
import {
  BLUE,
  COLOR,
  configured,
  HOODIE,
  M,
  MUG,
  ONE_LEFT_HOODIE,
  RED,
  S,
  SIZE,
  SOLD_OUT_HOODIE,
} from './support/products.js';

const confirmed = (product: string): string => settingsOf(MUG).messages.subscribed.replace('%product', () => product);

afterEach(() => vi.unstubAllGlobals());

describe('an accepted subscription', () => {
  it('is confirmed with the product’s name, and the line has the focus', async () => {
    answerAsKlaviyo();
    const page = await open(MUG).type('shopper@example.com').submitted();
    expect(page.status).toBe(confirmed('Cedar Mug'));
    expect(page.phase).toBe('subscribed');
    expect(document.activeElement).toBe(page.line);
    expect(page.faults).toEqual([]);
  });

  it('is confirmed with the chosen variant, whose own id is posted', async () => {
    const klaviyo = answerAsKlaviyo();
    const page = open(SOLD_OUT_HOODIE).type('shopper@example.com').choose(COLOR, RED).choose(SIZE, M);
    await page.submitted();
    expect(page.status).toBe(confirmed('Alder Hoodie – Red, M'));
    expect(klaviyo.requests[0]!.fields).toMatchObject({ variant: '102' });
  });

  it('names the only variant there is to wait for, without a choice', async () => {
    const klaviyo = answerAsKlaviyo();
    const page = await open(ONE_LEFT_HOODIE).type('shopper@example.com').submitted();
    expect(page.chosen).toEqual([]);
    expect(page.status).toBe(confirmed('Alder Hoodie – Blue, M'));
    expect(klaviyo.requests[0]!.fields).toMatchObject({ variant: '103' });
  });

  it('can be followed by another variant’s, without a reload', async () => {
    const klaviyo = answerAsKlaviyo();
    const page = open(SOLD_OUT_HOODIE).type('shopper@example.com').choose(COLOR, RED).choose(SIZE, S);
    const hint = page.status;
    await page.submitted();
    page.choose(COLOR, BLUE);
    expect(page.phase).toBe('idle');
    expect(page.status).toBe(hint);
    await page.submitted();
    expect(page.status).toBe(confirmed('Alder Hoodie – Blue, M'));
    expect(klaviyo.requests.map(({ fields }) => fields['variant'])).toEqual(['101', '103']);
  });

  it('is confirmed for what was sent, whatever is chosen meanwhile', async () => {
    answerAsKlaviyo();
    const page = open(SOLD_OUT_HOODIE).type('shopper@example.com').choose(COLOR, RED).choose(SIZE, S).submit();
    page.choose(COLOR, BLUE);
    await vi.waitFor(() => expect(page.phase).toBe('subscribed'));
    expect(page.status).toBe(confirmed('Alder Hoodie – Red, S'));
  });

  it.each(["$& $1 $$ $` $'", '${alert(1)} ${ $.name }', '%product <b>&amp;</b> "\'\\ </script>'])(
    'names a product “%s” as it is called',
    async (name) => {
      answerAsKlaviyo();
      const page = await open(configured(MUG, {}, { name }))
        .type('shopper@example.com')
        .submitted();
      expect(page.status).toBe(confirmed(name));
      expect(page.line.children).toHaveLength(0);
    },
  );

  it('leaves a quiet offer open', async () => {
    answerAsKlaviyo();
    const page = open(HOODIE);
    page.details.open = true;
    await page.choose(COLOR, BLUE).type('shopper@example.com').submitted();
    expect(page.details.open).toBe(true);
  });
});
