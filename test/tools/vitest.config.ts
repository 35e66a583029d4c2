import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Browser tests share one browser and one machine; a slow start of Chromium is no failure. */
const browser = { testTimeout: 30_000, hookTimeout: 120_000, fileParallelism: false };

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        // Magento's own module is no package.
        resolve: { alias: { uiComponent: path.join(root, 'test/storefront/support/ui-component.ts') } },
        test: {
          name: 'unit',
          include: ['test/{form,klaviyo,sandbox,storefront,library,tools,demo}/**/*.test.ts'],
          testTimeout: 15_000,
        },
      },
      { root, test: { name: 'browser', include: ['test/browser/**/*.test.ts'], ...browser } },
      {
        root,
        test: {
          name: 'magento',
          include: ['test/browser/**/*.store.test.ts'],
          env: { TARGET: 'magento' },
          ...browser,
          // In developer mode a store makes its static files when they are first asked for.
          testTimeout: 90_000,
        },
      },
    ],
  },
});
