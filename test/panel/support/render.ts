import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Settings } from '../../../src/delivery/settings.js';
import type { Description } from './products.js';

const rendered = new Map<string, string>();

/** HTML that the module prints on the product's page. */
export function render(description: Description): string {
  const input = JSON.stringify(description);
  const known = rendered.get(input);
  if (known !== undefined) return known;
  const html = execFileSync('php', [path.resolve('Test/render.php')], { input, encoding: 'utf8' });
  rendered.set(input, html);
  return html;
}

interface ComponentConfig {
  /** Name of the AMD module. */
  readonly component: string;
  readonly settings: Settings;
}

/** Content of the `text/x-magento-init` block: selector → module → configuration. */
export type Init = Readonly<
  Record<string, Readonly<Record<string, { readonly components: Readonly<Record<string, ComponentConfig>> }>>>
>;

export const initOf = (html: string): Init =>
  JSON.parse(/<script type="text\/x-magento-init">(.*?)<\/script>/s.exec(html)![1]!) as Init;

/** Configuration of the page's only component. */
export const componentOf = (html: string): ComponentConfig =>
  Object.values(Object.values(initOf(html))[0]!['Magento_Ui/js/core/app']!.components)[0]!;

export const settingsOf = (description: Description): Settings => componentOf(render(description)).settings;
