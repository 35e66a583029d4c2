import { describe, expect, it } from 'vitest';
import { toE164 } from '../../src/delivery/phone.js';

describe('toE164', () => {
  it.each([
    ['(201) 555-0123', 'US', '+12015550123'],
    ['201.555.0123', 'US', '+12015550123'],
    ['+1 201 555 0123', 'DE', '+12015550123'],
    ['030 901820', 'DE', '+4930901820'],
    ['0049 (0)30 901820', 'DE', '+4930901820'],
    ['+49 30 901820', 'US', '+4930901820'],
    ['020 7946 0018', 'GB', '+442079460018'],
    ['06 12 34 56 78', 'FR', '+33612345678'],
    ['  +33 6 12 34 56 78  ', 'US', '+33612345678'],
    ['٠٦ ١٢ ٣٤ ٥٦ ٧٨', 'FR', '+33612345678'],
  ])('reads %s in %s as %s', (text, country, number) => expect(toE164(text, country)).toBe(number));

  it.each([
    ['an empty text', '', 'US'],
    ['words', 'call me', 'US'],
    ['too few digits', '555-01', 'US'],
    ['too many digits', '+1 201 555 0123 4567 8901', 'US'],
    ['an area code that does not exist', '(000) 555-0123', 'US'],
    ['a national number without a known country', '030 901820', ''],
    ['a number of another country without its country code', '06 12 34 56 78', 'US'],
  ])('finds no number in %s', (_, text, country) => expect(toE164(text, country)).toBeUndefined());
});
