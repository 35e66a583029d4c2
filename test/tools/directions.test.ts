// ESLint's rules for imports between the folders of src/.
import { ESLint, Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint();

/** What the rule says about one line in a file of that folder. */
async function lint(folder: string, line: string): Promise<string[]> {
  const file = `src/${folder}/example.ts`;
  const config = (await eslint.calculateConfigForFile(file)) as Linter.Config;
  const rule = '@typescript-eslint/no-restricted-imports';
  const messages = new Linter().verify(
    line,
    [
      {
        files: ['**/*.ts'],
        languageOptions: { parser: tseslint.parser },
        plugins: { '@typescript-eslint': tseslint.plugin },
        rules: { [rule]: config.rules![rule]! },
      },
    ],
    file,
  );
  return messages.map(({ message }) => message);
}

describe('allowed', () => {
  it.each([
    ['klaviyo', `import { post } from './exchange.js';`],
    ['form', `import { isAddress } from './address.js';`],
    ['form', `import type { Outcome } from '../klaviyo/outcome.js';`],
    ['panel', `import { createForm } from '../form/form.js';`],
    ['panel', `import type { Outcome } from '../klaviyo/outcome.js';`],
    ['delivery', `import { subscribeOnsite } from '../klaviyo/onsite.js';`],
    ['delivery', `import { isAddress } from '../form/address.js';`],
    ['panel', `import type { Settings } from '../delivery/settings.js';`],
    ['luma', `import { draw } from '../panel/panel.js';`],
    ['luma', `import { send } from '../delivery/send.js';`],
    ['luma', `import $ from 'jquery';`],
    ['luma/swatches', `import { option } from '../option.js';`],
    ['hyva', `import { draw } from '../panel/panel.js';`],
    ['sandbox', `import { http } from 'msw';`],
    ['sandbox', `import { parseVariantId } from '../klaviyo/variant-id.js';`],
    ['cli', `import { createServerClient } from '../server.js';`],
    ['cli', `import { after } from '../klaviyo/timer.js';`],
    ['cli', `import { parse } from 'csv-parse';`],
    ['cli', `import { open } from 'node:fs/promises';`],
  ])('%s: %s', async (folder, line) => {
    expect(await lint(folder, line)).toEqual([]);
  });
});

describe('forbidden', () => {
  it.each([
    ['klaviyo', `import { createForm } from '../form/form.js';`, 'src/klaviyo must not import from src/form.'],
    ['klaviyo', `import type { Entry } from '../form/form.js';`, 'src/klaviyo must not import from src/form.'],
    ['klaviyo', `import 'undici';`, 'src/klaviyo must not depend on this package.'],
    ['form', `import { post } from '../klaviyo/exchange.js';`, 'src/form may import only types from src/klaviyo.'],
    ['form', `import { draw } from '../panel/panel.js';`, 'src/form must not import from src/panel.'],
    ['panel', `import { send } from '../delivery/send.js';`, 'src/panel may import only types from src/delivery.'],
    ['panel', `import $ from 'jquery';`, 'src/panel must not depend on this package.'],
    ['panel/parts', `import { luma } from '../../luma/luma.js';`, 'src/panel must not import from src/luma.'],
    ['delivery', `import { draw } from '../panel/panel.js';`, 'src/delivery must not import from src/panel.'],
    ['luma', `import { post } from '../klaviyo/exchange.js';`, 'src/luma may import only types from src/klaviyo.'],
    ['luma', `import { alpine } from '../hyva/alpine.js';`, 'src/luma must not import from src/hyva.'],
    ['hyva', `import $ from 'jquery';`, 'src/hyva must not depend on this package.'],
    ['sandbox', `import { send } from '../delivery/send.js';`, 'src/sandbox must not import from src/delivery.'],
    ['luma', `import { createSandbox } from '../sandbox/index.js';`, 'src/luma must not import from src/sandbox.'],
    ['luma', `import { optIn } from '../index.js';`, 'src/luma must not import an entry of the npm library.'],
  ])('%s: %s', async (folder, line, message) => {
    expect(await lint(folder, line)).toEqual([expect.stringContaining(message)]);
  });

  it.each(['delivery', 'luma', 'sandbox'])('%s: the server client', async (folder) => {
    expect(await lint(folder, `import { createServerClient } from '../klaviyo/server.js';`)).toContainEqual(
      expect.stringContaining('This file of src/klaviyo takes a secret key.'),
    );
  });
});
