import { narrow, variantOf, type Choices } from '../form/choice.js';
import type { Choice, Mode } from './choice.js';
import { createPanel, type Host, type Panel } from './panel.js';

/**
 * Follows the page's own options.
 *
 * @param soldOut the choices there, if something sold out was chosen
 * @param byHand false while the page chooses by itself, as for a link with options; then nothing moves
 */
export type Follow = (soldOut: Choices | undefined, byHand: boolean) => void;

/** The theme's side of a form on a page with options. */
export interface OptionsHost extends Host {
  /** Hides quantity and Add to Cart while the form takes their place, or shows them again. */
  aside?(isAside: boolean): void;
}

/** The form on a page with options: of a product that is partly sold out, or with more than one variant. */
export interface Offer extends Panel {
  readonly follow: Follow;
  /** Opens the form with a choice made elsewhere on the page, such as a row of a grouped product. */
  pick(choices: Choices): void;
}

/** The option of an attribute that the page's address chooses, if any. */
export type Linked = (attribute: string) => string | null | undefined;

type Option = HTMLOptionElement & HTMLInputElement;

/**
 * @param linked reads the page's address; what the shopper chose before the script arrived comes first
 */
export function createOffer(root: HTMLElement, host: OptionsHost, linked: Linked): Offer {
  const { variants, comma } = host.settings;
  const offer = root.querySelector('details');
  /** The form's own lists and radio buttons, one group for each attribute, in the order of the page. */
  const groups = [...root.querySelectorAll<HTMLElement>('[data-attribute]')];
  let mode: Mode = 'own';
  let choice: Choice;

  /** Chooses, and offers what these choices leave possible. Without choices: what the groups have. */
  const choose = (choices?: Choices): void => {
    const chosen: Record<string, string> = {};
    const labels: string[] = [];
    let open: string | undefined;
    host.aside?.(mode === 'page');
    for (const group of groups) {
      const attribute = group.dataset['attribute']!;
      const own = choices ? choices[attribute] : group.querySelector<Option>(':checked')?.value;
      const now = narrow(variants, attribute, chosen, own || linked(attribute));
      chosen[attribute] = now.chosen;
      if (!now.chosen) open ??= attribute;
      for (const option of group.querySelectorAll<Option>('option,input')) {
        const { value } = option;
        const label = option.closest('label') ?? option;
        option.disabled = label.hidden = !!value && !now.options.has(value);
        option.checked = option.selected = value === now.chosen;
        if (value && option.checked) labels.push(label.textContent.trim());
      }
    }
    choice = { variant: variantOf(variants, chosen), label: labels.join(comma), open, mode };
    linked = () => undefined;
  };

  choose();
  const panel = createPanel(
    root,
    host,
    () => choice,
    () => pick({}),
  );
  const pick = (choices: Choices): void => {
    mode = 'own';
    choose(choices);
    if (offer) offer.open = true;
    panel.refresh();
    // To what is still open, else to the address.
    root.querySelector<HTMLElement>(choice.open ? 'select,input:enabled' : '[name=email],[name=phone]')!.focus();
  };

  root.addEventListener('change', ({ target }) => {
    if (!(target as Element).closest('[data-attribute]')) return;
    // Another choice is another subscription.
    choose();
    panel.refresh();
  });

  return {
    ...panel,
    pick,
    follow(soldOut, byHand) {
      mode = !soldOut ? 'own' : byHand ? 'page' : 'linked';
      choose(soldOut);
      if (byHand) offer!.open = !!soldOut;
      panel.refresh();
    },
  };
}
