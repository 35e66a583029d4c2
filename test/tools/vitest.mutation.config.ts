// The tests that Stryker runs: the unit tests of the code it changes. It starts each of them many times.
import { defineConfig } from 'vitest/config';
import { folder, unit } from '../../vitest.config.js';

const tested = '{klaviyo,form,panel,luma,hyva,delivery}';

export default defineConfig({
  ...unit,
  test: { ...unit.test, include: [`${folder}/${tested}/**/*.test.ts`] },
});
