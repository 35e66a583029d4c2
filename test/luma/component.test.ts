// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '../../src/form/form.js';
import { extendComponent, type BackInStock } from '../../src/luma/component.js';
import { createPanel } from '../../src/panel/panel.js';
import { answerAsKlaviyo } from '../delivery/support/klaviyo.js';
import { MUG } from '../panel/support/products.js';
import { settingsOf } from '../panel/support/render.js';
import { draw, open, type FormPage } from './support/page.js';

beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

interface Class {
  (config: object): BackInStock;
  extend(members: object): Class;
}

/** The component as a mixin changes it, on the drawn page. */
function withMixin(members: object): FormPage {
  const page = draw(MUG);
  const own = extendComponent({
    createPanel(this: BackInStock, root: HTMLElement) {
      return createPanel(root, this, () => ({ variant: '42', label: '', mode: 'own' }));
    },
  }) as unknown as Class;
  page.component = own.extend(members)({ name: 'restock-42', settings: settingsOf(MUG) });
  return page;
}

describe('the component', () => {
  it('can be submitted by a script', async () => {
    answerAsKlaviyo();
    const page = open(MUG).type('shopper@example.com');
    page.component.submit();
    await vi.waitFor(() => expect(page.phase).toBe('subscribed'));
  });

  it('returns itself when it is initialized, as Magento’s classes do', () => {
    const results: unknown[] = [];
    const page = withMixin({
      initialize(this: BackInStock) {
        results.push(this._super());
        return this;
      },
    });
    expect(results).toEqual([page.component]);
  });
});

describe('a mixin can extend', () => {
  it('how the form is connected with the page', () => {
    const roots: HTMLElement[] = [];
    const page = withMixin({
      createPanel(this: BackInStock, root: HTMLElement) {
        roots.push(root);
        return this._super(root);
      },
    });
    expect(roots).toEqual([page.root]);
    expect(page.phase).toBe('idle');
  });

  it('how an entry is sent', async () => {
    const klaviyo = answerAsKlaviyo();
    const page = withMixin({ deliver: () => Promise.resolve({ kind: 'accepted' }) }).type('shopper@example.com');
    expect((await page.submitted()).phase).toBe('subscribed');
    expect(klaviyo.sent).toEqual([]);
  });

  it('what is sent', async () => {
    const klaviyo = answerAsKlaviyo({ variants: ['43'] });
    const page = withMixin({
      deliver(this: BackInStock & { _super(entry: Entry): unknown }, entry: Entry) {
        return this._super({ ...entry, variant: '43' });
      },
    });
    await page.type('shopper@example.com').submitted();
    expect(klaviyo.requests[0]!.fields).toMatchObject({ variant: '43' });
  });

  it('what follows each phase', async () => {
    answerAsKlaviyo();
    const told: unknown[][] = [];
    const page = withMixin({
      changed(this: BackInStock, ...change: unknown[]) {
        this._super(...change);
        told.push(change);
      },
    });
    await page.submitted();
    expect(told.map(([phase, , reason]) => [phase, reason])).toEqual([
      ['idle', undefined],
      ['failed', 'email'],
    ]);
  });

  it('a submit, by the button as well', () => {
    const submit = vi.fn();
    const page = withMixin({ submit }).type('shopper@example.com').submit();
    expect(submit).toHaveBeenCalledOnce();
    expect(page.phase).toBe('idle');
  });
});
