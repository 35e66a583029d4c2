import type { Locator, Page } from 'playwright-core';
import type { Settings } from '../../../src/delivery/settings.js';
import { themeOf, type ListedAttribute, type PageOptions, type Theme } from './theme.js';
import { variantsOf, type Option, type Variants } from './variants.js';

/** The script of a form, in developer and in production mode, of any theme. */
const SCRIPTS = /\/Restock_KlaviyoBackInStock\/js\//;

/** An event of the form. */
export interface Heard {
  readonly type: string;
  readonly detail: unknown;
}

/** A product's page and the back-in-stock form on it. */
export class FormPage {
  readonly root: Locator;
  readonly form: Locator;
  /** The folded form of a product that is partly sold out, and the line that opens it. */
  readonly offer: Locator;
  readonly summary: Locator;
  readonly heading: Locator;
  readonly lead: Locator;
  readonly email: Locator;
  readonly phone: Locator;
  readonly button: Locator;
  /** The live region for everything that is not about a field. */
  readonly status: Locator;
  /** Every message that the shopper sees in red. */
  readonly errors: Locator;
  /** The confirmation. */
  readonly done: Locator;
  /** The form's own lists and groups of radio buttons, one for each attribute. */
  readonly choices: Locator;

  constructor(readonly page: Page) {
    this.root = page.locator('.restock');
    this.form = this.root.locator('form');
    this.offer = this.root.locator('details');
    this.summary = this.root.locator('summary');
    this.heading = this.form.locator('.restock-heading');
    this.lead = this.root.locator('.restock-lead');
    this.email = this.root.locator('input[type=email]');
    this.phone = this.root.locator('input[type=tel]');
    this.button = this.form.locator('.restock-button');
    this.status = this.root.locator('.restock-status');
    this.errors = this.root.locator('.restock-error:visible');
    this.done = this.root.locator('.restock-done');
    this.choices = this.form.locator('[data-attribute]');
  }

  /** Opens a page; the script has taken the form over, unless it is held back. */
  async open(url: string, { script = true } = {}): Promise<this> {
    // A deferred script that is held back delays DOMContentLoaded.
    await this.page.goto(url, { waitUntil: 'commit' });
    await this.page.waitForFunction(() => document.readyState !== 'loading');
    if (script) await this.ready();
    return this;
  }

  /** Waits until the script has taken the form over. */
  async ready(): Promise<void> {
    await this.root.and(this.page.locator('[data-phase]')).waitFor({ state: 'attached' });
  }

  /** The page's own options, drawn and followed by the form. */
  async options(): Promise<PageOptions> {
    return (await this.theme()).options(this.page).ready();
  }

  /** Holds the form's scripts back; the result lets them through. */
  async holdScript(): Promise<() => void> {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await this.page.route(SCRIPTS, async (route) => {
      await held;
      await route.continue();
    });
    return release;
  }

  /** The form's scripts never arrive, or with a `body` this arrives instead. */
  async breakScript(body?: string): Promise<void> {
    this.page.removeAllListeners('pageerror');
    await this.page.route(SCRIPTS, (route) =>
      body === undefined ? route.abort() : route.fulfill({ contentType: 'text/javascript', body }),
    );
  }

  async submit(address: string): Promise<void> {
    await this.email.fill(address);
    await this.button.click();
  }

  /** `idle`, `submitting`, `subscribed` or `failed`, once it is that. */
  async reached(phase: 'idle' | 'submitting' | 'subscribed' | 'waiting' | 'failed'): Promise<void> {
    await this.root.and(this.page.locator(`[data-phase=${phase}]`)).waitFor({ state: 'attached' });
  }

  /** Where the choice is made: `own`, `page` or `linked`. */
  mode(): Promise<string | null> {
    return this.root.getAttribute('data-mode');
  }

  isOpen(): Promise<boolean> {
    return this.offer.evaluate((offer) => (offer as HTMLDetailsElement).open);
  }

  /** The field that an element stands in. */
  fieldOf(element: Locator): Locator {
    return element.locator('xpath=ancestor::*[contains(concat(" ", @class, " "), " restock-field ")][1]');
  }

  /** Changes the HTML of the product pages that follow, before the browser gets it. */
  async rewrite(change: (html: string) => string): Promise<void> {
    // A page that the test has changed counts as a page from the internet, which has to ask for a server on this machine.
    await this.page.context().grantPermissions(['local-network-access']);
    await this.page.route(/\.html/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: change(await response.text()) });
    });
  }

  isFocused(element: Locator): Promise<boolean> {
    return element.evaluate((element) => element === document.activeElement);
  }

  /** What assistive technology says about a field besides its name. */
  description(field: Locator): Promise<string> {
    return field.evaluate((field) => {
      const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
      return ids.map((id) => document.getElementById(id)?.innerText.trim()).join(' ');
    });
  }

  /** Listens to the form's events from now on. The result returns what was heard so far. */
  async hear(): Promise<() => Promise<Heard[]>> {
    await this.page.evaluate(() => {
      const heard: Heard[] = [];
      Object.assign(window, { heard });
      for (const type of ['idle', 'opened', 'submitting', 'failed', 'subscribed'].map((name) => `restock:${name}`)) {
        document.addEventListener(type, (event) => heard.push({ type, detail: (event as CustomEvent).detail }));
      }
    });
    return () => this.page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
  }

  /** What the shop has stored on the device for longer than a visit. */
  stored(): Promise<[string, string][]> {
    return this.page.evaluate(() => Object.entries(localStorage) as [string, string][]);
  }

  /** Chooses in the form's own lists and buttons, in their order, by the labels that a shopper sees. */
  async choose(...labels: string[]): Promise<void> {
    for (const [index, label] of labels.entries()) {
      const group = this.choices.nth(index);
      const list = group.locator('select');
      if ((await list.count()) > 0) await list.selectOption({ label });
      else await group.getByRole('radio', { name: label, exact: true }).check();
    }
  }

  /** Labels of what is chosen in the form's own lists and buttons; empty where nothing is. */
  chosen(): Promise<string[]> {
    return this.choices.evaluateAll((groups) =>
      groups.map((group) => {
        const one = group.querySelector<HTMLInputElement | HTMLOptionElement>('option:checked,input:checked');
        return one?.value ? (one.closest('label') ?? one).textContent.trim() : '';
      }),
    );
  }

  /** Labels that the form's own list or buttons offer for an attribute now. */
  offered(index: number): Promise<string[]> {
    return this.choices
      .nth(index)
      .evaluate((group) =>
        [...group.querySelectorAll<HTMLInputElement | HTMLOptionElement>('option:enabled,input:enabled')]
          .filter(({ value }) => value)
          .map((one) => (one.closest('label') ?? one).textContent.trim()),
      );
  }

  /** How many questions the form asks: visible fields, where a group of radio buttons is one. */
  questions(): Promise<number> {
    return this.form
      .locator('.restock-field:visible')
      .evaluateAll((fields) => fields.filter((one) => one.querySelector('input:enabled,select')).length);
  }

  /** The attributes that the page's own options show. */
  async attributes(): Promise<readonly ListedAttribute[]> {
    const { theme, html } = await this.read();
    return theme.listed(html).attributes;
  }

  /** The product's variants, with labels as the page shows them. */
  async variants(): Promise<Variants> {
    const { theme, html } = await this.read();
    return variantsOf(theme.listed(html), theme.settings(html).variants, await this.ownOptions());
  }

  /** The options of the form's own lists and buttons. */
  private ownOptions(): Promise<Option[]> {
    return this.choices.evaluateAll((groups) =>
      (groups as HTMLElement[]).flatMap((group) => {
        const of = group.querySelector('legend,label')?.textContent.trim() ?? '';
        const options = [...group.querySelectorAll<HTMLInputElement | HTMLOptionElement>('option,input')];
        return options
          .filter(({ value }) => value)
          .map((one) => ({
            attribute: group.dataset['attribute'] ?? '',
            of,
            id: one.value,
            label: (one.closest('label') ?? one).textContent.trim(),
          }));
      }),
    );
  }

  /** Entity id of the page's product: from Magento's own form, which Hyvä prints for products that can be bought only. */
  async productId(): Promise<string> {
    const field = this.page.locator('#product_addtocart_form [name=product]');
    return (await field.count()) > 0 ? field.inputValue() : (await this.settings()).productId;
  }

  async settings(): Promise<Settings> {
    const { theme, html } = await this.read();
    return theme.settings(html);
  }

  async theme(): Promise<Theme> {
    return (await this.read()).theme;
  }

  /** The page as the server sent it. Scripts take the elements with settings away, so it is fetched anew. */
  private async read(): Promise<{ theme: Theme; html: string }> {
    const html = await (await this.page.request.get(this.page.url())).text();
    return { theme: themeOf(html), html };
  }
}
