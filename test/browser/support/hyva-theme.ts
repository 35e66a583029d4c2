import type { Settings } from '../../../src/delivery/settings.js';
import { HyvaOptions } from './hyva-options.js';
import type { Listed, ListedAttribute, Theme } from './theme.js';

/** What Hyvä's component for options is created with. */
interface OptionConfig {
  readonly attributes: Readonly<Record<string, Omit<ListedAttribute, 'kind'> & { readonly position: string }>>;
  readonly index: Listed['index'];
}

type SwatchConfig = Readonly<Record<string, Readonly<Record<string, { readonly type?: string }>>>>;

/** Magento's numbers for how a swatch looks. */
const KINDS: Readonly<Record<string, ListedAttribute['kind']>> = { 0: 'text', 1: 'color', 2: 'image', 3: 'text' };

/** Hyvä's default theme, and themes that are made from it. */
export const hyvaTheme: Theme & { recognizes(html: string): boolean } = {
  script: /\/Restock_KlaviyoBackInStock\/js\/hyva\/form\.min\.js$/,

  recognizes: (html) => html.includes('data-restock='),

  settings(html) {
    const [, json] = /<script type="application\/json" data-restock=[^>]*>(.*?)<\/script>/s.exec(html) ?? [];
    if (!json) throw new Error('The page has no settings of ours.');
    return JSON.parse(json) as Settings;
  },

  listed(html) {
    const config = argument(html, /\binitConfigurableOptions\(\s*'\d+',\s*/) as OptionConfig | undefined;
    if (!config) return { attributes: [], index: {} };
    const swatches = (argument(html, /\binitSwatchOptions\(\s*(?=\{")/) ?? {}) as SwatchConfig;
    const attributes = Object.values(config.attributes).sort((a, b) => Number(a.position) - Number(b.position));
    return {
      attributes: attributes.map((attribute) => {
        const [swatch] = Object.values(swatches[attribute.id] ?? {});
        return { ...attribute, kind: KINDS[swatch?.type ?? ''] ?? 'list' };
      }),
      index: config.index,
    };
  },

  options: (page) => new HyvaOptions(page),
  // Gray, and lighter between white lines.
  isStrike: (rgb) => [107, 114, 128].every((value, index) => Math.abs(value - rgb[index]!) < 40),
  rows: (page) => page.locator('.product-grouped-options > div:has(label[for^=super_group])'),
};

/** The JSON object that a script passes to a function, after what `call` finds. */
function argument(html: string, call: RegExp): unknown {
  const found = call.exec(html);
  if (!found) return undefined;
  const rest = html.slice(found.index + found[0].length);
  let depth = 0;
  // Braces within texts do not count.
  for (const { 0: part, index } of rest.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/gs)) {
    if (part === '{') depth++;
    if (part === '}' && --depth === 0) return JSON.parse(rest.slice(0, index + 1));
  }
  return undefined;
}
