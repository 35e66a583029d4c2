import type { Entry } from '../../src/form/form.js';

/** What a shopper of a simple product enters; with what a test is about. */
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
