import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { chromium as executable } from '../../tools/system-tools.mjs';
import type { Target } from './target.js';

/** Chromium as it is installed here; Playwright's own where there is none. */
export function launch(): Promise<Browser> {
  const path = executable();
  const quiet = ['background-networking', 'component-update', 'sync', 'quic', 'gpu'].map((name) => `--disable-${name}`);
  return chromium.launch({ ...(path && { executablePath: path }), args: ['--no-sandbox', '--no-first-run', ...quiet] });
}

/**
 * A shopper's page, new as to cookies and storage, with the target's Klaviyo behind it. A script error on the demo's pages
 * fails the run.
 */
export async function visitor(browser: Browser, target: Target, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  // Less than a test may take, so that a failure names what it waited for.
  context.setDefaultTimeout(25_000);
  await target.connect(context);
  const page = await context.newPage();
  if (target.kind === 'demo') {
    page.on('pageerror', (error) => {
      throw error;
    });
  }
  return page;
}
