import type { Settings } from '../delivery/settings.js';
import { createForm, type Entry, type Phase, type Reason } from '../form/form.js';
import type { Outcome } from '../klaviyo/outcome.js';
import { askedOn } from './asked.js';
import type { Choice } from './choice.js';
import { readEntry } from './fields.js';
import { render } from './render.js';

/** The theme's side of the form. */
export interface Host {
  readonly settings: Settings;
  /** The shopper wants to send the form: calls `submit` of the panel. */
  submit(): void;
  /** Sends a checked entry. */
  deliver(entry: Entry): Promise<Outcome | Reason>;
  /** Called with every phase, after the page shows it. */
  changed(phase: 'idle' | Phase, entry: Entry, reason?: Reason): void;
}

/** The form in the page. It knows nothing of the theme around it. */
export interface Panel {
  submit(): void;
  /** Shows the form for what is chosen now, ready for a submit. Does nothing while a reply is awaited. */
  refresh(): void;
  /** Fills in the shopper's address unless the field has one. */
  prefill(address?: string): void;
  /** Shows a phase, unless a reply is awaited. */
  tell(phase: 'idle' | Phase, entry: Entry, reason?: Reason): void;
}

/**
 * Takes over the server's form: reads its fields, shows phases and messages, and moves the focus to where the shopper
 * continues.
 *
 * Dispatches DOM events on `root`, which bubble: `restock:opened`, `restock:submitting`, `restock:subscribed`,
 * `restock:failed`, `restock:waiting` and `restock:idle`, each with `{variant, reason}` and without personal data.
 *
 * @param root the server's element: `.restock` with everything in it
 * @param choice reads what is chosen now
 * @param another lets the shopper choose another variant after a subscription
 */
export function createPanel(root: HTMLElement, host: Host, choice: () => Choice, another?: () => void): Panel {
  const { product, pageField } = host.settings;
  const form = root.querySelector('form')!;
  const offer = root.querySelector('details');
  const done = root.querySelector<HTMLElement>('.restock-done')!;
  const { email: mail, phone: number } = form.elements as unknown as Record<string, HTMLInputElement | undefined>;
  let fault: HTMLElement | null | undefined;

  const entry = (): Entry => readEntry(form, choice());
  const emit = (name: string, { variant }: Entry, reason?: Reason): void =>
    void root.dispatchEvent(new CustomEvent(`restock:${name}`, { bubbles: true, detail: { variant, reason } }));

  const show = (phase: 'idle' | Phase, now: Entry, reason?: Reason): void => {
    const { variant = '', label, email, phone } = now;
    const { open, mode } = choice();
    const field = mode === 'page' && pageField && document.querySelector<HTMLElement>(pageField.replaceAll('%', open!));
    const isDone = phase === 'subscribed';
    const date = variant && askedOn(variant, isDone);
    const state = reason === 'choose' ? `choose${open}` : reason;
    root.dataset['phase'] = phase;
    root.dataset['mode'] = mode;
    render(root, [phase, state, mode, field ? `above${open}` : date ? 'asked' : 'lead'], {
      product: product + (label && ` – ${label}`),
      choice: label,
      address: email || phone,
      date,
    });
    // A message is about the field beside which it is printed.
    fault?.removeAttribute('aria-invalid');
    fault =
      (reason === 'choose' && field) ||
      root
        .querySelector(`[data-show=${state}]`)
        ?.closest('.restock-field')
        ?.querySelector<HTMLElement>('select,input:enabled');
    fault?.setAttribute('aria-invalid', 'true');
    fault?.focus();
    if (isDone) done.focus();
    host.changed(phase, now, reason);
    emit(phase, now, reason);
  };

  const tell: Panel['tell'] = (...state) => {
    if (root.dataset['phase'] !== 'submitting') show(...state);
  };
  const refresh = (): void => tell('idle', entry());
  const post = createForm((entry) => host.deliver(entry), show);

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    host.submit();
  });
  done.addEventListener('click', ({ target }) => {
    const { value } = target as HTMLButtonElement;
    if (!value) return;
    refresh();
    const address = mail ?? number!;
    if (value === 'another') another!();
    else {
      address.value = '';
      address.focus();
    }
  });
  offer?.addEventListener('toggle', () => offer.open && emit('opened', entry()));
  refresh();

  return {
    submit: () => void post(entry()),
    refresh,
    prefill(address = '') {
      if (mail) mail.value ||= address;
    },
    tell,
  };
}
