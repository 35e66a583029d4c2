import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import {
  CAP,
  COAT,
  configured,
  EVERY_CHANNEL,
  HOODIE,
  MUG,
  NEWSLETTER,
  ONE_VARIANT_HOODIE,
  SOLD_OUT_HOODIE,
  TABLEWARE,
  type Description,
} from '../panel/support/products.js';
import { initOf, render, settingsOf } from '../panel/support/render.js';

const HOSTILE = '</script><script>alert("1")</script> & \'$&\' ${alert(1)} <!-- ]]> \u2028 é 日本';

const PAGES: Readonly<Record<string, Description>> = {
  'a simple product': MUG,
  'a virtual product': configured(MUG, {}, { type: 'virtual' }),
  'a bundle': configured(MUG, {}, { type: 'bundle' }),
  'a partly sold-out configurable product': HOODIE,
  'a wholly sold-out configurable product': SOLD_OUT_HOODIE,
  'the only variant of a configurable product': ONE_VARIANT_HOODIE,
  'one attribute': CAP,
  'three attributes': COAT,
  'a grouped product': TABLEWARE,
  'every setting': configured(HOODIE, EVERY_CHANNEL),
  'a fallback': configured(MUG, { 'subscription/fallback': '1' }),
  'a newsletter': configured(MUG, NEWSLETTER),
  'a hostile name': configured(MUG, {}, { name: HOSTILE }),
};

/**
 * What TypeScript reports for these settings as literals: a missing key, an unknown key, another type, at any depth. It
 * is one program for all of them, because reading the types takes most of the time.
 */
function complaints(literals: readonly string[]): string[][] {
  const folder = path.resolve('test/delivery');
  const file = path.join(folder, 'settings.check.ts');
  const text = [
    "import type { Settings } from '../../src/delivery/settings.js';",
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

describe('the settings that PHP prints', () => {
  it('have the type that the script reads, key by key', () => {
    const found = complaints(Object.values(PAGES).map((page) => JSON.stringify(settingsOf(page))));
    expect(Object.fromEntries(Object.keys(PAGES).map((name, index) => [name, found[index]]))).toEqual(
      Object.fromEntries(Object.keys(PAGES).map((name) => [name, []])),
    );
  }, 60_000);

  it('would fail that check with an unknown key, a missing key or another type', () => {
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
      { ...right, soldOutOption: undefined },
      { ...right, comma: undefined },
    ];
    const found = complaints([right, ...wrong].map((settings) => JSON.stringify(settings)));
    expect(found.map(({ length }) => length > 0)).toEqual([false, ...wrong.map(() => true)]);
  }, 60_000);

  it.each(Object.entries(PAGES))('have ids as text and times in milliseconds: %s', (_, page) => {
    const { companyId, store, endpoint, timeout, productId, variants, codes, client, soldOutOption } = settingsOf(page);
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
    expect(soldOutOption).toBe('%option, sold out');
    if (client) expect(client.catalog).toBe('$magento_two:::1-1:::');
  });

  it('list the sold-out variants, and no others, with their own options', () => {
    expect(settingsOf(HOODIE).variants).toEqual({
      '101': { '93': '50', '144': '167' },
      '102': { '93': '50', '144': '168' },
      '103': { '93': '51', '144': '168' },
    });
    expect(settingsOf(HOODIE).codes).toEqual({ '93': 'color', '144': 'size' });
    expect(settingsOf(TABLEWARE).variants).toEqual({ '11': { product: '11' }, '13': { product: '13' } });
    expect(settingsOf(MUG)).toMatchObject({ variants: { '42': {} }, codes: {} });
  });

  it('have the optional parts only if they are used', () => {
    const parts = (page: Description): string[] =>
      ['client', 'phone', 'optIn'].filter((key) => key in settingsOf(page));
    expect(parts(MUG)).toEqual([]);
    expect(parts(PAGES['a fallback']!)).toEqual(['client']);
    expect(parts(PAGES['a newsletter']!)).toEqual(['optIn']);
    expect(parts(PAGES['every setting']!)).toEqual(['client', 'phone', 'optIn']);
  });
});

describe('the init block', () => {
  it('is for one element and one component, with all settings in one key', () => {
    expect(initOf(render(MUG))).toEqual({
      '#restock-42': {
        'Magento_Ui/js/core/app': {
          components: {
            'restock-42': {
              component: 'Restock_KlaviyoBackInStock/js/back-in-stock',
              ignoreTmpls: { settings: true },
              settings: settingsOf(MUG),
            },
          },
        },
      },
    });
  });

  it('holds any name, and no name can end it', () => {
    const page = PAGES['a hostile name']!;
    expect(settingsOf(page).product).toBe(HOSTILE);
    expect(render(page).match(/<\/?script/g)).toEqual(['<script', '</script']);
  });

  it('is not printed, and neither is anything else, if nothing is sold out or the module is off', () => {
    expect(render(configured(MUG, {}, { saleable: true }))).toBe('');
    expect(render(configured(MUG, { 'general/enabled': '0' }))).toBe('');
  });
});
