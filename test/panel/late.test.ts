// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { draw } from './support/form-page.js';
import { open } from './support/panel-page.js';
import { MUG } from './support/products.js';
import { rules } from './support/styles.js';

/** Whether the style sheet shows the message, some seconds after the shopper has entered the form. */
const isShownLate = (late: Element): boolean =>
  rules.some(
    ({ selector, body }) => /animation: restock-late 0s 4s both;\s+display: block/.test(body) && late.matches(selector),
  );

describe('a form whose script does not arrive', () => {
  it('says so to a shopper who waits in it, aloud as well', () => {
    const page = draw(MUG);
    const late = page.root.querySelector('.restock-late')!;
    expect(late.textContent).toBe('This form is still loading. If nothing happens, please reload the page.');
    expect(late.getAttribute('role')).toBe('status');
    expect(isShownLate(late)).toBe(false);
    page.field('email').focus();
    expect(isShownLate(late)).toBe(true);
  });

  it('does not leave the page when it is submitted', () => {
    const page = draw(MUG);
    expect(page.form.method).toBe('dialog');
    expect(page.form.hasAttribute('action')).toBe(false);
  });

  it('says nothing of this kind once the script is there', () => {
    const page = open(MUG);
    page.field('email').focus();
    expect(isShownLate(page.root.querySelector('.restock-late')!)).toBe(false);
    expect(page.text('form')).not.toContain('still loading');
  });
});
