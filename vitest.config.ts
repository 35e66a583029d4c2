import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = path.dirname(fileURLToPath(import.meta.url));

// Where file names ignore case, as on macOS, `test/` and `Test/` are one folder, and only one of the names is listed.
export const folder = readdirSync(root).includes('test') ? 'test' : 'Test';

/** Tests in Node. jsdom stands in for the browser where one is needed. */
export const unit = {
  root,
  // Magento provides these modules; they are not npm packages.
  resolve: {
    alias: {
      uiComponent: path.join(root, folder, 'luma/support/ui-component.ts'),
      'Magento_Customer/js/customer-data': path.join(root, folder, 'luma/support/customer-data.ts'),
    },
  },
  test: {
    name: 'unit',
    include: [`${folder}/**/*.test.ts`],
    exclude: [`${folder}/browser/**`, `${folder}/shop/**`, '**/node_modules/**', '**/vendor/**'],
    testTimeout: 15_000,
  },
};

/** Browser tests share one browser and one machine. Chromium may start slowly. */
const browser = {
  testTimeout: 30_000,
  hookTimeout: 120_000,
  fileParallelism: false,
  // By default a condition has one second, less than a store may need for a request.
  expect: { poll: { timeout: 20_000 } },
};

export default defineConfig({
  root,
  test: {
    reporters: ['default', `./${folder}/browser/support/missing.ts`],
    projects: [
      unit,
      {
        root,
        test: {
          name: 'browser',
          include: [`${folder}/browser/**/*.test.ts`],
          exclude: [`${folder}/browser/hyva.test.ts`],
          ...browser,
        },
      },
      {
        root,
        test: {
          // The same shoppers on the demo's pages with the parts of a Hyvä theme.
          name: 'hyva',
          include: [`${folder}/browser/**/{*.store,channels,delivery,klaviyo,hyva}.test.ts`],
          env: { THEME: 'hyva' },
          ...browser,
        },
      },
      {
        root,
        test: {
          name: 'magento',
          include: [`${folder}/browser/**/*.store.test.ts`],
          env: { TARGET: 'magento' },
          ...browser,
          // In developer mode a store creates a static file at its first request.
          testTimeout: 90_000,
        },
      },
      // Delivery through the shop, against a real store.
      {
        root,
        test: {
          name: 'shop',
          include: [`${folder}/shop/**/*.store.test.ts`],
          fileParallelism: false,
          testTimeout: 300_000,
        },
      },
    ],
  },
});
