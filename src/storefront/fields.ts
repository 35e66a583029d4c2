import $ from 'jquery';
import { narrow, variantOf, type Choices, type Variants } from '../form/choice.js';
import type { Entry, Reason } from '../form/form.js';
import type { Channel } from '../klaviyo/client.js';

export interface Fields {
  /** What the form's own lists have chosen. */
  chosen(): Record<string, string>;
  /** Shows in the lists what these choices leave possible. */
  choose(choices: Choices): void;
  /** The page's fields are the truth: whatever was typed, filled in or restored, and whenever. */
  entry(): Entry;
  /** Where the shopper mends it; empty where no field is at fault. */
  fault(entry: Entry, reason?: Reason): JQuery;
}

export function fieldsOf(form: HTMLFormElement, variants: Variants): Fields {
  /** One list per attribute, in the page's order. */
  const lists = [...form.querySelectorAll('select')];
  const attributes = lists.map((list) => list.name);
  const chosen = (): Record<string, string> => Object.fromEntries(lists.map((list) => [list.name, list.value]));

  return {
    chosen,
    choose(choices) {
      narrow(variants, attributes, choices).forEach(({ options, chosen }, index) => {
        const list = lists[index]!;
        for (const option of list.options) {
          option.hidden = option.disabled = !!option.value && !options.has(option.value);
        }
        list.value = chosen;
      });
    },
    entry() {
      const fields = new FormData(form);
      const all = (name: string): string[] => fields.getAll(name) as string[];
      return {
        variant: variantOf(variants, chosen()),
        label: lists
          .filter((list) => list.value)
          .map((list) => list.selectedOptions[0]?.text)
          .join(', '),
        email: all('email').join().trim(),
        phone: all('phone').join(),
        channels: all('channel') as Channel[],
        consents: all('consent'),
        optIn: fields.has('opt_in'),
      };
    },
    fault: ({ channels }, reason) =>
      $(reason === 'choose' ? 'select:invalid' : `[name=${reason}]:not(:checked)`, form)
        // Consent is missing only where its channel is wanted.
        .filter((_, field) => reason !== 'consent' || channels.includes((field as HTMLInputElement).value as Channel))
        .first(),
  };
}
