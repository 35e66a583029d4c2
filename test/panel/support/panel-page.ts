// The form as a theme without Magento's scripts takes it over.
import { createOffer, type Linked, type Offer, type OptionsHost } from '../../../src/panel/offer.js';
import { createPanel, type Panel } from '../../../src/panel/panel.js';
import type { Entry, Reason } from '../../../src/form/form.js';
import type { Outcome } from '../../../src/klaviyo/outcome.js';
import { draw, FormPage } from './form-page.js';
import type { Description } from './products.js';
import { settingsOf } from './render.js';

type Answer = Outcome | Reason;

/** A theme that records what the form tells it, and answers each request as the test says. */
export class Theme implements OptionsHost {
  panel!: Panel;
  readonly settings: OptionsHost['settings'];
  readonly sent: Entry[] = [];
  readonly told: [phase: string, reason: Reason | undefined][] = [];
  readonly asides: boolean[] = [];
  /** The answer to each request. A function decides later. */
  answer: Answer | (() => Promise<Answer>) = { kind: 'accepted' };

  constructor(description: Description) {
    this.settings = settingsOf(description);
  }
  submit(): void {
    this.panel.submit();
  }
  deliver(entry: Entry): Promise<Answer> {
    this.sent.push(entry);
    return typeof this.answer === 'function' ? this.answer() : Promise.resolve(this.answer);
  }
  changed(phase: string, _entry: Entry, reason?: Reason): void {
    this.told.push([phase, reason]);
  }
  aside(isAside: boolean): void {
    this.asides.push(isAside);
  }
}

export class PanelPage<P extends Panel = Panel> extends FormPage {
  constructor(
    root: HTMLElement,
    readonly theme: Theme,
    readonly panel: P,
  ) {
    super(root);
    theme.panel = panel;
  }
}

/** The form of a product without a choice. */
export function open(description: Description, answer?: Theme['answer']): PanelPage {
  const { root } = draw(description);
  const theme = new Theme(description);
  if (answer) theme.answer = answer;
  const [variant] = Object.keys(theme.settings.variants);
  return new PanelPage(
    root,
    theme,
    createPanel(root, theme, () => ({ variant, label: '', mode: 'own' })),
  );
}

/** Takes over the form of a product with a choice, which is drawn already. */
export function offerIn(page: FormPage, theme: Theme, linked: Linked = () => undefined): PanelPage<Offer> {
  return new PanelPage(page.root, theme, createOffer(page.root, theme, linked));
}

/** The form of a product with a choice. */
export const openOffer = (description: Description, linked?: Linked): PanelPage<Offer> =>
  offerIn(draw(description), new Theme(description), linked);
