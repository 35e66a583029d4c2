import { readFileSync } from 'node:fs';
import path from 'node:path';
import less from 'less';
import { root } from './root.js';

const css = path.join(root, 'test/demo/css');
const module = path.join(root, 'view/frontend/web/css/source/_module.less');
const sheets = ['magento', 'base', 'page', 'index', 'product', 'swatches', 'minicart', 'counter', 'switches', 'stock'];

/** Compiles the shop's styles, then the module's, with stand-ins for Magento's variables and mixins. */
export async function styles(): Promise<string> {
  const own = (name: string) => path.join(css, `${name}.less`);
  const files = [...sheets.map(own), module, own('magento-media')];
  const source = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  return (await less.render(source, { paths: [path.dirname(module)] })).css;
}
