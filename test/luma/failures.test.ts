// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Fault } from '../../src/sandbox/index.js';
import { answerAsKlaviyo, neverAnswer } from '../delivery/support/klaviyo.js';
import { configured, EVERY_CHANNEL, MUG, NEWSLETTER } from '../panel/support/products.js';
import { FAILED, WRONG } from '../panel/support/texts.js';
import { open, type FormPage } from './support/page.js';

const FALLBACK = { 'subscription/fallback': '1' };

const filled = (config: Record<string, string> = {}): FormPage =>
  open(configured(MUG, config)).type('shopper@example.com');

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.doUnmock('../../src/delivery/client.js');
});

describe('a reply of Klaviyo', () => {
  it.each<[keyof typeof FAILED, Fault]>([
    ['refused', { kind: 'refuse' }],
    ['retired', { kind: 'retired' }],
    ['retired', { kind: 'retired', status: 404 }],
    ['throttled', { kind: 'throttle', retryAfter: '7' }],
    ['unavailable', { kind: 'fail' }],
    ['network', { kind: 'offline' }],
    ['unintelligible', { kind: 'html' }],
  ])('%s: the shopper reads what to do, and can try again', async (text, fault) => {
    const klaviyo = answerAsKlaviyo();
    klaviyo.fail(fault);
    const page = await filled().submitted();
    expect(page.errors).toEqual([FAILED[text]]);
    expect(page.faults).toEqual([]);
    expect(page.field('email').value).toBe('shopper@example.com');
    klaviyo.fail();
    expect((await page.submitted()).phase).toBe('subscribed');
  });

  it('that refuses the address is shown beside it', async () => {
    answerAsKlaviyo({ refusal: 'seen' }).fail({ kind: 'refuse', field: 'email' });
    const page = await filled().submitted();
    expect(page.errors).toEqual([WRONG.emailRefused]);
    expect(page.faults).toEqual([page.field('email')]);
  });

  it('that comes too late is not waited for', async () => {
    neverAnswer();
    const page = await filled({ 'advanced/timeout': '1' }).submitted();
    expect(page.errors).toEqual([FAILED.timeout]);
  });

  it('to a wrong but well-formed key does not blame the shopper', async () => {
    answerAsKlaviyo({ companyId: 'Zz99Zz' });
    const page = await filled().submitted();
    expect(page.errors).toEqual([FAILED.refused]);
    expect(page.faults).toEqual([]);
  });

  it('is never shown in Klaviyo’s own words', async () => {
    answerAsKlaviyo().fail({ kind: 'refuse' });
    const page = await filled().submitted();
    expect(page.phase).toBe('failed');
    expect(document.body.textContent).not.toContain('There was something wrong with your request');
  });
});

describe('before anything is sent', () => {
  it.each<[string, keyof typeof WRONG, (page: FormPage) => FormPage, [name: string, value?: string]]>([
    ['no channel', 'channel', (page) => page.tick('channel', 'EMAIL'), ['channel', 'EMAIL']],
    ['no number', 'phone', (page) => page.tick('channel', 'SMS'), ['phone']],
    [
      'a number that nobody can have',
      'phone',
      (page) => page.type('555-01', 'phone').tick('channel', 'SMS').tick('consent', 'SMS'),
      ['phone'],
    ],
    [
      'no consent to SMS',
      'consent',
      (page) => page.type('(201) 555-0123', 'phone').tick('channel', 'SMS'),
      ['consent', 'SMS'],
    ],
    [
      'no consent to WhatsApp',
      'consent',
      (page) => page.type('(201) 555-0123', 'phone').tick('channel', 'WHATSAPP'),
      ['consent', 'WHATSAPP'],
    ],
  ])('%s is told beside its field', async (_, text, act, field) => {
    const klaviyo = answerAsKlaviyo();
    const page = await act(filled(EVERY_CHANNEL)).submitted();
    expect(page.errors).toEqual([WRONG[text]]);
    expect(page.faults).toEqual([page.field(...field)]);
    expect(document.activeElement).toBe(page.field(...field));
    expect(klaviyo.sent).toEqual([]);
  });
});

describe('the file with all but the plain case', () => {
  const breakClient = (): void => {
    vi.doMock('../../src/delivery/client.js', () => {
      throw new Error('Script error');
    });
  };

  it('that cannot be loaded is a network failure, and the next submit tries again', async () => {
    breakClient();
    const klaviyo = answerAsKlaviyo();
    const page = await filled(FALLBACK).submitted();
    expect(page.errors).toEqual([FAILED.network]);
    expect(klaviyo.sent).toEqual([]);
    vi.doUnmock('../../src/delivery/client.js');
    expect((await page.submitted()).phase).toBe('subscribed');
  });

  it('is loaded when the shopper enters the form, before the submit', async () => {
    const loaded = vi.fn();
    vi.doMock('../../src/delivery/client.js', () => {
      loaded();
      return { prepare: () => undefined };
    });
    const page = filled(NEWSLETTER);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(loaded).not.toHaveBeenCalled();
    page.field('email').focus();
    await vi.waitFor(() => expect(loaded).toHaveBeenCalledOnce());
    expect(page.phase).toBe('idle');
  });

  it('is never loaded if every request goes to the onsite endpoint', async () => {
    const loaded = vi.fn();
    vi.doMock('../../src/delivery/client.js', () => {
      loaded();
      return {};
    });
    answerAsKlaviyo();
    const page = filled();
    page.field('email').focus();
    expect((await page.submitted()).phase).toBe('subscribed');
    expect(loaded).not.toHaveBeenCalled();
  });

  it('that cannot be loaded when the shopper enters the form is asked for again by the submit', async () => {
    const undef = vi.fn();
    vi.stubGlobal('requirejs', { undef });
    breakClient();
    const klaviyo = answerAsKlaviyo();
    const page = filled(NEWSLETTER).tick('opt_in');
    page.field('email').focus();
    await vi.waitFor(() => expect(undef).toHaveBeenCalledOnce());
    expect(page.phase).toBe('idle');
    vi.doUnmock('../../src/delivery/client.js');
    expect((await page.submitted()).phase).toBe('subscribed');
    await vi.waitFor(() => expect(klaviyo.requests).toHaveLength(2));
    expect(klaviyo.requests.map((request) => request.interface)).toEqual(['onsite', 'list']);
  });
});
