import { describe, expect, it } from 'vitest';
import { check, type Entry, type Reason } from '../../src/form/form.js';
import { entry } from './entry.js';

describe('check', () => {
  it.each<[string, Partial<Entry>]>([
    ['an e-mail address', {}],
    ['SMS alone, without an address', { channels: ['SMS'], email: '' }],
    ['a malformed address that is not used', { channels: ['SMS'], email: 'half an addr' }],
    ['SMS with a newsletter, and an address for it', { channels: ['SMS'], optIn: true }],
    ['no channel, which is checked with the other channels', { channels: [], email: '' }],
  ])('accepts %s', (_, different) => expect(check(entry(different))).toBeUndefined());

  it.each<[Reason, string, Partial<Entry>]>([
    ['choose', 'no variant is chosen', { variant: undefined }],
    ['choose', 'no variant is chosen and the address is missing', { variant: undefined, email: '' }],
    ['email', 'the address is missing', { email: '' }],
    ['email', 'the address is malformed', { email: 'test@klaviyo' }],
    ['email', 'the address is missing beside another channel', { channels: ['SMS', 'EMAIL'], email: '' }],
    ['email', 'the newsletter has no address', { channels: ['SMS'], optIn: true, email: '' }],
  ])('answers "%s" if %s', (reason, _, different) => expect(check(entry(different))).toBe(reason));
});
