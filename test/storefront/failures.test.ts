// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Messages } from '../../src/storefront/settings.js';
import type { Fault } from '../../src/sandbox/index.js';
import { answerAsKlaviyo } from './support/klaviyo.js';
import { open, type FormPage } from './support/page.js';
import { settingsOf } from './support/render.js';
import { COLOR, configured, MUG, RED, SIZE, SOLD_OUT_HOODIE } from './support/products.js';

const BY_PHONE = { 'channels/offered': 'EMAIL,SMS,WHATSAPP', 'subscription/route': 'client', 'opt_in/list': 'Y6nRLr' };

/** The sentence of the page's settings. */
const words = (key: keyof Messages): string => settingsOf(MUG).messages[key];

/** The form failed with these words; the fields named are marked and, where there is one, the first has the focus. */
function expectFailed(page: FormPage, key: keyof Messages, fault?: Element): void {
  expect(page.phase).toBe('failed');
  expect(page.status).toBe(words(key));
  expect(page.faults).toEqual(fault ? [fault] : []);
  if (fault) {
    expect(fault.getAttribute('aria-invalid')).toBe('true');
    expect(fault.getAttribute('aria-describedby')).toBe(page.line.id);
    expect(document.activeElement).toBe(fault);
  }
}

afterEach(() => vi.unstubAllGlobals());

describe('before anything is sent', () => {
  it('every sentence differs from the others', () => {
    const all = Object.values(settingsOf(MUG).messages);
    expect(new Set(all).size).toBe(all.length);
  });

  it.each(['', 'test@klaviyo', 'nobody'])('the address “%s” is malformed', async (address) => {
    const klaviyo = answerAsKlaviyo();
    const page = await open(MUG).type(address).submitted();
    expectFailed(page, 'email', page.field('email'));
    expect(page.field('email').value).toBe(address);
    expect(klaviyo.sent).toEqual([]);
  });

  it('an open choice comes first', async () => {
    const page = await open(SOLD_OUT_HOODIE).submitted();
    expectFailed(page, 'choose', page.list(COLOR));
    await page.choose(COLOR, RED).submitted();
    expectFailed(page, 'choose', page.list(SIZE));
  });

  it('no channel', async () => {
    const page = await open(configured(MUG, BY_PHONE)).tick('channel', 'EMAIL').submitted();
    expectFailed(page, 'channel', page.field('channel', 'EMAIL'));
  });

  it('a missing phone number', async () => {
    const page = await open(configured(MUG, BY_PHONE)).type('a@example.com').tick('channel', 'SMS').submitted();
    expectFailed(page, 'phone', page.field('phone'));
  });

  it('a phone number that nobody can have', async () => {
    const klaviyo = answerAsKlaviyo();
    const page = open(configured(MUG, BY_PHONE)).type('a@example.com').type('555-01', 'phone');
    await page.tick('channel', 'SMS').tick('consent', 'SMS').submitted();
    expectFailed(page, 'phone', page.field('phone'));
    expect(klaviyo.sent).toEqual([]);
  });

  it.each(['SMS', 'WHATSAPP'])('a missing consent to %s, and not another channel’s', async (channel) => {
    const page = open(configured(MUG, BY_PHONE)).type('a@example.com').type('(201) 555-0123', 'phone');
    await page.tick('channel', channel).submitted();
    expectFailed(page, 'consent', page.field('consent', channel));
  });

  it('a mark goes as soon as another field is at fault, or none', async () => {
    answerAsKlaviyo();
    const page = await open(SOLD_OUT_HOODIE).submitted();
    await page.choose(COLOR, RED).choose(SIZE, '168').submitted();
    expectFailed(page, 'email', page.field('email'));
    await page.type('shopper@example.com').submitted();
    expect(page.faults).toEqual([]);
  });
});

describe('what Klaviyo answers, or not', () => {
  it.each<[keyof Messages, Fault]>([
    ['refused', { kind: 'refuse' }],
    ['retired', { kind: 'retired' }],
    ['retired', { kind: 'retired', status: 404 }],
    ['throttled', { kind: 'throttle', retryAfter: '7' }],
    ['unavailable', { kind: 'fail' }],
    ['network', { kind: 'offline' }],
    ['unintelligible', { kind: 'html' }],
  ])('%s', async (key, fault) => {
    const klaviyo = answerAsKlaviyo();
    klaviyo.fail(fault);
    const page = await open(MUG).type('shopper@example.com').submitted();
    expectFailed(page, key);
    expect(page.field('email').value).toBe('shopper@example.com');
    // Nothing is in the way of another try.
    klaviyo.fail();
    expect((await page.submitted()).phase).toBe('subscribed');
  });

  it('a refused address is shown at its field', async () => {
    const klaviyo = answerAsKlaviyo({ refusal: 'seen' });
    klaviyo.fail({ kind: 'refuse', field: 'email' });
    const page = await open(MUG).type('shopper@example.com').submitted();
    expectFailed(page, 'email', page.field('email'));
  });

  it('an answer that takes too long', async () => {
    vi.stubGlobal('fetch', ({ signal }: Request) => {
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
    });
    const page = await open(configured(MUG, { 'advanced/timeout': '1' }))
      .type('shopper@example.com')
      .submitted();
    expectFailed(page, 'timeout');
  });

  it('never Klaviyo’s own words', async () => {
    answerAsKlaviyo().fail({ kind: 'refuse' });
    const page = await open(MUG).type('shopper@example.com').submitted();
    expect(document.body.textContent).not.toContain('There was something wrong with your request');
    expect(page.phase).toBe('failed');
  });
});

describe('while an answer is under way', () => {
  it('the form is busy, says so, and ignores a second submit', async () => {
    const klaviyo = answerAsKlaviyo();
    const page = open(MUG).type('shopper@example.com').submit();
    expect(page.phase).toBe('submitting');
    expect(page.status).toBe(words('submitting'));
    expect(page.form.getAttribute('aria-busy')).toBe('true');
    expect(page.button.getAttribute('aria-disabled')).toBe('true');
    await page.submitted();
    expect(page.phase).toBe('subscribed');
    expect(page.form.hasAttribute('aria-busy')).toBe(false);
    expect(page.button.hasAttribute('aria-disabled')).toBe(false);
    expect(klaviyo.sent).toHaveLength(1);
  });
});
