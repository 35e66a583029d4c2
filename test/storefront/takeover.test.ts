// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerAsKlaviyo } from './support/klaviyo.js';
import { draw, FormPage, open } from './support/page.js';
import { configured, HOODIE, MUG, RED, COLOR, SOLD_OUT_HOODIE } from './support/products.js';

const SMS = {
  'subscription/route': 'client',
  'channels/offered': 'EMAIL,SMS',
  'opt_in/enabled': '1',
  'opt_in/list': 'Y6nRLr',
};

afterEach(() => vi.unstubAllGlobals());

describe('before the script', () => {
  it('the form is complete, and a submit goes nowhere', () => {
    const page = draw(MUG);
    expect(page.field('email').type).toBe('email');
    expect(page.form.method).toBe('dialog');
    expect(page.form.hasAttribute('action')).toBe(false);
    expect(page.status).toBe('You will get one message when it is back in stock.');
  });
});

describe('when the script arrives', () => {
  it('what was typed, ticked and chosen before stays', () => {
    const page = draw(configured(SOLD_OUT_HOODIE, SMS));
    page.type('half an addr').type('0171', 'phone').tick('channel', 'SMS').tick('consent').tick('opt_in');
    page.list(COLOR).value = RED;
    page.arrive();
    expect(page.field('email').value).toBe('half an addr');
    expect(page.field('phone').value).toBe('0171');
    expect(page.field('channel', 'SMS').checked).toBe(true);
    expect(page.field('consent').checked).toBe(true);
    expect(page.field('opt_in').checked).toBe(true);
    expect(page.list(COLOR).value).toBe(RED);
  });

  it('what was typed before is what is sent', async () => {
    const klaviyo = answerAsKlaviyo();
    await draw(MUG).type('early@example.com').arrive().submitted();
    expect(klaviyo.requests[0]!.fields).toMatchObject({ email: 'early@example.com' });
  });

  it('what the browser fills in later without a word is what is sent', async () => {
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

  it('the line still says what it said, and nothing is pre-ticked', () => {
    const page = open(configured(MUG, SMS));
    expect(page.status).toBe('You will get one message when it is back in stock.');
    expect(page.phase).toBe('idle');
    expect(page.field('consent').checked).toBe(false);
    expect(page.field('opt_in').checked).toBe(false);
  });

  it('the words for a wrong address are ours, not the browser’s', () => expect(open(MUG).form.noValidate).toBe(true));

  it('a quiet offer stays closed, an opened one open', () => {
    expect(open(HOODIE).details.open).toBe(false);
    const page = draw(HOODIE);
    page.details.open = true;
    expect(page.arrive().details.open).toBe(true);
  });

  it('two forms on a page take care of themselves', async () => {
    const klaviyo = answerAsKlaviyo();
    draw(MUG);
    const mug = document.querySelector('main')!.innerHTML;
    const hoodie = draw(SOLD_OUT_HOODIE, mug).arrive();
    const other = new FormPage(document.querySelector('#restock-42')!).arrive();
    await other.type('shopper@example.com').submitted();
    expect(klaviyo.requests[0]!.fields).toMatchObject({ variant: '42' });
    expect(hoodie.phase).toBe('idle');
  });
});
