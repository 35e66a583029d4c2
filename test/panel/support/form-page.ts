import { expect, vi } from 'vitest';
import type { Description } from './products.js';
import { render } from './render.js';
import { isHiddenByStyle } from './styles.js';

/** Draws the server's page, as it is before any script runs. */
export function draw(description: Description, before = ''): FormPage {
  document.documentElement.lang = 'en';
  document.body.innerHTML = `${before}<main>${render(description)}</main>`;
  return new FormPage(document.querySelector('main .restock')!);
}

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  element.matches('script,noscript,details:not([open]) > :not(summary)') ||
  isHiddenByStyle(element);

/** Whether an element is in use: neither it nor an element around it is hidden. */
export const isShown = (element: Element): boolean =>
  !isHidden(element) && (!element.parentElement || isShown(element.parentElement));

function shownTexts(node: Node): string[] {
  if (node.nodeType === Node.TEXT_NODE) return [node.textContent!];
  if (isHidden(node as Element)) return [];
  return [...node.childNodes].flatMap(shownTexts);
}

/** What a shopper reads or hears in an element that is in use. */
export const textOf = (element: Element | null | undefined): string =>
  element && isShown(element) ? shownTexts(element).join('').replace(/\s+/g, ' ').trim() : '';

/** A field as a shopper fills it in: `hidden` inputs are none. */
const FIELDS = 'input:not([type=hidden]),select';

type Option = HTMLInputElement & HTMLOptionElement;

/** The form in the page: what a shopper sees of it, and does with it. */
export class FormPage {
  constructor(readonly root: HTMLElement) {}

  get form(): HTMLFormElement {
    return this.root.querySelector('form')!;
  }
  get button(): HTMLButtonElement {
    return this.form.querySelector('button')!;
  }
  get done(): HTMLElement {
    return this.root.querySelector('.restock-done')!;
  }
  get details(): HTMLDetailsElement {
    return this.root.querySelector('details')!;
  }
  get phase(): string | undefined {
    return this.root.dataset['phase'];
  }

  /** Text of a part of the form; empty if it is hidden. */
  text(selector: string): string {
    return textOf(this.root.querySelector(selector));
  }
  get heading(): string {
    return this.text('form .restock-heading');
  }
  get lead(): string {
    return this.text('.restock-lead');
  }
  /** The line that opens the form. */
  get line(): string {
    return this.text('summary');
  }
  /** Failures that are not about a field, and announcements. */
  get status(): string {
    return this.text('.restock-status');
  }
  get errors(): string[] {
    return [...this.root.querySelectorAll('.restock-error')].map(textOf).filter(Boolean);
  }
  get confirmation(): string {
    return this.text('.restock-done p');
  }
  /** Names of the fields that the form asks for, each once. */
  get asked(): string[] {
    return [...new Set([...this.form.querySelectorAll<Option>(FIELDS)].filter(isShown).map(({ name }) => name))];
  }
  /** Fields that are marked as invalid. */
  get faults(): Element[] {
    return [...document.querySelectorAll('[aria-invalid=true]')];
  }
  /** What a screen reader reads for a field, or for the group that it belongs to, besides its label. */
  description(field: Element): string {
    const ids = field.closest('[aria-describedby]')?.getAttribute('aria-describedby')?.split(' ') ?? [];
    return ids.map((id) => textOf(document.getElementById(id))).join(' ');
  }

  field(name: string, value?: string): HTMLInputElement {
    return this.form.querySelector(`input[name="${name}"]${value ? `[value="${value}"]` : ''}`)!;
  }
  private group(attribute: string): HTMLElement {
    return this.form.querySelector(`[data-attribute="${attribute}"]`)!;
  }
  /** The form's own list for an attribute, or the first of its buttons. */
  list(attribute: string): HTMLElement {
    return this.group(attribute).querySelector('select,input')!;
  }
  private options(attribute: string): Option[] {
    return [...this.group(attribute).querySelectorAll<Option>('option,input')];
  }
  /** Chosen option ids of the form's own lists and buttons; an empty text for an open one. */
  get chosen(): string[] {
    const groups = [...this.form.querySelectorAll<HTMLElement>('[data-attribute]')];
    return groups.map((group) => group.querySelector<Option>('option:checked,input:checked')?.value ?? '');
  }
  /** Option ids that can be chosen in the form's own list or buttons for an attribute. */
  offered(attribute: string): string[] {
    const offered = this.options(attribute).filter((option) => !option.disabled && option.value);
    return offered.filter((option) => !(option.closest('label') ?? option).hidden).map(({ value }) => value);
  }

  type(text: string, name = 'email'): this {
    this.field(name).value = text;
    return this;
  }
  /** Selects or clears a checkbox. */
  tick(name: string, value?: string): this {
    this.field(name, value).click();
    return this;
  }
  /** Chooses an option in the form's own list or buttons. An empty option takes a choice back. */
  choose(attribute: string, value: string): this {
    const option = this.options(attribute).find((option) => option.value === value)!;
    option.checked = option.selected = true;
    (option.closest('select') ?? option).dispatchEvent(new Event('change', { bubbles: true }));
    return this;
  }
  /** Presses one of the buttons of the confirmation. */
  again(what: 'another' | 'address'): this {
    this.done.querySelector<HTMLButtonElement>(`[value=${what}]`)!.click();
    return this;
  }
  submit(): this {
    this.button.click();
    return this;
  }
  /** Submits, and waits for the result. */
  async submitted(): Promise<this> {
    this.submit();
    await vi.waitFor(() => expect(['subscribed', 'failed']).toContain(this.phase), { interval: 2, timeout: 5_000 });
    return this;
  }
}
