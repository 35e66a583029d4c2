// A page whose address, or whose cart item, chooses options.
// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  BLUE,
  COLOR,
  HOODIE,
  M,
  MOSTLY_IN_STOCK_HOODIE,
  RED,
  S,
  SIZE,
  SOLD_OUT_HOODIE,
} from '../panel/support/products.js';
import { draw, open, openWithOptions, type OptionsPage } from './support/page.js';
import { click, select } from './support/shopper.js';

const visit = (link: string): void => history.replaceState(null, '', `/hoodie.html${link}`);

beforeEach(() => localStorage.clear());
afterEach(() => visit(''));

describe('on a wholly sold-out product, a link', () => {
  it.each([
    ['by attribute id, as Magento’s own links', `#${COLOR}=${RED}&${SIZE}=${M}`],
    ['by attribute code', `?color=${RED}&size=${M}`],
    ['by both', `?utm_source=mail&color=${RED}#${SIZE}=${M}`],
  ])('chooses %s', (_, link) => {
    visit(link);
    expect(open(SOLD_OUT_HOODIE).chosen).toEqual([RED, M]);
  });

  it('can choose a part', () => {
    visit(`#${COLOR}=${RED}`);
    expect(open(SOLD_OUT_HOODIE).chosen).toEqual([RED, '']);
  });

  it.each([`?color=999&size=`, `#${COLOR}`, '#reviews', `?constructor=1&__proto__=2`, `?color=${RED}%00`])(
    'without a known option chooses nothing: %s',
    (link) => {
      visit(link);
      expect(open(SOLD_OUT_HOODIE).chosen).toEqual(['', '']);
    },
  );

  it('does not change what the shopper chose before the script arrived', () => {
    visit(`#${COLOR}=${BLUE}`);
    expect(draw(SOLD_OUT_HOODIE).choose(COLOR, RED).arrive().chosen).toEqual([RED, '']);
  });
});

const BY_ID = `#${COLOR}=${BLUE}&${SIZE}=${M}`;
const PAGES: [string, OptionsPage][] = [
  ['swatches by attribute id', { link: BY_ID }],
  ['swatches by attribute code', { link: `?color=${BLUE}&size=${M}` }],
  ['swatches, the size first', { link: `#${SIZE}=${M}&${COLOR}=${BLUE}` }],
  ['swatches, with the script first', { link: BY_ID, first: 'script' }],
  ['a list for colors', { link: BY_ID, swatches: [SIZE] }],
  ['dropdowns', { link: BY_ID, swatches: [] }],
  ['dropdowns, with the script first', { link: BY_ID, swatches: [], first: 'script' }],
  ['dropdowns of a cart item', { defaultValues: { [COLOR]: BLUE, [SIZE]: M }, swatches: [] }],
];

describe.each(PAGES)('a link to a sold-out combination, with %s', (_, options) => {
  it('moves nothing: the line names the combination', () => {
    const page = openWithOptions(HOODIE, options);
    expect([page.sells, page.form.details.open]).toEqual([true, false]);
    expect(page.form.line).toBe('Blue, M is sold out. Get notified');
    expect([page.isChosen(BLUE), page.isChosen(M)]).toEqual([true, true]);
  });

  it('leads to the form with that combination chosen', () => {
    const page = openWithOptions(HOODIE, options);
    page.form.details.open = true;
    expect([page.form.heading, page.form.chosen]).toEqual(['Blue, M is sold out', [BLUE, M]]);
    expect(page.form.asked).toEqual([COLOR, SIZE, 'email']);
  });

  it('gives way to the shopper’s own choice', () => {
    const page = openWithOptions(HOODIE, options);
    const small = page.option(S);
    if (small instanceof HTMLOptionElement) select(small);
    else click(small);
    expect([page.sells, page.form.line]).toEqual([true, 'Color or Size sold out? Get notified']);
    const medium = page.option(M);
    if (medium instanceof HTMLOptionElement) select(medium);
    else click(medium);
    expect([page.sells, page.form.heading]).toEqual([false, 'Blue, M is sold out']);
  });
});

describe('a link to a sold-out option of a list among swatches', () => {
  const options: OptionsPage = { link: BY_ID, swatches: [COLOR] };

  it('moves nothing, and leads to the form with it chosen', () => {
    const page = openWithOptions(HOODIE, options);
    expect([page.sells, page.form.details.open]).toEqual([true, false]);
    page.form.details.open = true;
    expect(page.form.chosen).toEqual([BLUE, M]);
  });

  it('is named by the line', () => {
    const page = openWithOptions(HOODIE, options);
    expect([page.isChosen(BLUE), page.isChosen(M)]).toEqual([true, true]);
    expect(page.form.line).toBe('Blue, M is sold out. Get notified');
  });
});

describe('a link to a wholly sold-out option', () => {
  it.each([{}, { first: 'script' }] as OptionsPage[])('chooses it in the page, and moves nothing: %j', (options) => {
    const page = openWithOptions(HOODIE, { link: `#${COLOR}=${RED}`, ...options });
    expect([page.isChosen(RED), page.sells, page.form.details.open]).toEqual([true, true, false]);
    expect(page.form.line).toBe('Red is sold out. Get notified');
  });

  it('chooses the second one, too', () => {
    const page = openWithOptions(HOODIE, { link: `#${COLOR}=${RED}&${SIZE}=${S}` });
    expect([page.isChosen(RED), page.isChosen(S)]).toEqual([true, true]);
    expect(page.form.line).toBe('Red, S is sold out. Get notified');
  });

  it('chooses nothing for a shopper who has begun already', () => {
    const meanwhile = (): unknown => click(document.querySelector('#qty')!);
    const page = openWithOptions(HOODIE, { link: `#${COLOR}=${RED}`, first: 'script', meanwhile });
    expect([page.isChosen(RED), page.sells, page.form.details.open]).toEqual([false, true, false]);
  });
});

describe('a link to a combination in stock', () => {
  it.each([{}, { swatches: [] }])('changes nothing: %j', (options: OptionsPage) => {
    const page = openWithOptions(MOSTLY_IN_STOCK_HOODIE, { link: BY_ID, ...options });
    expect([page.sells, page.form.details.open]).toEqual([true, false]);
    expect([page.isChosen(BLUE), page.isChosen(M)]).toEqual([true, true]);
    expect(page.form.line).toBe('Color or Size sold out? Get notified');
  });
});

describe('a link on a page that does not show sold-out options', () => {
  it('chooses in the form', () => {
    const page = openWithOptions(HOODIE, { link: `#${COLOR}=${RED}&${SIZE}=${S}`, showsSoldOut: false });
    expect([page.sells, page.form.details.open]).toEqual([true, false]);
    page.form.details.open = true;
    expect(page.form.chosen).toEqual([RED, S]);
  });
});
