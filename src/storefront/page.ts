import $ from 'jquery';
import { matching, variantOf, type Choices, type Variants } from '../form/choice.js';

const SOLD_OUT = 'restock-sold-out';
const FIELD = '[name^=super_attribute]';
type Field = HTMLInputElement | HTMLSelectElement;

/**
 * A sold-out option was reached, or (no choices) a salable one chosen.
 *
 * @param byHand whether the shopper did it, rather than the page while it was drawn
 * @param entered whether by an act that goes somewhere (click, tap, Enter, Space), rather than by passing through a list
 */
export type Offer = (choices: Choices | undefined, byHand: unknown, entered?: boolean) => void;

/**
 * Listens to Magento's own options in the add-to-cart form. No widget is changed: an option that the widget shows as disabled and
 * `variants` as sold out is marked, may be reached (styles lift the pointer lock), and leads to the form. Where a
 * theme has options of another make, all that is lost is this shortcut.
 *
 * @param word what a sold-out option says beside its name, such as “Notify me”
 */
export function watchOptions(form: JQuery, variants: Variants, word: string, offer: Offer): void {
  let byHand = false;
  let marked = false;

  const chosen = (): Record<string, string> =>
    Object.fromEntries([...form.find<Field>(FIELD)].map((field) => [idOf(field), field.value]));

  /** What would be chosen with this option in place of its attribute's present one. */
  const chosenWith = (option: JQuery): Choices => ({
    ...chosen(),
    [idOf(option.closest('.swatch-attribute,.field').find<Field>(FIELD)[0])]:
      option.attr('data-option-id') ?? (option.val() as string),
  });

  const mark = (option: JQuery, soldOut: unknown): void => {
    const text = option.attr('data-option-label') ?? option.text();
    const name = soldOut ? `${text} – ${word}` : text;
    option.toggleClass(SOLD_OUT, !!soldOut).attr('aria-label', name).prop('label', name);
    // Nobody can choose a disabled <option>; enabled, it goes the widget's usual way, and nothing sold out can be bought by it.
    if (soldOut) option.prop('disabled', false);
  };

  const refresh = (): void => {
    // The dropdown widget makes its <option>s anew; the swatch widget turns the same elements off and on.
    form.find(`[data-option-id].${SOLD_OUT},.swatch-option.disabled,option:disabled`).each((_, element) => {
      const option = $(element);
      mark(option, option.is('.disabled,:disabled') && matching(variants, chosenWith(option))[0]);
    });
  };

  // Before the widget, which takes the mark away as it redraws. jQuery chooses for the page without an event, and clicks
  // for it with one that is not trusted: all others are a hand's.
  const hand = ({ type, target, isTrusted }: Event): void => {
    const inList = type === 'change';
    byHand = inList || isTrusted;
    marked =
      inList &&
      $(target as HTMLElement)
        .find(':selected')
        .hasClass(SOLD_OUT);
  };
  for (const type of ['change', 'click', 'keydown']) form[0]?.addEventListener(type, hand, true);
  form
    .on('change', FIELD, () => {
      const choices = chosen();
      // Themes may let a sold-out variant be chosen in full.
      const soldOut = marked || variantOf(variants, choices);
      refresh();
      offer(soldOut ? choices : undefined, byHand);
      marked = false;
    })
    .on('click keydown', `div.${SOLD_OUT}`, (event) => {
      if (!event.key || event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        offer(chosenWith($(event.currentTarget as HTMLElement)), event.originalEvent, true);
      }
    })
    // To jQuery what follows the point is a namespace, and without it nothing would be heard.
    .on('swatch.initialized configurable.initialized', refresh);
  refresh();
}

const idOf = (field?: Field): string => field?.name.replace(/\D/g, '') ?? '';

/** A grouped product's sold-out rows lead to the form, each with its own product chosen. */
export function linkRows(variants: Variants, word: string, offer: Offer): void {
  $('#super-product-table .stock.unavailable').each((_, element) => {
    const stock = $(element);
    const product = stock.closest('tr').find('[data-product-id]').attr('data-product-id') ?? '';
    if (variants[product]) {
      stock.wrapInner(
        $('<a href=#>')
          .attr('aria-label', `${stock.text().trim()} – ${word}`)
          .on('click', () => {
            offer({ product }, true, true);
            return false;
          }),
      );
    }
  });
}
