import type { Locator, Page } from 'playwright-core';
import type { Hand, PageOptions } from './theme.js';
import type { Option } from './variants.js';

/** Magento's own options on a product's page: swatches, dropdowns, or both. */
export class LumaOptions implements PageOptions {
  readonly box: Locator;
  readonly addToCart: Locator;
  readonly update: Locator;
  readonly quantity: Locator;
  readonly above: Locator;
  readonly custom: Locator;

  constructor(private readonly page: Page) {
    this.box = page.locator('.box-tocart');
    this.addToCart = page.locator('#product-addtocart-button');
    this.update = page.locator('#product-updatecart-button,#product-addtocart-button');
    this.quantity = page.locator('#qty');
    this.custom = page.locator('.product-custom-option');
    this.above = page.locator(
      '.page-title,.product-info-price,#product-options-wrapper,.swatch-attribute,.swatch-attribute-options,' +
        '.swatch-option,#product-options-wrapper :is(.field,select)',
    );
  }

  async ready(): Promise<this> {
    const drawn = '.swatch-option,select.super-attribute-select option:nth-child(2)';
    await this.page.locator(drawn).first().waitFor({ state: 'attached' });
    // The widget announces itself in the task that draws the options, and the form follows it in the same task.
    await this.page.locator('.restock[data-phase]').waitFor({ state: 'attached' });
    return this;
  }

  place(): Promise<number> {
    return this.box.evaluate((box) => box.getBoundingClientRect().top + scrollY);
  }

  target({ attribute, id }: Option): Locator {
    const of = `[data-attribute-id="${attribute}"]`;
    return this.page.locator(
      `${of} .swatch-option[data-option-id="${id}"],${of} .swatch-select,select#attribute${attribute}`,
    );
  }

  async choose(option: Option, hand: Hand = 'mouse'): Promise<void> {
    const target = this.target(option);
    await target.waitFor();
    if (await target.evaluate((element) => element.matches('select'))) await this.select(target, option.id);
    else if (hand === 'mouse') await target.click();
    else if (hand === 'touch') await target.tap();
    else await target.press('Enter');
  }

  chosen(): Promise<Record<string, string>> {
    return this.page
      .locator('[name^=super_attribute]')
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
      .locator('[data-attribute-id]:has([aria-invalid=true]),select.super-attribute-select[aria-invalid=true]')
      .evaluateAll((marked) =>
        marked.map((one) => (one as HTMLElement).dataset['attributeId'] ?? one.id.replace(/\D/g, '')),
      );
  }

  focused(): Promise<string | undefined> {
    return this.page
      .locator('[data-attribute-id]:focus-within,select.super-attribute-select:focus')
      .evaluateAll(([one]) => (one as HTMLElement | undefined)?.dataset['attributeId'] ?? one?.id.replace(/\D/g, ''));
  }

  async name(option: Option): Promise<string> {
    const target = this.target(option);
    if (await target.evaluate((element) => element.matches('select'))) {
      const listed = target.locator(`option[value="${option.id}"]`);
      return listed.evaluate((one) => one.getAttribute('aria-label') ?? (one as HTMLOptionElement).label);
    }
    return /"(.*)"/.exec(await target.ariaSnapshot())?.[1] ?? '';
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
