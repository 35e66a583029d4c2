import type { Entry } from '../../src/form/form.js';

/** Entry of a shopper who asks for a simple product by e-mail, with the differences that a test needs. */
export const entry = (different: Partial<Entry> = {}): Entry => ({
  variant: '42',
  label: '',
  email: 'shopper@example.com',
  phone: '',
  channels: ['EMAIL'],
  consents: [],
  optIn: false,
  ...different,
});
