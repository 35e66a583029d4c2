import type { Locator } from 'playwright-core';
import type { FormPage } from './form-page.js';

/** Magento's own options on a product's page: swatches, dropdowns, or both. */
export class OptionsPage {
  constructor(private readonly form: FormPage) {}

  /** Waits until the widget has drawn its options. */
  async ready(): Promise<this> {
    const { page } = this.form;
    await page.locator('.swatch-option, select.super-attribute-select option:nth-child(2)').first().waitFor({
      state: 'attached',
    });
    // The widget announces itself at the end of the same task; whoever listens has been told by the next.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    return this;
  }

  /** A swatch by the label that the merchant gave its option. */
  swatch(label: string): Locator {
    return this.form.page.locator(`.swatch-option[data-option-label="${label}"]`);
  }

  /** A dropdown by its attribute's label, of the dropdown widget or among swatches. */
  dropdown(attribute: string): Locator {
    const { page } = this.form;
    const among = page.locator('.swatch-attribute', { hasText: attribute }).locator('select');
    return page.locator('.field.configurable', { hasText: attribute }).locator('select').or(among);
  }

  /**
   * Chooses in a dropdown by the option's own text, whatever is said beside it, with the keyboard: only a hand's change is
   * trusted, and the values on the way are passed as they are by a shopper.
   */
  async select(attribute: string, label: string): Promise<void> {
    const list = this.dropdown(attribute);
    await list.focus();
    for (;;) {
      const steps = await list.evaluate((element, text) => {
        const { options, selectedIndex } = element as HTMLSelectElement;
        return [...options].findIndex((option) => option.text.trim() === text) - selectedIndex;
      }, label);
      if (steps === 0) return;
      await this.form.page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
    }
  }
}
