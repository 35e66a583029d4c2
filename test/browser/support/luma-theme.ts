import type { Settings } from '../../../src/delivery/settings.js';
import { LumaOptions } from './luma-options.js';
import type { Listed, ListedAttribute, Theme } from './theme.js';

/** What Magento's swatches and dropdowns are configured with. */
interface WidgetConfig {
  readonly attributes: Readonly<Record<string, Omit<ListedAttribute, 'kind'> & { readonly position: string }>>;
  readonly index: Listed['index'];
}

/** Magento's numbers for how a swatch looks. */
const KINDS: Readonly<Record<string, ListedAttribute['kind']>> = { 0: 'text', 1: 'color', 2: 'image', 3: 'text' };

/** Luma, Blank, and themes that are made from them. */
export const lumaTheme: Theme & { recognizes(html: string): boolean } = {
  // In developer and in production mode.
  script: /\/Restock_KlaviyoBackInStock\/js\/back-in-stock(-options|-grouped)?(\.min)?\.js$/,

  recognizes: (html) => html.includes('{"#restock-'),

  settings(html) {
    const settings = find<Settings>(html, 'settings', (found) => 'companyId' in found);
    if (!settings) throw new Error('The page has no settings of ours.');
    return settings;
  },

  listed(html) {
    const config = find<WidgetConfig>(html, 'jsonConfig') ?? find<WidgetConfig>(html, 'spConfig');
    if (!config) return { attributes: [], index: {} };
    const swatches = find<Record<string, Record<string, { type: string }>>>(html, 'jsonSwatchConfig') ?? {};
    const attributes = Object.values(config.attributes).sort((a, b) => Number(a.position) - Number(b.position));
    return {
      attributes: attributes.map((attribute) => {
        const [swatch] = Object.values(swatches[attribute.id] ?? {});
        return { ...attribute, kind: KINDS[swatch?.type ?? ''] ?? 'list' };
      }),
      index: config.index,
    };
  },

  options: (page) => new LumaOptions(page),
  // Orange, and lighter between white lines.
  isStrike: ([red = 0, green = 0, blue = 0]) => red > 200 && green < 150 && blue < 120,
  rows: (page) => page.locator('#super-product-table tbody tr'),
};

/** The value of a key anywhere in the configurations of a page's components. */
function find<T extends object>(html: string, key: string, fits: (value: T) => boolean = () => true): T | undefined {
  for (const [, json = ''] of html.matchAll(/<script type="text\/x-magento-init">(.*?)<\/script>/gs)) {
    if (!json.includes(`"${key}"`)) continue;
    let found: T | undefined;
    JSON.parse(json, (name, value: unknown) => {
      if (name === key && typeof value === 'object' && value && fits(value as T)) found = value as T;
      return value;
    });
    if (found) return found;
  }
  return undefined;
}
