import type { Locator, Page } from 'playwright-core';
import type { Settings } from '../../../src/storefront/settings.js';

/** The module's scripts, in developer and in production mode. */
export const COMPONENT = /\/Restock_KlaviyoBackInStock\/js\/back-in-stock(\.min)?\.js$/;

/** A product's page and the back-in-stock form on it. */
export class FormPage {
  readonly root: Locator;
  readonly form: Locator;
  readonly offer: Locator;
  readonly summary: Locator;
  readonly email: Locator;
  readonly button: Locator;
  readonly status: Locator;
  readonly selects: Locator;

  constructor(readonly page: Page) {
    this.root = page.locator('.restock');
    this.form = this.root.locator('form');
    this.offer = this.root.locator('details');
    this.summary = this.root.locator('summary');
    this.email = this.root.locator('input[type=email]');
    this.button = this.form.locator('button');
    this.status = this.root.locator('[role=status]');
    this.selects = this.form.locator('select');
  }

  /** Opens a page; the component has taken the form over, unless its script is held back. */
  async open(url: string | undefined, { script = true } = {}): Promise<this> {
    if (!url) throw new Error('The store has no page for this case.');
    await this.page.goto(url, { waitUntil: 'domcontentloaded' });
    if (script) await this.ready();
    return this;
  }

  /** Waits until the component has bound the form. */
  async ready(): Promise<void> {
    await this.root.locator('[role=status][data-phase]').waitFor({ state: 'attached' });
  }

  /** Holds the component's script back; the result lets it through. */
  async holdScript(): Promise<() => void> {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await this.page.route(COMPONENT, async (route) => {
      await held;
      await route.continue();
    });
    return release;
  }

  async submit(address: string): Promise<void> {
    await this.email.fill(address);
    await this.button.click();
  }

  /** `idle`, `submitting`, `subscribed` or `failed`, once it is that. */
  async reached(phase: string): Promise<void> {
    await this.root.locator(`[role=status][data-phase=${phase}]`).waitFor({ state: 'attached' });
  }

  text(): Promise<string> {
    return this.status.innerText();
  }

  /** Chooses in the form's own lists, by the labels that a shopper sees. */
  async choose(...labels: string[]): Promise<void> {
    for (const [index, label] of labels.entries()) await this.selects.nth(index).selectOption({ label });
  }

  /** What is chosen in the form's own lists. */
  chosen(): Promise<string[]> {
    return this.selects.evaluateAll((lists) =>
      lists.map((list) => (list as HTMLSelectElement).selectedOptions[0]?.text ?? ''),
    );
  }

  /** Entity id of the sold-out child that has these option labels, in the order of the form's lists. */
  async variant(...labels: string[]): Promise<string> {
    const { variants } = await this.settings();
    const wanted = await this.selects.evaluateAll(
      (lists, labels) =>
        (lists as HTMLSelectElement[]).map(({ name, options }, index) => [
          name,
          [...options].find(({ text }) => text === labels[index])?.value,
        ]),
      labels,
    );
    const [id, ...more] = Object.keys(variants).filter((id) =>
      wanted.every(([attribute = '', option]) => variants[id]?.[attribute] === option),
    );
    if (!id || more.length > 0) throw new Error(`${labels.join(', ')} is not exactly one sold-out variant`);
    return id;
  }

  /** Entity id of the page's product, from Magento's own form. */
  productId(): Promise<string> {
    return this.page.locator('#product_addtocart_form [name=product]').inputValue();
  }

  /** What PHP wrote into this page. Magento takes the element away as it reads it, so the page is fetched anew. */
  async settings(): Promise<Settings> {
    const html = await (await this.page.request.get(this.page.url())).text();
    const [, block] = /<script type="text\/x-magento-init">(\{"#restock-.*?\})<\/script>/s.exec(html) ?? [];
    if (!block) throw new Error('The page has no settings of ours.');
    const parsed = JSON.parse(block) as Record<
      string,
      Record<string, { components: Record<string, { settings: Settings }> }>
    >;
    const [app] = Object.values(Object.values(parsed)[0] ?? {});
    const [component] = Object.values(app?.components ?? {});
    if (!component) throw new Error('The settings name no component.');
    return component.settings;
  }
}
