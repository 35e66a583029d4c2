import type { Entry } from '../form/form.js';
import type { Channel } from '../klaviyo/json-api.js';
import type { Choice } from './choice.js';

/** Reads what is in the fields now, whether it was typed, filled in by the browser or restored. */
export function readEntry(form: HTMLFormElement, { variant, label }: Choice): Entry {
  const fields = new FormData(form);
  const all = (name: string): string[] => fields.getAll(name) as string[];
  return {
    variant,
    label,
    email: `${all('email')}`.trim(),
    phone: `${all('phone')}`.trim(),
    channels: all('channel') as Channel[],
    consents: all('consent'),
    optIn: fields.has('opt_in'),
  };
}
