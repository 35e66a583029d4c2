// typescript-eslint's strictest rules, and the directions in which the folders of src/ may import each other.
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * What the files in a folder of src/ may import: anything of the folders in `from`, only types of those in `typesFrom`,
 * these `packages`, and these `entries` of the npm library. Magento's own modules, such as jquery and uiComponent, count
 * as packages.
 * @typedef {{ from?: string[], typesFrom?: string[], packages?: string[] | 'any', entries?: string[] }} Direction
 */

/** @type {Record<string, Direction>} */
const directions = {
  klaviyo: {},
  form: { typesFrom: ['klaviyo'] },
  panel: { from: ['form'], typesFrom: ['klaviyo', 'delivery'] },
  delivery: { from: ['klaviyo', 'form'], packages: ['libphonenumber-js'] },
  luma: { from: ['panel', 'delivery', 'form'], typesFrom: ['klaviyo'], packages: 'any' },
  hyva: { from: ['panel', 'delivery', 'form'], typesFrom: ['klaviyo'] },
  sandbox: { from: ['klaviyo'], packages: ['msw'] },
  cli: { from: ['klaviyo'], packages: ['node:\\w+', 'commander', 'csv-parse', 'csv-stringify'], entries: ['server'] },
};

const ENTRIES = ['index', 'server'];

const directionRules = Object.entries(directions).map(
  ([folder, { from = [], typesFrom = [], packages = [], entries = [] }]) => {
    const others = Object.keys(directions).filter((other) => other !== folder && !from.includes(other));
    const patterns = others.map((other) => {
      const allowTypeImports = typesFrom.includes(other);
      const message = allowTypeImports
        ? `src/${folder} may import only types from src/${other}.`
        : `src/${folder} must not import from src/${other}.`;
      return { regex: `(^|/)\\.\\./${other}/`, message, allowTypeImports };
    });
    patterns.push({
      regex: `(^|/)\\.\\./(${ENTRIES.filter((entry) => !entries.includes(entry)).join('|')})\\.js$`,
      message: `src/${folder} must not import an entry of the npm library.`,
      allowTypeImports: false,
    });
    if (folder !== 'klaviyo') {
      patterns.push({
        regex: '/klaviyo/(server|secret)\\.js$',
        message: 'This file of src/klaviyo takes a secret key. Only the entry src/server.ts may import it.',
        allowTypeImports: false,
      });
    }
    if (packages !== 'any') {
      patterns.push({
        regex: `^(?!\\.|(${packages.join('|') || '\\.'})(/|$))`,
        message: `src/${folder} must not depend on this package.`,
        allowTypeImports: false,
      });
    }
    return /** @type {import('eslint').Linter.Config} */ ({
      name: `imports of src/${folder}`,
      files: [`src/${folder}/**/*.ts`],
      rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
    });
  },
);

// Where file names ignore case, as on macOS, test/ and Test/ are one folder, under either name.
const test = '{test,Test}';

export default defineConfig(
  { ignores: ['dist/', 'coverage/', '**/vendor/', 'view/', `${test}/demo/web/`, '.*'] },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { project: ['tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/dot-notation': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      'prefer-const': 'error',
    },
  },
  ...directionRules,
  { files: [`${test}/**`, '*.config.mjs', 'docs/**'], rules: { 'no-console': 'off' } },
  {
    // Every byte of these reaches shoppers. The module's own template prints what they look for, and an empty text counts
    // as missing.
    files: ['src/{form,panel,luma,hyva,delivery}/**/*.ts'],
    rules: {
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { boolean: true, string: true } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowArray: true, allowNumber: true }],
    },
  },
  {
    files: [`${test}/**/*.ts`],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
