// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerAsKlaviyo } from './support/klaviyo.js';
import { open } from './support/page.js';
import { MUG } from './support/products.js';

afterEach(() => vi.unstubAllGlobals());

describe('a submit', () => {
  it('posts exactly the five fields that Klaviyo documents, once', async () => {
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
});
