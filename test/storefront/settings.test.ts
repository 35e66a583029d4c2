import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import {
  configured,
  HOODIE,
  MUG,
  ONE_LEFT_HOODIE,
  SOLD_OUT_HOODIE,
  TABLEWARE,
  type Description,
} from './support/products.js';
import { initOf, render, settingsOf } from './support/render.js';

const EVERYTHING = {
  'subscription/route': 'client',
  'channels/offered': 'EMAIL,SMS,WHATSAPP',
  'opt_in/enabled': '1',
  'opt_in/list': 'Y6nRLr',
};

const HOSTILE = '</script><script>alert("1")</script> & \'$&\' ${alert(1)} <!-- ]]> \u2028 é 日本';

const PAGES: Readonly<Record<string, Description>> = {
  'a simple product': MUG,
  'a virtual product': configured(MUG, {}, { type: 'virtual' }),
  'a bundle': configured(MUG, {}, { type: 'bundle' }),
  'a configurable in part': HOODIE,
  'a configurable as a whole': SOLD_OUT_HOODIE,
  'a configurable’s only variant': ONE_LEFT_HOODIE,
  'a grouped product': TABLEWARE,
  'every setting': configured(HOODIE, EVERYTHING),
  'a fallback': configured(MUG, { 'subscription/fallback': '1' }),
  'an opt-in by e-mail': configured(MUG, { 'opt_in/enabled': '1', 'opt_in/list': 'Y6nRLr' }),
  'a name that means trouble': configured(MUG, {}, { name: HOSTILE }),
};

/**
 * What TypeScript says of these settings as a literal: a missing key, a key too many, another type, at any depth. One program for all,
 * since most of the time goes into reading the types.
 */
function complaints(literals: readonly string[]): string[][] {
  const folder = path.resolve('test/storefront');
  const file = path.join(folder, 'settings.check.ts');
  const text = [
    "import type { Settings } from '../../src/storefront/settings.js';",
    ...literals.map((literal, index) => `export const s${index}: Settings = ${literal};`),
  ].join('\n');
  const options: ts.CompilerOptions = {
    ...{ strict: true, exactOptionalPropertyTypes: true, noEmit: true, skipLibCheck: true, types: [] },
    ...{ target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'] },
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const fileExists = host.fileExists.bind(host);
  const getSourceFile = host.getSourceFile.bind(host);
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, ...rest) =>
    path.resolve(name) === file
      ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true)
      : getSourceFile(name, ...rest);
  const program = ts.createProgram([file], options, host);
  const source = program.getSourceFile(file)!;
  const found: string[][] = literals.map(() => []);
  for (const { start, messageText } of ts.getPreEmitDiagnostics(program, source)) {
    const line = source.getLineAndCharacterOfPosition(start ?? 0).line;
    found[line - 1]!.push(ts.flattenDiagnosticMessageText(messageText, '\n'));
  }
  return found;
}

describe('the settings that PHP writes', () => {
  it('are the type that the script reads, key by key, and nothing more', () => {
    const found = complaints(Object.values(PAGES).map((page) => JSON.stringify(settingsOf(page))));
    expect(Object.fromEntries(Object.keys(PAGES).map((name, index) => [name, found[index]]))).toEqual(
      Object.fromEntries(Object.keys(PAGES).map((name) => [name, []])),
    );
  }, 60_000);

  it('would not pass with a key too many or missing, or another type', () => {
    const { client, ...right } = settingsOf(PAGES['every setting']!);
    const { store, ...without } = right;
    const wrong = [
      { ...right, visitor: 'somebody' },
      without,
      { ...right, store: Number(store) },
      { ...right, variants: [] },
      { ...right, timeout: '10' },
      { ...right, route: 'server' },
      { ...right, client: { ...client, key: 'pk_1' } },
      { ...right, messages: { ...right.messages, extra: 'words' } },
      { ...right, messages: { email: 'words' } },
    ];
    const found = complaints([right, ...wrong].map((settings) => JSON.stringify(settings)));
    expect(found.map(({ length }) => length > 0)).toEqual([false, ...wrong.map(() => true)]);
  }, 60_000);

  it.each(Object.entries(PAGES))('have ids as text, times in milliseconds and no empty word: %s', (_, page) => {
    const { companyId, store, endpoint, timeout, productId, variants, codes, messages, client } = settingsOf(page);
    expect(companyId).toMatch(/^[A-Za-z0-9]{6}$/);
    expect([store, productId]).toEqual([expect.stringMatching(/^\d+$/), expect.stringMatching(/^\d+$/)]);
    expect(endpoint).toMatch(/^https:/);
    expect(timeout).toBe(10_000);
    expect(Object.keys(variants)).not.toEqual([]);
    for (const map of [variants, codes]) expect(Array.isArray(map)).toBe(false);
    for (const [id, options] of Object.entries(variants)) {
      expect(id).toMatch(/^\d+$/);
      expect(Array.isArray(options)).toBe(false);
      for (const option of Object.values(options)) expect(option).toMatch(/^\d+$/);
    }
    for (const words of Object.values(messages)) expect(words).toMatch(/\S/);
    expect(messages.subscribed).toContain('%product');
    if (client) expect(client.catalog).toBe('$magento_two:::1-1:::');
  });

  it('list the sold-out variants and them alone, under their own options', () => {
    expect(settingsOf(HOODIE).variants).toEqual({
      '101': { '93': '50', '144': '167' },
      '102': { '93': '50', '144': '168' },
      '103': { '93': '51', '144': '168' },
    });
    expect(settingsOf(HOODIE).codes).toEqual({ color: '93', size: '144' });
    expect(settingsOf(TABLEWARE).variants).toEqual({ '11': { product: '11' }, '13': { product: '13' } });
    expect(settingsOf(MUG)).toMatchObject({ variants: { '42': {} }, codes: {} });
  });

  it('have the optional parts exactly where they are of use', () => {
    const parts = (page: Description): string[] =>
      ['client', 'phone', 'optIn'].filter((key) => key in settingsOf(page));
    expect(parts(MUG)).toEqual([]);
    expect(parts(PAGES['a fallback']!)).toEqual(['client']);
    expect(parts(PAGES['an opt-in by e-mail']!)).toEqual(['optIn']);
    expect(parts(PAGES['every setting']!)).toEqual(['client', 'phone', 'optIn']);
  });
});

describe('the block they stand in', () => {
  it('is for one element and one component, and all but its name is in one key', () => {
    expect(initOf(render(MUG))).toEqual({
      '#restock-42': {
        'Magento_Ui/js/core/app': {
          components: {
            'restock-42': { component: 'Restock_KlaviyoBackInStock/js/back-in-stock', settings: settingsOf(MUG) },
          },
        },
      },
    });
  });

  it('holds any name, and cannot be left by it', () => {
    const page = PAGES['a name that means trouble']!;
    expect(settingsOf(page).product).toBe(HOSTILE);
    expect(render(page).match(/<\/?script/g)).toEqual(['<script', '</script']);
  });

  it('is not there, nor anything else, where nothing is sold out', () => {
    expect(render(configured(MUG, {}, { saleable: true }))).toBe('');
    expect(render(configured(MUG, { 'general/enabled': '0' }))).toBe('');
  });
});
