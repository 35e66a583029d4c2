import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, type TestContext } from 'vitest';
import type { Received } from '../../../src/sandbox/index.js';
import { launch, visitor } from './browser.js';
import { FormPage } from './form-page.js';
import { startTarget, type Case, type Target } from './target.js';

export interface Suite {
  readonly target: Target;
  /** Address of a case's page. Skips the test if the store has no such product. */
  url(name: Case): string;
  /** A shopper who is new to the shop. */
  visit(options?: BrowserContextOptions): Promise<FormPage>;
  /** The same, on a case's page with the form ready. `suffix` is appended to the address. */
  open(name: Case, options?: BrowserContextOptions, suffix?: string): Promise<FormPage>;
  /** Skips the test if the store's products do not have what the test is about. `what` names it in the summary. */
  need<T>(found: T | undefined, what: string): T;
  /** Skips the test if the shop hides sold-out options. */
  needSoldOutShown(): void;
  /** What Klaviyo's side received during this test; preflights too. */
  received(): readonly Received[];
}

/** One browser and one shop for a file; pages, faults and settings last for one test. */
export function suite(): Suite {
  let browser: Browser;
  let target: Target;
  let test: TestContext;
  let seen = 0;
  const pages: FormPage[] = [];

  beforeAll(async () => {
    [browser, target] = await Promise.all([launch(), startTarget()]);
  });
  beforeEach((context) => {
    test = context;
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

  const need = <T>(found: T | undefined, what: string): T => found ?? test.skip(what);
  const url = (name: Case) => need(target.url(name), name);
  const visit = async (options?: BrowserContextOptions) => {
    const page = new FormPage(await visitor(browser, target, options));
    pages.push(page);
    return page;
  };
  return {
    get target() {
      return target;
    },
    url,
    visit,
    open: async (name, options, suffix = '') => {
      const address = url(name) + suffix;
      return (await visit(options)).open(address);
    },
    need,
    needSoldOutShown: () => {
      if (!target.showsSoldOut) test.skip('sold-out options (Display Out of Stock Products is off)');
    },
    received: () => target.sandbox.requests.slice(seen),
  };
}
