import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Settings } from '../../../src/storefront/settings.js';
import type { Description } from './products.js';

const rendered = new Map<string, string>();

/** What the module prints on that product's page. */
export function render(description: Description): string {
  const input = JSON.stringify(description);
  const known = rendered.get(input);
  if (known !== undefined) return known;
  const html = execFileSync('php', [path.resolve('Test/render.php')], { input, encoding: 'utf8' });
  rendered.set(input, html);
  return html;
}

export type Init = Record<
  string,
  Record<string, { components: Record<string, { component: string; settings: Settings }> }>
>;

/** The content of the page's `text/x-magento-init` block. */
export const initOf = (html: string): Init =>
  JSON.parse(/<script type="text\/x-magento-init">(.*?)<\/script>/s.exec(html)![1]!) as Init;

/** What the script is told about that product. */
export const settingsOf = (description: Description): Settings =>
  Object.values(Object.values(initOf(render(description)))[0]!['Magento_Ui/js/core/app']!.components)[0]!.settings;
