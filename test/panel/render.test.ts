// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { render } from '../../src/panel/render.js';

const root = document.body;
const shown = (): (string | null)[] =>
  [...root.querySelectorAll<HTMLElement>('[data-show]')].filter(({ hidden }) => !hidden).map(({ id }) => id);

beforeEach(() => {
  root.innerHTML = `<p id="a" data-show="idle" hidden></p><p id="b" data-show="email"></p>
    <p id="c" data-show="email" hidden><span id="d" data-show="idle"></span></p><p id="e"></p>`;
});

describe('parts of the form', () => {
  it('are shown in their state, and hidden in the others', () => {
    render(root, ['idle'], {});
    expect(shown()).toEqual(['a', 'd']);
    render(root, ['email'], {});
    expect(shown()).toEqual(['b', 'c']);
  });

  it('are shown if any state is theirs', () => {
    render(root, ['email', 'idle'], {});
    expect(shown()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are all hidden without a state', () => {
    render(root, [undefined], {});
    expect(shown()).toEqual([]);
  });

  it('without a state of their own stay as they are', () => {
    render(root, ['email'], {});
    expect(root.querySelector<HTMLElement>('#e')!.hidden).toBe(false);
  });
});

describe('texts', () => {
  const filled = (text: string, values: Record<string, string>): Element => {
    root.innerHTML = '<p></p>';
    const slot = root.querySelector<HTMLElement>('p')!;
    slot.dataset['fill'] = text;
    render(root, [], values);
    return slot;
  };

  it('have each name replaced, as often as it occurs', () =>
    expect(filled('%a, %b and %a', { a: 'one', b: 'two' }).textContent).toBe('one, two and one'));

  it('keep a name without a value, and a percent sign without a name', () =>
    expect(filled('100% %other', { a: 'one' }).textContent).toBe('100% %other'));

  it('can have an empty value', () => expect(filled('a%x!', { x: '' }).textContent).toBe('a!'));

  it.each(["$& $1 $$ $` $'", '<b>&amp;</b>', '%a'])('take the value "%s" as it is', (value) => {
    const slot = filled('%a', { a: value });
    expect(slot.textContent).toBe(value);
    expect(slot.children).toHaveLength(0);
  });

  it('are filled again with new values', () => {
    const slot = filled('%a', { a: 'one' });
    render(root, [], { a: 'two' });
    expect(slot.textContent).toBe('two');
  });
});
