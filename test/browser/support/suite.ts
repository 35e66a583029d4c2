import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Received } from '../../../src/sandbox/index.js';
import { launch, visitor } from './browser.js';
import { FormPage } from './form-page.js';
import { startTarget, type Case, type Target } from './target.js';

export interface Suite {
  readonly target: Target;
  /** A shopper who is new to the shop. */
  visit(options?: BrowserContextOptions): Promise<FormPage>;
  /** The same, on a case's page with the form ready. */
  open(name: Case, options?: BrowserContextOptions): Promise<FormPage>;
  /** What Klaviyo's side received during this test; preflights too. */
  received(): readonly Received[];
}

/** One browser and one shop for a file; pages, faults and settings last for one test. */
export function suite(): Suite {
  let browser: Browser;
  let target: Target;
  let seen = 0;
  const pages: FormPage[] = [];

  beforeAll(async () => {
    [browser, target] = await Promise.all([launch(), startTarget()]);
  });
  afterEach(async () => {
    await Promise.all(pages.splice(0).map(({ page }) => page.context().close()));
    target.sandbox.fail();
    target.configure?.({});
    seen = target.sandbox.requests.length;
  });
  afterAll(async () => {
    await browser.close();
    await target.close();
  });

  const visit = async (options?: BrowserContextOptions) => {
    const page = new FormPage(await visitor(browser, target, options));
    pages.push(page);
    return page;
  };
  return {
    get target() {
      return target;
    },
    visit,
    open: async (name, options) => (await visit(options)).open(target.url(name)),
    received: () => target.sandbox.requests.slice(seen),
  };
}
