import type { Locator, Page } from 'playwright-core';
import type { Hand, PageOptions } from './theme.js';
import type { Option } from './variants.js';

const FORM = '#product_addtocart_form';
const FIELDS = `${FORM} [name^=super_attribute]`;

/** Hyvä's own options on a product's page: swatches that are radio buttons, lists, or both. */
export class HyvaOptions implements PageOptions {
  readonly box: Locator;
  readonly addToCart: Locator;
  readonly update: Locator;
  readonly quantity: Locator;
  readonly above: Locator;
  readonly custom: Locator;

  constructor(private readonly page: Page) {
    this.addToCart = page.locator('#product-addtocart-button');
    this.box = page.locator(':has(> #product-addtocart-button)');
    this.update = this.addToCart;
    this.quantity = page.locator('[name=qty][form=product_addtocart_form]');
    this.custom = page.locator('.product-custom-option');
    // The price and Add to Cart share a row below the options.
    this.above = page.locator(
      `.product-info-main h1,#product-details,${FORM},${FORM} :is(.swatch-attribute,.swatch-option,select,h2)`,
    );
  }

  async ready(): Promise<this> {
    // Hyvä draws the options as soon as the shopper can see them.
    await this.page.locator(`${FORM} [x-data]`).first().scrollIntoViewIfNeeded();
    await this.page.locator(`${FIELDS}:is(input,:has(option ~ option))`).first().waitFor({ state: 'attached' });
    await this.page.locator('.restock[data-phase]').waitFor({ state: 'attached' });
    // The form follows the options once Alpine has drawn them.
    await this.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    return this;
  }

  place(): Promise<number> {
    // The price is in the same row, and stays there.
    return this.box.evaluate((box) => box.getBoundingClientRect().bottom + scrollY);
  }

  private field({ attribute, id }: Option): Locator {
    const name = `[name="super_attribute[${attribute}]"]`;
    return this.page.locator(`${FORM} input${name}[value="${id}"],${FORM} select${name}`);
  }

  target({ attribute, id, label }: Option): Locator {
    const name = `[name="super_attribute[${attribute}]"]`;
    const open = this.page.locator(`${FORM} label.swatch-option:has(${name}[value="${id}"]),${FORM} select${name}`);
    // Hyvä draws a swatch that cannot be chosen as a box without a field.
    const boxes = this.page.locator(`${FORM} .swatch-attribute:has([id$="-${attribute}"]) div.swatch-option`);
    return open.or(boxes.filter({ has: this.page.getByText(label, { exact: true }) }));
  }

  async choose(option: Option, hand: Hand = 'mouse'): Promise<void> {
    const target = this.target(option);
    await target.waitFor();
    if (await target.evaluate((element) => element.matches('select'))) await this.select(target, option.id);
    else if (hand === 'mouse') await target.click();
    else if (hand === 'touch') await target.tap();
    else await this.field(option).press('Space');
    // Alpine draws after the event.
    await this.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  }

  chosen(): Promise<Record<string, string>> {
    return this.page
      .locator(`${FIELDS}:is(select,:checked)`)
      .evaluateAll((fields) =>
        Object.fromEntries(
          (fields as HTMLInputElement[])
            .filter(({ value }) => value)
            .map(({ name, value }) => [name.replace(/\D/g, ''), value]),
        ),
      );
  }

  invalid(): Promise<string[]> {
    return this.page
      .locator(`${FIELDS}[aria-invalid=true]`)
      .evaluateAll((marked) => (marked as HTMLInputElement[]).map(({ name }) => name.replace(/\D/g, '')));
  }

  focused(): Promise<string | undefined> {
    return this.page
      .locator(`${FIELDS}:focus`)
      .evaluateAll(([field]) => field?.getAttribute('name')?.replace(/\D/g, ''));
  }

  async name(option: Option): Promise<string> {
    const field = this.field(option);
    if ((await field.count()) === 0) return (await this.target(option).innerText()).trim();
    if (await field.evaluate((element) => element.matches('select'))) {
      const listed = field.locator(`option[value="${option.id}"]`);
      return listed.evaluate((one) => (one as HTMLOptionElement).label);
    }
    return /"(.*)"/.exec(await field.ariaSnapshot())?.[1] ?? '';
  }

  /** With the keyboard: only a change by hand counts, and values on the way are passed as they are by a shopper. */
  private async select(list: Locator, id: string): Promise<void> {
    await list.focus();
    for (;;) {
      const steps = await list.evaluate((element, id) => {
        const { options, selectedIndex } = element as HTMLSelectElement;
        return [...options].findIndex(({ value }) => value === id) - selectedIndex;
      }, id);
      if (steps === 0) return;
      await this.page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
    }
  }
}
