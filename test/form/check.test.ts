import { describe, expect, it } from 'vitest';
import { check, type Entry, type Reason } from '../../src/form/form.js';
import { entry } from './entry.js';

const agreed: Partial<Entry> = { channels: ['EMAIL', 'SMS'], phone: '(201) 555-0123', consents: ['SMS'] };

describe('check', () => {
  it.each<[string, Partial<Entry>]>([
    ['an e-mail address', {}],
    ['e-mail and SMS, with consent', agreed],
    ['SMS alone, and no address', { ...agreed, channels: ['SMS'], email: '' }],
    ['a malformed address that is not asked for', { ...agreed, channels: ['SMS'], email: 'half an addr' }],
    ['a consent too many', { consents: ['SMS'] }],
    ['a phone number as people write it', { ...agreed, phone: '0049 (0)30 901820' }],
  ])('lets %s pass', (_, different) => expect(check(entry(different))).toBeUndefined());

  it.each<[Reason, string, Partial<Entry>]>([
    ['choose', 'no variant is chosen', { variant: undefined }],
    ['channel', 'no channel is chosen', { channels: [] }],
    ['email', 'the address is empty', { email: '' }],
    ['email', 'the address is malformed', { email: 'test@klaviyo' }],
    ['phone', 'a phone channel has no number', { ...agreed, phone: '' }],
    ['consent', 'SMS has no consent', { ...agreed, consents: [] }],
    ['consent', 'the consent is for another channel', { ...agreed, consents: ['WHATSAPP'] }],
    [
      'consent',
      'one of two phone channels has none',
      { ...agreed, channels: ['SMS', 'WHATSAPP'], consents: ['WHATSAPP'] },
    ],
  ])('%s: %s', (reason, _, different) => expect(check(entry(different))).toBe(reason));

  it('names one thing at a time, in the order of the page', () => {
    const mended: (keyof Entry)[] = ['variant', 'channels', 'email', 'phone', 'consents'];
    const right = entry(agreed);
    let now: Entry = entry({ variant: undefined, channels: [], email: '', phone: '', consents: [] });
    const reasons = mended.map((field) => {
      const reason = check(now);
      now = { ...now, [field]: right[field] };
      return reason;
    });
    expect(reasons).toEqual(['choose', 'channel', 'email', 'phone', 'consent']);
    expect(check(now)).toBeUndefined();
  });
});
