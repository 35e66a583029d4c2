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
  ])('accepts %s', (text) => expect(isAddress(text)).toBe(true));

  it.each([
    ['nothing', ''],
    ['no @', 'example.com'],
    ['a domain without a dot, which browsers accept', 'test@klaviyo'],
    ['two @', 'a@b@example.com'],
    ['no name', '@example.com'],
    ['no domain', 'shopper@'],
    ['a domain that begins with a dot', 'shopper@.com'],
    ['a domain that ends with a dot', 'shopper@example.com.'],
    ['two dots in a row', 'shopper@example..com'],
    ['a space inside', 'shop per@example.com'],
    ['a line break', 'shopper@example.com\nbcc@example.com'],
    ['a space around', ' shopper@example.com'],
  ])('refuses %s', (_, text) => expect(isAddress(text)).toBe(false));

  it('answers for a very long text, too', () => {
    expect(isAddress(`a@${'a.'.repeat(50_000)}`)).toBe(false);
  });

  it('accepts one @, a domain with dots, and no white space', () => {
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
