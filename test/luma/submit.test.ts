// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerAsKlaviyo } from '../delivery/support/klaviyo.js';
import {
  BLUE,
  COLOR,
  configured,
  M,
  MUG,
  ONE_VARIANT_HOODIE,
  RED,
  S,
  SIZE,
  SOLD_OUT_HOODIE,
} from '../panel/support/products.js';
import { confirmation } from '../panel/support/texts.js';
import { open } from './support/page.js';

beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

describe('a submit', () => {
  it('posts the five fields that Klaviyo documents, once', async () => {
    const klaviyo = answerAsKlaviyo();
    await open({ ...MUG, store: { id: 3, website: 2 } })
      .type('shopper@example.com')
      .submitted();
    expect(klaviyo.requests).toHaveLength(1);
    expect(klaviyo.requests[0]).toMatchObject({
      method: 'POST',
      url: 'https://a.klaviyo.com/onsite/components/back-in-stock/subscribe',
      headers: { 'content-type': expect.stringMatching(/^multipart\/form-data; boundary=/) as string },
      fields: { a: 'Ab12Cd', email: 'shopper@example.com', variant: '42', platform: 'magento_two', store: '3' },
    });
    expect(klaviyo.requests[0]!.body.match(/ name="\w+"/g)).toEqual(
      ['a', 'email', 'variant', 'platform', 'store'].map((name) => ` name="${name}"`),
    );
  });

  it('sends no cookies and no header that needs a preflight', async () => {
    const klaviyo = answerAsKlaviyo();
    await open(MUG).type('shopper@example.com').submitted();
    expect(klaviyo.sent[0]!.credentials).toBe('omit');
    expect([...klaviyo.sent[0]!.headers.keys()]).toEqual(['content-type']);
  });

  it('is for the chosen variant', async () => {
    const klaviyo = answerAsKlaviyo();
    const page = open(SOLD_OUT_HOODIE).type('shopper@example.com').choose(COLOR, RED).choose(SIZE, M);
    await page.submitted();
    expect(page.confirmation).toBe(confirmation('Alder Hoodie – Red, M'));
    expect(klaviyo.requests[0]!.fields).toMatchObject({ variant: '102' });
  });

  it('is for the only variant, which the form names', async () => {
    const klaviyo = answerAsKlaviyo();
    const page = open(ONE_VARIANT_HOODIE).type('shopper@example.com');
    expect(page.asked).toEqual(['email']);
    expect(page.text('.restock-variant')).toBe('Blue, M');
    await page.submitted();
    expect(page.confirmation).toBe(confirmation('Alder Hoodie – Blue, M'));
    expect(klaviyo.requests[0]!.fields).toMatchObject({ variant: '103' });
  });

  it('can follow another one, without a reload', async () => {
    const klaviyo = answerAsKlaviyo();
    const page = open(SOLD_OUT_HOODIE).type('shopper@example.com').choose(COLOR, RED).choose(SIZE, S);
    await page.submitted();
    page.again('another').choose(COLOR, BLUE);
    await page.submitted();
    expect(page.confirmation).toBe(confirmation('Alder Hoodie – Blue, M'));
    expect(klaviyo.requests.map(({ fields }) => fields['variant'])).toEqual(['101', '103']);
  });

  it('names the number that was used, on a page with SMS alone', async () => {
    const klaviyo = answerAsKlaviyo();
    const sms = { 'channels/offered': 'SMS', 'subscription/route': 'client', 'opt_in/list': 'Y6nRLr' };
    const page = open(configured(MUG, sms)).type('(201) 555-0123', 'phone').tick('consent', 'SMS');
    await page.submitted();
    expect(page.confirmation).toBe(confirmation('Cedar Mug', '(201) 555-0123'));
    expect(klaviyo.people.waiting).toMatchObject([{ channels: ['SMS'], person: { phoneNumber: '+12015550123' } }]);
  });
});
