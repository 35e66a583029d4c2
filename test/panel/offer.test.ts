// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Choices } from '../../src/form/choice.js';
import type { Follow, Linked } from '../../src/panel/offer.js';
import { draw, isShown } from './support/form-page.js';
import { offerIn, openOffer, Theme } from './support/panel-page.js';
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
  TABLEWARE,
  withOptions,
  configured,
} from './support/products.js';
import { confirmation, HEADING, LEAD, SENDING, WRONG } from './support/texts.js';

const ADDRESS = 'shopper@example.com';

/** A choice by the shopper in the page's own options. */
const onPage = (choices: Choices, isSoldOut = true): Parameters<Follow> => [isSoldOut ? choices : undefined, true];

/** A page whose address chooses these options. */
const link =
  (options: Record<string, string>): Linked =>
  (attribute) =>
    options[attribute];

beforeEach(() => localStorage.clear());

describe('a wholly sold-out product', () => {
  it('has its form in place, with buttons for each attribute', () => {
    const page = openOffer(SOLD_OUT_HOODIE);
    expect(page.details).toBeNull();
    expect(page.heading).toBe(HEADING);
    expect(page.asked).toEqual([COLOR, SIZE, 'email']);
    expect(page.list(COLOR).getAttribute('type')).toBe('radio');
    expect(page.chosen).toEqual(['', '']);
  });

  it('is one variant after another', async () => {
    const page = openOffer(SOLD_OUT_HOODIE).type(ADDRESS).choose(COLOR, RED).choose(SIZE, S);
    await page.submitted();
    expect(page.confirmation).toBe(confirmation('Alder Hoodie – Red, S'));
    page.again('another');
    expect(page.phase).toBe('idle');
    expect(page.chosen).toEqual(['', '']);
    expect(document.activeElement).toBe(page.list(COLOR));
    expect(page.field('email').value).toBe(ADDRESS);
    await page.choose(COLOR, BLUE).submitted();
    expect(page.confirmation).toBe(confirmation('Alder Hoodie – Blue, M'));
    expect(page.theme.sent.map(({ variant }) => variant)).toEqual(['101', '103']);
  });

  it('has a list for an attribute with more than eight options', () => {
    expect(openOffer(withOptions(8)).list(SIZE).tagName).toBe('INPUT');
    const page = openOffer(withOptions(9)).choose(SIZE, '309');
    expect(page.list(SIZE).tagName).toBe('SELECT');
    expect(page.chosen).toEqual(['309']);
  });
});

describe.each([
  ['buttons', SOLD_OUT_HOODIE],
  ['lists', HOODIE],
])('the form’s own %s', (_, product) => {
  it('offer what is sold out, and for the next attribute what goes with it', () => {
    const page = openOffer(product);
    expect([page.offered(COLOR), page.offered(SIZE)]).toEqual([
      [RED, BLUE],
      [S, M],
    ]);
    page.choose(COLOR, RED);
    expect([page.offered(SIZE), page.chosen]).toEqual([
      [S, M],
      [RED, ''],
    ]);
    page.choose(COLOR, BLUE);
    expect([page.offered(SIZE), page.chosen]).toEqual([[M], [BLUE, M]]);
    page.choose(COLOR, RED);
    expect(page.offered(SIZE)).toEqual([S, M]);
  });

  it('hide and disable what cannot be chosen, and show it again', () => {
    const page = openOffer(product).choose(COLOR, BLUE);
    const small = page.form.querySelector<HTMLOptionElement>(`[data-attribute="${SIZE}"] [value="${S}"]`)!;
    const shown = small.closest('label') ?? small;
    expect([small.disabled, shown.hidden]).toEqual([true, true]);
    page.choose(COLOR, RED);
    expect([small.disabled, shown.hidden]).toEqual([false, false]);
  });

  it('name the variant that is sent', async () => {
    const page = openOffer(product).choose(COLOR, RED).choose(SIZE, M).type(ADDRESS);
    await page.submitted();
    expect(page.theme.sent).toMatchObject([{ variant: '102', label: 'Red, M' }]);
  });

  it('are asked for one by one, with the message beside each', async () => {
    const page = openOffer(product);
    for (const details of page.root.querySelectorAll('details')) details.open = true;
    await page.submitted();
    for (const [attribute, message] of [
      [COLOR, WRONG.color],
      [SIZE, WRONG.size],
    ] as const) {
      expect(page.errors).toEqual([message]);
      expect(page.faults).toEqual([page.list(attribute)]);
      expect(page.description(page.list(attribute))).toBe(message);
      expect(document.activeElement).toBe(page.list(attribute));
      await page.choose(attribute, attribute === COLOR ? RED : S).submitted();
    }
    expect(page.faults).toEqual([page.field('email')]);
    expect(page.theme.sent).toEqual([]);
  });

  it('make a failed form ready again, and keep what was typed', async () => {
    const page = openOffer(product).choose(COLOR, BLUE).type('half an addr');
    await page.submitted();
    page.choose(COLOR, RED);
    expect([page.phase, page.errors, page.faults]).toEqual(['idle', [], []]);
    expect(page.field('email').value).toBe('half an addr');
  });

  it('take a link’s choices, as far as they are sold out', () => {
    expect(openOffer(product, link({ [COLOR]: RED, [SIZE]: M })).chosen).toEqual([RED, M]);
    expect(openOffer(product, link({ [COLOR]: RED })).chosen).toEqual([RED, '']);
    expect(openOffer(product, link({ [COLOR]: '999', '7': RED })).chosen).toEqual(['', '']);
  });

  it('keep what was chosen before the script arrived, against a link', () => {
    const page = draw(product).choose(COLOR, RED);
    expect(offerIn(page, new Theme(product), link({ [COLOR]: BLUE })).chosen).toEqual([RED, '']);
  });
});

describe('the form’s own lists', () => {
  it('have an empty option, which takes a choice back', () => {
    const page = openOffer(HOODIE).choose(COLOR, BLUE).choose(COLOR, '');
    expect(page.chosen[0]).toBe('');
    expect((page.list(COLOR) as HTMLSelectElement).options[0]).toMatchObject({ disabled: false, hidden: false });
  });

  it.each([
    ['ja_JP', 'Red、M'],
    ['ar_SA', 'Red، M'],
    ['de_DE', 'Red, M'],
  ])('join the options as the language does: %s', async (locale, label) => {
    const page = openOffer({ ...HOODIE, locale })
      .choose(COLOR, RED)
      .choose(SIZE, M)
      .type(ADDRESS);
    await page.submitted();
    expect(page.theme.sent).toMatchObject([{ label }]);
  });

  it('of a grouped product offer its members', () => {
    const page = openOffer(TABLEWARE);
    expect(page.offered('product')).toEqual(['11', '13']);
    expect(page.chosen).toEqual(['']);
  });

  it('choose the only variant that is sold out', () => {
    expect(openOffer(MOSTLY_IN_STOCK_HOODIE).chosen).toEqual([BLUE, S]);
  });

  it('leave the form alone when another field changes', async () => {
    const page = openOffer(HOODIE).choose(COLOR, BLUE);
    await page.submitted();
    page.field('email').dispatchEvent(new Event('change', { bubbles: true }));
    expect(page.phase).toBe('failed');
  });

  it('do not change what is being sent', async () => {
    const page = openOffer(SOLD_OUT_HOODIE).choose(COLOR, RED).choose(SIZE, S).type(ADDRESS).submit();
    page.choose(COLOR, BLUE);
    await vi.waitFor(() => expect(page.phase).toBe('subscribed'));
    expect(page.confirmation).toBe(confirmation('Alder Hoodie – Red, S'));
  });
});

describe('a partly sold-out product', () => {
  it('has one closed line, which opens the form', () => {
    const page = openOffer(HOODIE);
    expect(page.line).toBe('Color or Size sold out? Get notified');
    expect([page.details.open, isShown(page.form)]).toEqual([false, false]);
    page.details.open = true;
    expect([page.heading, page.lead]).toEqual([HEADING, LEAD]);
    expect(page.asked).toEqual([COLOR, SIZE, 'email']);
  });

  it('stays open if it was opened before the script arrived', () => {
    const page = draw(HOODIE);
    page.details.open = true;
    offerIn(page, new Theme(HOODIE));
    expect(page.details.open).toBe(true);
  });
});

describe('a sold-out choice in the page’s own options', () => {
  /** A page whose own options show what is sold out. */
  const openOnPage = (): ReturnType<typeof openOffer> => {
    const page = openOffer(configured(HOODIE, { '/cataloginventory/options/show_out_of_stock': '1' }));
    for (const id of [COLOR, SIZE]) {
      const field = `<div data-attribute-id="${id}"><div role="listbox" tabindex="0"></div></div>`;
      document.body.insertAdjacentHTML('afterbegin', field);
    }
    return page;
  };

  it('opens the form in place of Add to Cart, names the variant and asks for one field', () => {
    const page = openOnPage();
    page.panel.follow(...onPage({ [COLOR]: BLUE, [SIZE]: M }));
    expect(page.heading).toBe('Blue, M is sold out');
    expect(page.lead).toBe(LEAD);
    expect(page.line).toBe('');
    expect(page.asked).toEqual(['email']);
    expect(page.theme.asides.at(-1)).toBe(true);
  });

  it('is announced', () => {
    const page = openOffer(HOODIE);
    expect(page.status).toBe('');
    page.panel.follow(...onPage({ [COLOR]: BLUE, [SIZE]: M }));
    expect(page.status).toBe('Blue, M is sold out');
  });

  it('does not move the focus', () => {
    const page = openOffer(HOODIE);
    document.body.tabIndex = -1;
    document.body.focus();
    page.panel.follow(...onPage({ [COLOR]: BLUE, [SIZE]: M }));
    expect(document.activeElement).toBe(document.body);
  });

  it('is sent', async () => {
    const page = openOffer(HOODIE);
    page.panel.follow(...onPage({ [COLOR]: BLUE, [SIZE]: M }));
    await page.type(ADDRESS).submitted();
    expect(page.theme.sent).toMatchObject([{ variant: '103', label: 'Blue, M' }]);
    expect(page.confirmation).toBe(confirmation('Alder Hoodie – Blue, M'));
  });

  it('that is incomplete points to what is open above', () => {
    const page = openOnPage();
    page.panel.follow(...onPage({ [COLOR]: RED, [SIZE]: '' }));
    expect(page.heading).toBe('Red is sold out');
    expect(page.lead).toBe('Please choose above: Size. We can then let you know when it is back.');
    expect(page.asked).toEqual(['email']);
    page.panel.follow(...onPage({ [COLOR]: '', [SIZE]: M }));
    expect(page.heading).toBe('M is sold out');
    expect(page.lead).toBe('Please choose above: Color. We can then let you know when it is back.');
  });

  it('that is incomplete cannot be sent: the page’s own field is marked, and has the focus', async () => {
    const page = openOnPage();
    page.panel.follow(...onPage({ [COLOR]: RED, [SIZE]: '' }));
    await page.type(ADDRESS).submitted();
    expect(page.status).toContain(WRONG.size);
    expect(page.errors).toEqual([WRONG.size]);
    const size = document.querySelector('[data-attribute-id="144"] [role=listbox]');
    expect(page.faults).toEqual([size]);
    expect(document.activeElement).toBe(size);
    page.panel.follow(...onPage({ [COLOR]: RED, [SIZE]: S }));
    expect([page.faults, page.errors]).toEqual([[], []]);
  });

  it('that is incomplete asks in the form for what the page’s own options do not show', async () => {
    const page = openOffer(HOODIE);
    page.panel.follow(...onPage({ [COLOR]: RED, [SIZE]: '' }));
    expect([page.heading, page.lead]).toEqual(['Red is sold out', LEAD]);
    expect(page.asked).toEqual([COLOR, SIZE, 'email']);
    await page.type(ADDRESS).submitted();
    expect(page.errors).toEqual([WRONG.size]);
    expect(document.activeElement).toBe(page.list(SIZE));
  });

  it('works in a theme that does not take Add to Cart aside', () => {
    const page = draw(HOODIE);
    const theme = Object.assign(new Theme(HOODIE), { aside: undefined });
    const { panel } = offerIn(page, theme);
    panel.follow(...onPage({ [COLOR]: BLUE, [SIZE]: M }));
    expect(page.heading).toBe('Blue, M is sold out');
  });

  it('has said everything at once: nothing changes the messages later', () => {
    vi.useFakeTimers();
    const page = openOffer(HOODIE);
    page.theme.answer = () => new Promise(() => undefined);
    page.panel.follow(...onPage({ [COLOR]: BLUE, [SIZE]: M }));
    page.type(ADDRESS).submit();
    const text = page.text('details');
    expect(page.status).toContain(SENDING);
    vi.advanceTimersByTime(60_000);
    expect(page.text('details')).toBe(text);
    vi.useRealTimers();
  });
});

describe('the next choice in the page’s own options', () => {
  it('in stock brings Add to Cart back, closes the form and keeps what was typed', () => {
    const page = openOffer(HOODIE);
    page.panel.follow(...onPage({ [COLOR]: BLUE, [SIZE]: M }));
    page.type('half an addr');
    page.panel.follow(...onPage({ [COLOR]: BLUE, [SIZE]: S }, false));
    expect(page.theme.asides.at(-1)).toBe(false);
    expect(page.details.open).toBe(false);
    expect(page.line).toBe('Color or Size sold out? Get notified');
    expect(page.status).toBe('');
    page.details.open = true;
    expect(page.heading).toBe(HEADING);
    expect(page.field('email').value).toBe('half an addr');
    expect(page.asked).toEqual([COLOR, SIZE, 'email']);
  });

  it('after a subscription is another subscription', async () => {
    const page = openOffer(HOODIE);
    page.panel.follow(...onPage({ [COLOR]: BLUE, [SIZE]: M }));
    await page.type(ADDRESS).submitted();
    page.panel.follow(...onPage({ [COLOR]: RED, [SIZE]: M }));
    expect([page.phase, page.heading, page.confirmation]).toEqual(['idle', 'Red, M is sold out', '']);
    expect(page.field('email').value).toBe(ADDRESS);
  });

  it('does not change a request that is under way', async () => {
    const page = openOffer(HOODIE);
    page.panel.follow(...onPage({ [COLOR]: BLUE, [SIZE]: M }));
    page.type(ADDRESS).submit();
    page.panel.follow(...onPage({ [COLOR]: RED, [SIZE]: M }));
    expect(page.phase).toBe('submitting');
    await vi.waitFor(() => expect(page.phase).toBe('subscribed'));
    expect(page.confirmation).toBe(confirmation('Alder Hoodie – Blue, M'));
  });
});

describe('a choice by the page itself, such as a link’s', () => {
  it('moves nothing: the line names it, and leads to the form with it chosen', () => {
    const page = openOffer(HOODIE);
    page.panel.follow({ [COLOR]: BLUE, [SIZE]: M }, false);
    expect(page.details.open).toBe(false);
    expect(page.theme.asides).not.toContain(true);
    expect(page.line).toBe('Blue, M is sold out. Get notified');
    page.details.open = true;
    expect(page.heading).toBe('Blue, M is sold out');
    expect(page.chosen).toEqual([BLUE, M]);
    expect(page.asked).toEqual([COLOR, SIZE, 'email']);
  });

  it('that is in stock changes nothing', () => {
    const page = openOffer(HOODIE);
    page.panel.follow(undefined, false);
    expect([page.details.open, page.chosen]).toEqual([false, ['', '']]);
    expect(page.line).toBe('Color or Size sold out? Get notified');
  });

  it('leaves an opened form open', () => {
    const page = openOffer(HOODIE);
    page.details.open = true;
    page.panel.follow(undefined, false);
    expect(page.details.open).toBe(true);
  });

  it('is replaced by a choice by hand', () => {
    const page = openOffer(HOODIE);
    page.panel.follow({ [COLOR]: BLUE, [SIZE]: M }, false);
    page.panel.follow(...onPage({ [COLOR]: RED, [SIZE]: M }));
    expect(page.heading).toBe('Red, M is sold out');
    page.panel.follow(...onPage({ [COLOR]: BLUE, [SIZE]: S }, false));
    expect(page.line).toBe('Color or Size sold out? Get notified');
  });
});

describe('a choice elsewhere on the page, such as a row of a grouped product', () => {
  it('opens the form with it chosen', () => {
    const page = openOffer(TABLEWARE);
    page.panel.pick({ product: '13' });
    expect(page.details.open).toBe(true);
    expect(page.chosen).toEqual(['13']);
    expect(document.activeElement).toBe(page.field('email'));
  });

  it('can be followed by another one', () => {
    const page = openOffer(TABLEWARE);
    page.panel.pick({ product: '13' });
    page.panel.pick({ product: '11' });
    expect(page.chosen).toEqual(['11']);
  });
});

describe('"Notify me about another variant"', () => {
  it('after a choice on the page asks in the form', async () => {
    const page = openOffer(HOODIE);
    page.panel.follow(...onPage({ [COLOR]: BLUE, [SIZE]: M }));
    await page.type(ADDRESS).submitted();
    page.again('another');
    expect(page.heading).toBe(HEADING);
    expect(page.asked).toEqual([COLOR, SIZE, 'email']);
    expect(page.chosen).toEqual(['', '']);
  });

  // Open: Add to Cart stays away although the choice is no longer the page's, and the line can be closed.
  it('never leaves the shopper without both Add to Cart and the form', async () => {
    const page = openOffer(HOODIE);
    page.panel.follow(...onPage({ [COLOR]: BLUE, [SIZE]: M }));
    await page.type(ADDRESS).submitted();
    page.again('another');
    page.details.open = false;
    expect(page.line === '' || !page.theme.asides.at(-1)).toBe(true);
  });
});
