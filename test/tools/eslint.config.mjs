// Beside typescript-eslint's strictest set: the direction of the rooms. page → storefront → form → klaviyo.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * @param {string} room
 * @param {...{regex: string, message: string, allowTypeImports?: boolean}} patterns
 */
const room = (room, ...patterns) =>
  /** @type {import('eslint').Linter.Config} */ ({
    files: [`src/${room}/**/*.ts`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  });

export default defineConfig(
  { ignores: ['dist/', 'coverage/', '**/vendor/', 'view/', 'test/demo/web/', '.*'] },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { project: [path.join(root, 'tsconfig.json')], tsconfigRootDir: root } },
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
  room(
    'klaviyo',
    { regex: '^\\.\\./', message: 'src/klaviyo imports nothing outside itself.' },
    { regex: '^[^.]', message: 'src/klaviyo has no dependency.' },
  ),
  room(
    'form',
    { regex: '^\\.\\./klaviyo/', message: 'src/form may import only types from src/klaviyo.', allowTypeImports: true },
    { regex: '^\\.\\./(?!klaviyo/)', message: 'src/form imports nothing but types of src/klaviyo.' },
    { regex: '^[^.]', message: 'src/form has no dependency.' },
  ),
  room(
    'sandbox',
    { regex: '/(storefront|form)/', message: 'src/sandbox knows nothing of the storefront.' },
    { regex: '^[^.](?!sw(/|$))', message: 'src/sandbox has no dependency but msw.' },
  ),
  room(
    'storefront',
    { regex: '/sandbox/', message: 'The storefront never ships the sandbox.' },
    { regex: '/klaviyo/server', message: 'The server endpoint carries a secret key; it never reaches a browser.' },
  ),
  { files: ['test/**', 'rollup.config.mjs', 'docs/**'], rules: { 'no-console': 'off' } },
  {
    // What the module's own template holds is there; a check would be bytes on every product page.
    files: ['src/storefront/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.test.ts', 'test/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
