import { matching, narrow, type Choices, type Variants } from '../form/choice.js';
import type { Entry, Reason } from '../form/form.js';
import type { Channel } from '../klaviyo/client.js';

export interface Fields {
  /** What the form's own lists have chosen. */
  chosen(): Record<string, string>;
  /** Shows in the lists what these choices leave possible. */
  choose(choices: Choices): void;
  /** What was chosen, in the page's words: `Red, S`. */
  label(): string;
  /** The page's fields are the truth: whatever was typed, filled in or restored, and whenever. */
  entry(): Entry;
  /** Where the shopper mends it; undefined where no field is at fault. */
  fault(reason: Reason): HTMLElement | undefined;
}

export function fieldsOf(form: HTMLFormElement, variants: Variants): Fields {
  /** One list per attribute, in the page's order. */
  const lists = [...form.querySelectorAll('select')];
  const attributes = lists.map((list) => list.name);
  const chosen = (): Record<string, string> => Object.fromEntries(lists.map((list) => [list.name, list.value]));
  const open = (): HTMLSelectElement | undefined => lists.find((list) => !list.value);

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
    label: () =>
      lists
        .filter((list) => list.value)
        .map((list) => list.selectedOptions[0]?.text)
        .join(', '),
    entry() {
      const fields = new FormData(form);
      const all = (name: string): string[] => fields.getAll(name) as string[];
      return {
        variant: open() ? undefined : matching(variants, chosen())[0],
        email: all('email').join().trim(),
        phone: all('phone').join().trim(),
        channels: all('channel') as Channel[],
        consents: all('consent'),
        optIn: fields.has('opt_in'),
      };
    },
    fault: (reason) =>
      reason === 'choose' ? open() : (form.querySelector<HTMLElement>(`[name=${reason}]:not(:checked)`) ?? undefined),
  };
}
