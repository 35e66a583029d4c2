// What a shopper does with the mouse and the keyboard. Browsers trust these events, and never those of a script.

interface Impl {
  isTrusted: boolean;
  /** @returns false if somebody prevented the browser's default action */
  _dispatch(event: Impl): boolean;
}

/** jsdom's own side of an object. */
const impl = (object: object): Impl => {
  const key = Object.getOwnPropertySymbols(object).find(({ description }) => description === 'impl')!;
  return (object as Record<symbol, Impl>)[key]!;
};

function act(element: Element, event: Event): boolean {
  impl(event).isTrusted = true;
  return impl(element)._dispatch(impl(event));
}

export const click = (element: Element): boolean =>
  act(element, new MouseEvent('click', { bubbles: true, cancelable: true }));

export function press(element: Element, key: 'Enter' | 'Tab'): boolean {
  const which = { Enter: 13, Tab: 9 }[key];
  return act(element, new KeyboardEvent('keydown', { key, which, bubbles: true, cancelable: true }));
}

/** Chooses an option of a list. Browsers do not offer a disabled one. */
export function select(option: HTMLOptionElement): void {
  const list = option.closest('select')!;
  if (option.disabled || list.disabled) throw new Error(`A shopper cannot choose "${option.text}".`);
  click(list);
  list.value = option.value;
  act(list, new Event('change', { bubbles: true }));
}
