// A page whose address, cart item or wish list item chooses options.
// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { click } from '../luma/support/shopper.js';
import { BLUE, COLOR, HOODIE, M, RED, S, SIZE, SOLD_OUT_HOODIE } from '../panel/support/products.js';
import { open, openWithOptions, settled, type OptionsPage } from './support/page.js';

beforeEach(() => localStorage.clear());
afterEach(() => history.replaceState(null, '', '/'));

const PAGES: [string, OptionsPage][] = [
  ['swatches by attribute id', { link: `#${COLOR}=${BLUE}&${SIZE}=${M}` }],
  ['swatches by attribute code', { link: `?size=${M}&color=${BLUE}` }],
  ['lists', { link: `#${COLOR}=${BLUE}&${SIZE}=${M}`, swatches: [] }],
  ['a wish list item', { defaultValues: { [COLOR]: BLUE, [SIZE]: M } }],
];

describe.each(PAGES)('a link to a sold-out combination, with %s', (_, settings) => {
  it('chooses it in the page and moves nothing: the line names the combination', async () => {
    const page = await openWithOptions(HOODIE, settings);
    expect([page.isChosen(BLUE), page.isChosen(M)]).toEqual([true, true]);
    expect([page.sells, page.form.details.open]).toEqual([true, false]);
    expect(page.form.line).toBe('Blue, M is sold out. Get notified');
  });

  it('leads to the form with that combination chosen', async () => {
    const page = await openWithOptions(HOODIE, settings);
    page.form.details.open = true;
    expect([page.form.heading, page.form.chosen]).toEqual(['Blue, M is sold out', [BLUE, M]]);
  });
});

describe('a link to a sold-out option', () => {
  it('gives way to the shopper’s own choice', async () => {
    const page = await openWithOptions(HOODIE, { link: `#${COLOR}=${RED}` });
    expect([page.sells, page.form.line]).toEqual([true, 'Red is sold out. Get notified']);
    click(page.option(S)!);
    await settled();
    expect([page.sells, page.form.heading]).toEqual([false, 'Red, S is sold out']);
  });

  it('chooses in the form’s own buttons where the page has no options', async () => {
    history.replaceState(null, '', `/hoodie.html?color=${RED}#${SIZE}=${M}`);
    const form = await open(SOLD_OUT_HOODIE);
    expect(form.chosen).toEqual([RED, M]);
  });
});
