// A product page under jsdom: the real template's HTML, the real component, Knockout and jQuery; `uiComponent` is a stand-in.
import ko from 'knockout';
import { expect, vi } from 'vitest';
import Component from '../../../src/storefront/back-in-stock.js';
import type { Description } from './products.js';
import { initOf, render } from './render.js';

/** Magento's own binding: what is inside belongs to the component of that name. */
const components: Record<string, object> = {};
ko.bindingHandlers['scope'] = {
  init(element: Element, name: () => string) {
    ko.applyBindingsToDescendants(components[name()], element);
    return { controlsDescendantBindings: true };
  },
};

/**
 * Draws the page; no script has run yet.
 *
 * @param options HTML of Magento's own options, beside the form
 */
export function draw(description: Description, options = ''): FormPage {
  document.body.innerHTML = `${options}<main>${render(description)}</main>`;
  return new FormPage(document.querySelector('main .restock')!);
}

/** Draws the page and lets the component arrive. */
export function open(description: Description, options?: string): FormPage {
  return draw(description, options).arrive();
}

/** What a shopper sees of the form, and does with it. */
export class FormPage {
  constructor(private readonly root: Element) {}

  /** The component takes the form over, as Magento_Ui/js/core/app and its scope binding do it. */
  arrive(): this {
    const { id } = this.root;
    const init = initOf(this.root.nextElementSibling!.outerHTML);
    const config = init[`#${id}`]!['Magento_Ui/js/core/app']!.components[id];
    components[id] = (Component as unknown as (config: object) => object)({ ...config, name: id });
    ko.applyBindings({}, this.root as HTMLElement);
    return this;
  }

  get form(): HTMLFormElement {
    return this.root.querySelector('form')!;
  }
  get button(): HTMLButtonElement {
    return this.root.querySelector('button')!;
  }
  get details(): HTMLDetailsElement {
    return this.root.querySelector('details')!;
  }
  get line(): HTMLOutputElement {
    return this.root.querySelector('output')!;
  }
  get status(): string {
    return this.line.textContent;
  }
  get phase(): string | undefined {
    return this.line.dataset['phase'];
  }
  /** The fields that are marked as wrong. */
  get faults(): Element[] {
    return [...this.root.querySelectorAll('[aria-invalid]')];
  }

  field(name: string, value?: string): HTMLInputElement {
    return this.root.querySelector(`input[name="${name}"]${value ? `[value="${value}"]` : ''}`)!;
  }
  list(name: string): HTMLSelectElement {
    return this.root.querySelector(`select[name="${name}"]`)!;
  }
  /** Values and the chosen one of each of the form's own lists. */
  get chosen(): string[] {
    return [...this.root.querySelectorAll('select')].map(({ value }) => value);
  }
  /** What a list has on offer. */
  offered(name: string): string[] {
    return [...this.list(name).options].filter(({ hidden, value }) => !hidden && value).map(({ value }) => value);
  }

  type(text: string, name = 'email'): this {
    this.field(name).value = text;
    return this;
  }
  /** Ticks or unticks a box. */
  tick(name: string, value?: string): this {
    this.field(name, value).click();
    return this;
  }
  choose(name: string, option: string): this {
    this.list(name).value = option;
    this.list(name).dispatchEvent(new Event('change', { bubbles: true }));
    return this;
  }
  submit(): this {
    this.button.click();
    return this;
  }
  /** Submits, and waits for what comes of it. */
  async submitted(): Promise<this> {
    this.submit();
    await vi.waitFor(() => expect(['subscribed', 'failed']).toContain(this.phase), { interval: 2, timeout: 5_000 });
    return this;
  }
}
