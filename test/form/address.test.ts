import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAddress } from '../../src/form/address.js';

describe('isAddress', () => {
  it.each([
    'shopper@example.com',
    'first.last+tag@mail.example.co.uk',
    "o'brien@example.com",
    'grüße@bücher.example',
    'a@b.c',
    '"quoted"@example.com',
  ])('lets %s pass', (text) => expect(isAddress(text)).toBe(true));

  it.each([
    ['nothing', ''],
    ['no sign', 'example.com'],
    ['no dot in the domain, which browsers let pass', 'test@klaviyo'],
    ['two signs', 'a@b@example.com'],
    ['nobody', '@example.com'],
    ['no domain', 'shopper@'],
    ['a domain that begins with a dot', 'shopper@.com'],
    ['a domain that ends with a dot', 'shopper@example.com.'],
    ['two dots in a row', 'shopper@example..com'],
    ['a space within', 'shop per@example.com'],
    ['a line break', 'shopper@example.com\nbcc@example.com'],
    ['a space around', ' shopper@example.com'],
  ])('refuses %s', (_, text) => expect(isAddress(text)).toBe(false));

  it('answers at once, however long the text', () => {
    expect(isAddress(`a@${'a.'.repeat(50_000)}`)).toBe(false);
  });

  it('agrees with itself: what it lets pass has one sign, a dotted domain, and no white space', () => {
    const part = fc.stringMatching(/^[^\s@.]{1,12}$/);
    fc.assert(
      fc.property(part, fc.array(part, { minLength: 2, maxLength: 4 }), (name, domain) => {
        expect(isAddress(`${name}@${domain.join('.')}`)).toBe(true);
        expect(isAddress(`${name}@${domain.join('.')}@`)).toBe(false);
        expect(isAddress(`${name} @${domain.join('.')}`)).toBe(false);
      }),
    );
  });
});
