// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { draw, open } from './support/page.js';
import {
  BLUE,
  COLOR,
  HOODIE,
  M,
  ONE_LEFT_HOODIE,
  RED,
  S,
  SIZE,
  SOLD_OUT_HOODIE,
  TABLEWARE,
} from './support/products.js';

const visit = (link: string): void => history.replaceState(null, '', `/hoodie.html${link}`);

afterEach(() => visit(''));

describe('the form’s own lists', () => {
  it('offer what is sold out, each list what goes with the lists before it', () => {
    const page = open(HOODIE);
    expect(page.offered(COLOR)).toEqual([RED, BLUE]);
    expect(page.offered(SIZE)).toEqual([S, M]);
    page.choose(COLOR, RED);
    expect(page.offered(SIZE)).toEqual([S, M]);
    expect(page.chosen).toEqual([RED, '']);
    page.choose(COLOR, BLUE);
    expect(page.offered(SIZE)).toEqual([M]);
    expect(page.chosen).toEqual([BLUE, M]);
    page.choose(COLOR, RED);
    expect(page.offered(SIZE)).toEqual([S, M]);
  });

  it('keep the empty option, with which a choice can be taken back', () => {
    const page = open(HOODIE).choose(COLOR, BLUE).choose(COLOR, '');
    expect(page.list(COLOR).options[0]).toMatchObject({ value: '', disabled: false, hidden: false });
    expect(page.list(COLOR).value).toBe('');
  });

  it('disable what they hide, for browsers that show it nevertheless', () => {
    const page = open(HOODIE).choose(COLOR, BLUE);
    const small = [...page.list(SIZE).options].find(({ value }) => value === S);
    expect(small).toMatchObject({ hidden: true, disabled: true });
  });

  it('name a grouped product’s members', () => {
    const page = open(TABLEWARE);
    expect(page.offered('product')).toEqual(['11', '13']);
    expect(page.chosen).toEqual(['']);
  });
});

describe('a link to the page', () => {
  it.each([
    ['by attribute id, as Magento’s own links', `#${COLOR}=${RED}&${SIZE}=${M}`],
    ['by attribute code', `?color=${RED}&size=${M}`],
    ['by both', `?utm_source=mail&color=${RED}#${SIZE}=${M}`],
  ])('chooses %s', (_, link) => {
    visit(link);
    expect(open(SOLD_OUT_HOODIE).chosen).toEqual([RED, M]);
  });

  it('may choose a part', () => {
    visit(`#${COLOR}=${RED}`);
    expect(open(SOLD_OUT_HOODIE).chosen).toEqual([RED, '']);
  });

  it.each([`?color=999&size=`, `#${COLOR}`, '#reviews', `?constructor=1&__proto__=2`, `?color=${RED}%00`])(
    'that means nothing chooses nothing: %s',
    (link) => {
      visit(link);
      expect(open(SOLD_OUT_HOODIE).chosen).toEqual(['', '']);
    },
  );

  it('gives way to what the shopper chose before the script arrived', () => {
    visit(`#${COLOR}=${BLUE}`);
    const page = draw(SOLD_OUT_HOODIE);
    page.list(COLOR).value = RED;
    expect(page.arrive().chosen).toEqual([RED, '']);
  });

  it('does not open a quiet offer', () => {
    visit(`#${COLOR}=${RED}&${SIZE}=${M}`);
    expect(open(HOODIE).details.open).toBe(false);
    visit('?color=1');
    expect(open(ONE_LEFT_HOODIE).details.open).toBe(false);
  });
});
