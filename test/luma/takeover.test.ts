// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerAsKlaviyo } from '../delivery/support/klaviyo.js';
import { COLOR, configured, EVERY_CHANNEL, HOODIE, MUG, RED, SOLD_OUT_HOODIE } from '../panel/support/products.js';
import { draw, FormPage, open } from './support/page.js';

beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

describe('before the script arrives', () => {
  it('the form is complete', () => {
    const page = draw(MUG);
    expect(page.field('email').type).toBe('email');
    expect(page.heading).toBe('Get notified when it is back in stock');
    expect(page.lead).toBe('We will let you know as soon as it is back.');
    expect(page.text('button')).toBe('Notify me');
    expect(page.phase).toBeUndefined();
  });
});

describe('when the script arrives', () => {
  it('what was typed, selected and chosen before stays', () => {
    const page = draw(configured(SOLD_OUT_HOODIE, EVERY_CHANNEL)).type('half an addr').type('0171', 'phone');
    page.tick('channel', 'SMS').tick('consent', 'SMS').tick('opt_in').choose(COLOR, RED);
    page.arrive();
    expect(page.field('email').value).toBe('half an addr');
    expect(page.field('phone').value).toBe('0171');
    expect(page.field('channel', 'SMS').checked).toBe(true);
    expect(page.field('consent', 'SMS').checked).toBe(true);
    expect(page.field('opt_in').checked).toBe(true);
    expect(page.chosen).toEqual([RED, '']);
  });

  it('what was typed before is what is sent', async () => {
    const klaviyo = answerAsKlaviyo();
    await draw(MUG).type('early@example.com').arrive().submitted();
    expect(klaviyo.requests[0]!.fields).toMatchObject({ email: 'early@example.com' });
  });

  it('what the browser fills in later, without an event, is what is sent', async () => {
    const klaviyo = answerAsKlaviyo();
    const page = open(MUG);
    page.field('email').value = '  filled@example.com ';
    await page.submitted();
    expect(klaviyo.requests[0]!.fields).toMatchObject({ email: 'filled@example.com' });
  });

  it('the focus stays where the shopper is', () => {
    const page = draw(MUG);
    page.field('email').focus();
    page.arrive();
    expect(document.activeElement).toBe(page.field('email'));
  });

  it('the texts stay as they are, and no consent is given in advance', () => {
    const page = draw(configured(MUG, EVERY_CHANNEL));
    const text = page.text('form');
    page.arrive();
    expect(page.text('form')).toBe(text);
    expect(page.phase).toBe('idle');
    expect(
      [...page.form.querySelectorAll<HTMLInputElement>('[name=consent],[name=opt_in]')].map((box) => box.checked),
    ).toEqual([false, false, false]);
  });

  it('a closed line stays closed, and an opened one open', () => {
    expect(open(HOODIE).details.open).toBe(false);
    const page = draw(HOODIE);
    page.details.open = true;
    expect(page.arrive().details.open).toBe(true);
  });

  it('two forms on one page do not mix', async () => {
    const klaviyo = answerAsKlaviyo();
    draw(MUG);
    const mug = document.querySelector('main')!.innerHTML;
    const hoodie = draw(SOLD_OUT_HOODIE, mug).arrive();
    const other = new FormPage(document.querySelector('#restock-42')!).arrive();
    await other.type('shopper@example.com').submitted();
    expect(klaviyo.requests[0]!.fields).toMatchObject({ variant: '42' });
    expect(hoodie.phase).toBe('idle');
  });

  it('a product’s name is not evaluated by Magento', async () => {
    answerAsKlaviyo();
    const page = open(configured(MUG, {}, { name: '${alert(1)} ${ $.name }' })).type('shopper@example.com');
    await page.submitted();
    expect(page.confirmation).toContain('${alert(1)} ${ $.name }');
  });
});
