// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readEntry } from '../../src/panel/fields.js';
import { draw } from './support/form-page.js';
import { configured, EVERY_CHANNEL, MUG } from './support/products.js';

const CHOICE = { variant: '42', label: 'Red, S', mode: 'own' } as const;

describe('readEntry', () => {
  it('reads the fields of a plain form', () => {
    const page = draw(MUG).type('shopper@example.com');
    expect(readEntry(page.form, CHOICE)).toEqual({
      variant: '42',
      label: 'Red, S',
      email: 'shopper@example.com',
      phone: '',
      channels: ['EMAIL'],
      consents: [],
      optIn: false,
    });
  });

  it('reads every field of a form with every channel', () => {
    const page = draw(configured(MUG, EVERY_CHANNEL)).type('shopper@example.com').type('0171', 'phone');
    page.tick('channel', 'SMS').tick('channel', 'WHATSAPP').tick('consent', 'WHATSAPP').tick('opt_in');
    expect(readEntry(page.form, CHOICE)).toMatchObject({
      phone: '0171',
      channels: ['EMAIL', 'SMS', 'WHATSAPP'],
      consents: ['WHATSAPP'],
      optIn: true,
    });
  });

  it('reads nothing that is not chosen', () => {
    const page = draw(configured(MUG, EVERY_CHANNEL)).tick('channel', 'EMAIL');
    expect(readEntry(page.form, { ...CHOICE, variant: undefined, label: '' })).toEqual({
      ...{ variant: undefined, label: '', email: '', phone: '' },
      ...{ channels: [], consents: [], optIn: false },
    });
  });

  it('removes spaces around address and number', () => {
    const page = draw(configured(MUG, EVERY_CHANNEL)).type('  a@example.com ').type(' 0171 ', 'phone');
    expect(readEntry(page.form, CHOICE)).toMatchObject({ email: 'a@example.com', phone: '0171' });
  });

  it('reads an empty text for a field that the form does not have', () => {
    const sms = { 'channels/offered': 'SMS', 'subscription/route': 'client', 'opt_in/list': 'Y6nRLr' };
    expect(readEntry(draw(configured(MUG, sms)).form, CHOICE)).toMatchObject({ email: '', channels: ['SMS'] });
  });
});
