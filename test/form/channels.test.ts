import { describe, expect, it } from 'vitest';
import { checkChannels, usesPhone } from '../../src/form/channels.js';
import type { Entry, Reason } from '../../src/form/form.js';
import { entry } from './entry.js';

const PHONE = { phone: '(201) 555-0123' };

describe('checkChannels', () => {
  it.each<[string, Partial<Entry>]>([
    ['e-mail', {}],
    ['e-mail and SMS with consent', { ...PHONE, channels: ['EMAIL', 'SMS'], consents: ['SMS'] }],
    ['SMS alone with consent', { ...PHONE, channels: ['SMS'], consents: ['SMS'] }],
    [
      'both phone channels with both consents',
      { ...PHONE, channels: ['SMS', 'WHATSAPP'], consents: ['WHATSAPP', 'SMS'] },
    ],
    ['a consent to a channel that is not chosen', { consents: ['SMS'] }],
    ['a phone number in any notation', { phone: '0049 (0)30 901820', channels: ['SMS'], consents: ['SMS'] }],
  ])('accepts %s', (_, different) => expect(checkChannels(entry(different))).toBeUndefined());

  it.each<[Reason, string, Partial<Entry>]>([
    ['channel', 'no channel is chosen', { channels: [] }],
    ['phone', 'SMS has no number', { channels: ['SMS'], consents: ['SMS'] }],
    ['phone', 'WhatsApp beside e-mail has no number', { channels: ['EMAIL', 'WHATSAPP'], consents: ['WHATSAPP'] }],
    ['consentSMS', 'SMS has no consent', { ...PHONE, channels: ['EMAIL', 'SMS'] }],
    ['consentSMS', 'the consent is for another channel', { ...PHONE, channels: ['SMS'], consents: ['WHATSAPP'] }],
    ['consentWHATSAPP', 'WhatsApp has no consent', { ...PHONE, channels: ['SMS', 'WHATSAPP'], consents: ['SMS'] }],
  ])('answers "%s" if %s', (reason, _, different) => expect(checkChannels(entry(different))).toBe(reason));

  it('names one thing at a time, in the order of the page', () => {
    const nothing = entry({ channels: [] });
    const reasons = [nothing, { ...nothing, channels: ['SMS', 'WHATSAPP'] as const }].map(checkChannels);
    expect(reasons).toEqual(['channel', 'phone']);
    const both = entry({ ...PHONE, channels: ['SMS', 'WHATSAPP'] });
    expect(checkChannels(both)).toBe('consentSMS');
    expect(checkChannels({ ...both, consents: ['SMS'] })).toBe('consentWHATSAPP');
  });
});

describe('usesPhone', () => {
  it.each<[boolean, Entry['channels']]>([
    [false, []],
    [false, ['EMAIL']],
    [true, ['SMS']],
    [true, ['WHATSAPP']],
    [true, ['EMAIL', 'SMS']],
  ])('is %s for %j', (expected, channels) => expect(usesPhone(entry({ channels }))).toBe(expected));
});
