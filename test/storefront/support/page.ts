// A product page under jsdom: the real template's HTML, the real component, Knockout and jQuery; `uiComponent` is a stand-in.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import ko from 'knockout';
import { expect, vi } from 'vitest';
import Component from '../../../src/storefront/back-in-stock.js';
import type { Settings } from '../../../src/storefront/settings.js';
import type { Description } from './products.js';

const rendered = new Map<string, string>();

/** What the module prints on that product's page. */
export function render(description: Description): string {
  const input = JSON.stringify(description);
  const known = rendered.get(input);
  if (known !== undefined) return known;
  const html = execFileSync('php', [path.resolve('test/php/render.php')], { input, encoding: 'utf8' });
  rendered.set(input, html);
  return html;
}

type Init = Record<string, Record<string, { components: Record<string, { component: string; settings: Settings }> }>>;

/** The content of the page's `text/x-magento-init` block. */
export const initOf = (html: string): Init =>
  JSON.parse(/<script type="text\/x-magento-init">(.*?)<\/script>/s.exec(html)![1]!) as Init;

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
  return new FormPage(document.querySelector('.restock')!);
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
    const init = initOf(document.body.innerHTML.replaceAll('&amp;', '&'));
    for (const { components: given } of Object.values(init).flatMap((apps) => Object.values(apps))) {
      for (const [name, config] of Object.entries(given)) {
        components[name] = new (Component as unknown as new (config: object) => object)({ ...config, name });
      }
    }
    ko.applyBindings({}, document.querySelector('main'));
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
    await vi.waitFor(() => expect(['subscribed', 'failed']).toContain(this.phase), { interval: 2 });
    return this;
  }
}
