/**
 * Shows the parts of the form that belong to a state, and hides the others. The server prints every message where it
 * belongs, so the templates decide about texts and places:
 *
 * - `data-show="email"` is shown in the state `email`
 * - `data-fill="We will write to %address."` gets that text, with each `%name` replaced by its value
 */
export function render(root: HTMLElement, states: readonly unknown[], values: Readonly<Record<string, string>>): void {
  for (const part of root.querySelectorAll<HTMLElement>('[data-show],[data-fill]')) {
    const { show, fill } = part.dataset;
    if (show) part.hidden = !states.includes(show);
    if (fill) part.textContent = fill.replace(/%(\w+)/g, (all, name: string) => values[name] ?? all);
  }
}
