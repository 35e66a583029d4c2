import Component, { type UiComponent } from 'uiComponent';
import $ from 'jquery';
import type { Observable } from 'knockout';
import { createForm, type Entry, type Phase, type Reason } from '../form/form.js';
import { fieldsOf } from './fields.js';
import { linkRows, watchOptions, type Offer } from './page.js';
import { send } from './send.js';
import type { Messages, Settings } from './settings.js';

/** The component as its methods, and those of whoever extends it, see it. */
interface BackInStock extends UiComponent {
  readonly settings: Settings;
  readonly phase: Observable<'idle' | Phase>;
  /** The one live line. */
  readonly status: Observable<string>;
  post: () => void;
  choose: () => void;
}

/**
 * The form on a product page. Its markup is the server's; the component takes it over, leaves every field to the page, and can be
 * extended as any UI component (`extend`, a RequireJS mixin).
 *
 * Bubbling DOM events on its element: `restock:subscribed` with `{variant}`, `restock:failed` with `{variant, reason}`.
 */
export default Component.extend({
  defaults: {
    // Magento evaluates `${…}` in a component's configuration, and a product's name may hold anything.
    ignoreTmpls: { settings: true },
    phase: 'idle',
    status: '',
  },

  initObservable(this: BackInStock) {
    return this._super().observe(['phase', 'status']);
  },

  initialize(this: BackInStock) {
    this._super();
    const { name, settings, phase, status } = this;
    const { variants, codes, productId, product, messages } = settings;
    // The server's element, whose id is the component's name; and in it the offer that opens, the fields and the live line.
    const root = $(`#${name}`)[0]!;
    const form = root.querySelector('form')!;
    const line = $('output', form)[0]!;
    const fields = fieldsOf(form, variants);

    const say = (message: keyof Messages, { label }: Entry): void => {
      status(messages[message].split('%product').join(label ? `${product} – ${label}` : product));
    };

    const show = (now: Phase, entry: Entry, reason?: Reason): void => {
      phase(now);
      say(reason ?? (now as Exclude<Phase, 'failed'>), entry);
      $('[aria-invalid]', form).removeAttr('aria-invalid');
      fields.fault(entry, reason).attr('aria-invalid', 'true').trigger('focus');
      if (now === 'submitting') return;
      if (!reason) line.focus();
      root.dispatchEvent(
        new CustomEvent(`restock:${now}`, { bubbles: true, detail: { variant: entry.variant, reason } }),
      );
    };

    const hint = line.textContent;
    /** Nothing moves while a reply is awaited. */
    const rest = (): boolean => {
      if (phase() === 'submitting') return false;
      phase('idle');
      status(hint);
      return true;
    };

    const offer: Offer = (choices, byHand, entered) => {
      if (choices) fields.choose(choices);
      if (!byHand || !rest()) return;
      $('details', root).prop('open', !!choices);
      if (!choices) return;
      if (entered) $('select:invalid,input:not([type=hidden])', form).first().trigger('focus');
      // A live line that has just come to light speaks of changes only.
      setTimeout(say, 99, 'soldOut', fields.entry());
    };

    form.noValidate = true;
    rest();
    // A link may choose (`#93=50`, `?color=50`), but what the shopper chose before this script came stands.
    const choices = fields.chosen();
    for (const [key, option] of new URLSearchParams(location.search + location.hash.replace('#', '&'))) {
      choices[codes[key] ?? key] ||= option;
    }
    fields.choose(choices);

    const post = createForm((entry) => send(settings, entry), show);
    this.post = () => void post(fields.entry());
    this.choose = () => {
      fields.choose(fields.chosen());
      rest();
    };

    const word = $('button', form).text().trim();
    watchOptions($(`[name=product][value=${productId}]`).closest('form'), variants, word, offer);
    linkRows(variants, word, offer);
    return this;
  },

  submit(this: BackInStock) {
    this.post();
  },

  /** Another choice is another subscription. */
  changed(this: BackInStock, _: unknown, { target }: { target: HTMLElement }) {
    if (target.matches('select')) this.choose();
    return true;
  },
});
