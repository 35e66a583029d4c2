// The form of a product page in a Hyvä theme, without the page's own options.
// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerAsKlaviyo } from '../delivery/support/klaviyo.js';
import { click } from '../luma/support/shopper.js';
import { productConfig } from '../luma/support/product-config.js';
import { FormPage } from '../panel/support/form-page.js';
import {
  BLUE,
  COLOR,
  configured,
  EVERY_CHANNEL,
  HOODIE,
  M,
  MUG,
  NEWSLETTER,
  ONE_VARIANT_HOODIE,
  RED,
  SIZE,
  SOLD_OUT_HOODIE,
  TABLEWARE,
} from '../panel/support/products.js';
import { confirmation, HEADING } from '../panel/support/texts.js';
import { arrive, cart, draw, open, openWithOptions } from './support/page.js';

beforeEach(() => localStorage.clear());
afterEach(() => {
  vi.doUnmock('../../src/delivery/client.js');
  vi.unstubAllGlobals();
});

const privateContent = (data?: object): unknown =>
  dispatchEvent(new CustomEvent('private-content-loaded', { detail: { data } }));

describe('a submit', () => {
  it.each([
    ['of a simple product', MUG, '42', 'Cedar Mug'],
    ['of the only variant', ONE_VARIANT_HOODIE, '103', 'Alder Hoodie – Blue, M'],
  ])('%s needs an address only', async (_, description, variant, name) => {
    const klaviyo = answerAsKlaviyo();
    const page = await open(description);
    expect([page.heading, page.asked]).toEqual([HEADING, ['email']]);
    await page.type('shopper@example.com').submitted();
    expect(klaviyo.requests[0]!.fields).toMatchObject({ variant, email: 'shopper@example.com' });
    expect(page.confirmation).toBe(confirmation(name));
  });

  it('of a wholly sold-out product needs a choice in the form’s own buttons', async () => {
    const klaviyo = answerAsKlaviyo();
    const page = await open(SOLD_OUT_HOODIE);
    await page.choose(COLOR, BLUE).choose(SIZE, M).type('shopper@example.com').submitted();
    expect(klaviyo.requests[0]!.fields).toMatchObject({ variant: '103' });
  });

  it('tells other scripts, without personal data', async () => {
    answerAsKlaviyo();
    const page = await open(MUG);
    const told: unknown[] = [];
    document.addEventListener('restock:subscribed', (event) => told.push((event as CustomEvent<unknown>).detail));
    await page.type('shopper@example.com').submitted();
    expect(told).toEqual([{ variant: '42', reason: undefined }]);
  });

  it('keeps what was typed before the script arrived', async () => {
    const page = await arrive(draw(MUG).type('half an addr'));
    expect(page.field('email').value).toBe('half an addr');
  });
});

describe('the styles', () => {
  const loaded = (): string[] => [...document.querySelectorAll('link')].map(({ href }) => href);
  beforeEach(() => document.head.replaceChildren());

  it('are loaded if the theme’s style sheet does not have them', async () => {
    await open(MUG);
    expect(loaded()).toEqual(
      ['form', 'fields', 'page'].map(
        (name) => `https://shop.example/static/Restock_KlaviyoBackInStock/css/hyva/${name}.css`,
      ),
    );
  });

  it('are not loaded if it has them', async () => {
    document.head.innerHTML = '<style>.restock { --restock-gap: 1.25rem; }</style>';
    await open(MUG);
    expect(loaded()).toEqual([]);
  });
});

describe('the newsletter', () => {
  it('has its file as soon as the shopper enters the form', async () => {
    const load = vi.fn(() => ({ prepare: () => undefined }));
    vi.doMock('../../src/delivery/client.js', load);
    const page = await open(configured(MUG, EVERY_CHANNEL));
    page.type('shopper@example.com').tick('channel', 'SMS').tick('consent', 'SMS');
    await Promise.resolve();
    expect(load).not.toHaveBeenCalled();
    page.field('email').focus();
    await vi.waitFor(() => expect(load).toHaveBeenCalledOnce());
  });

  it('is sent after the subscription', async () => {
    const klaviyo = answerAsKlaviyo();
    const page = await open(configured(MUG, NEWSLETTER));
    await page.tick('opt_in').type('shopper@example.com').submitted();
    await vi.waitFor(() => expect(klaviyo.requests.map((one) => one.interface)).toEqual(['onsite', 'list']));
  });
});

describe('private content', () => {
  it('fills in the address of a signed-in customer', async () => {
    const page = await open(MUG);
    privateContent({ 'restock-customer': { email: 'customer@example.com' } });
    expect(page.field('email').value).toBe('customer@example.com');
  });

  it('does not change what the shopper typed', async () => {
    const page = await open(MUG);
    page.type('other@example.com');
    privateContent({ 'restock-customer': { email: 'customer@example.com' } });
    expect(page.field('email').value).toBe('other@example.com');
  });

  it.each([undefined, {}, { 'restock-customer': {} }, { 'restock-customer': [] }])(
    'of a guest is empty: %j',
    async (data) => {
      const page = await open(MUG);
      privateContent(data);
      expect(page.field('email').value).toBe('');
    },
  );
});

describe('a page', () => {
  it('can have several forms, and scripts that Magento moved to its end', async () => {
    const klaviyo = answerAsKlaviyo();
    draw(MUG);
    const mug = document.querySelector('main')!.innerHTML;
    const hoodie = draw(ONE_VARIANT_HOODIE, mug);
    for (const script of document.querySelectorAll('script')) document.body.append(script);
    await arrive(hoodie);
    const other = new FormPage(document.querySelector('#restock-42')!);
    await other.type('shopper@example.com').submitted();
    expect(klaviyo.requests[0]!.fields).toMatchObject({ variant: '42' });
    expect(hoodie.phase).toBe('idle');
  });

  it('leaves the options of other products alone', async () => {
    const page = await openWithOptions(HOODIE);
    const other = window.initConfigurableOptions!('8', productConfig(HOODIE, true));
    other.findAllowedAttributeOptions();
    expect(other.allowedAttributeOptions[Number(COLOR)]!.map(({ id }) => id)).toEqual([BLUE]);
    expect(page.option(RED)).toBeDefined();
  });

  it('can have a component that lists no option of an attribute', async () => {
    const component = {
      optionConfig: { attributes: { [COLOR]: { options: [{ id: RED, label: 'Red' }] } } },
      selectedValues: {},
      allowedAttributeOptions: [],
      findAllowedAttributeOptions: () => undefined,
      $nextTick: () => undefined,
    } as HyvaOptions;
    window.initConfigurableOptions = () => component;
    await open(HOODIE, cart(7, ''));
    window.initConfigurableOptions('7', {}).findAllowedAttributeOptions();
    expect(component.allowedAttributeOptions[Number(COLOR)]).toEqual([{ id: RED, label: 'Red' }]);
  });

  it('without Hyvä’s component keeps the line and the lists', async () => {
    window.initConfigurableOptions = undefined as never;
    const page = await open(HOODIE, cart(7, ''));
    expect(window.initConfigurableOptions).toBeUndefined();
    page.details.open = true;
    expect(page.choose(COLOR, RED).choose(SIZE, M).chosen).toEqual([RED, M]);
  });
});

describe('a sold-out member of a grouped product', () => {
  const member = (id: number, right: string): string =>
    `<div><label for="super_group[${id}]">Member ${id}</label><div>${right}</div></div>`;
  const soldOut = '<div class="stock unavailable">Out of stock</div>';
  const table = `${member(11, soldOut)}${member(12, '<input name="super_group[12]">')}${member(13, soldOut)}
    ${member(14, soldOut)}`;

  it('gets a button; others stay as they are', async () => {
    await open(configured(TABLEWARE, { 'texts/button': 'Tell me <b>soon</b>' }), cart(9, table));
    const buttons = [...document.querySelectorAll('#product_addtocart_form .restock-link')];
    const labels = buttons.map(
      (button) => button.closest('.stock')!.parentElement!.previousElementSibling!.textContent,
    );
    expect(labels).toEqual(['Member 11', 'Member 13']);
    expect(buttons.map(({ textContent }) => textContent)).toEqual(['Tell me <b>soon</b>', 'Tell me <b>soon</b>']);
  });

  it('without the theme’s word for it stays as it is', async () => {
    const page = await open(TABLEWARE, cart(9, member(11, '')));
    expect(document.querySelector('#product_addtocart_form .restock-link')).toBeNull();
    expect(page.phase).toBe('idle');
  });

  it('leads to the form with that member chosen, and stays on the page', async () => {
    const page = await open(TABLEWARE, cart(9, table));
    const [, button] = document.querySelectorAll<HTMLElement>('#product_addtocart_form .restock-link');
    click(button!);
    expect(button!.getAttribute('type')).toBe('button');
    expect([page.details.open, page.chosen]).toEqual([true, ['13']]);
    expect(document.activeElement).toBe(page.field('email'));
  });
});
