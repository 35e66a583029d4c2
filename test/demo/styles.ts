import { readFileSync } from 'node:fs';
import path from 'node:path';
import less from 'less';
import { root } from './root.js';

const css = path.join(root, 'test/demo/css');
const module = path.join(root, 'view/frontend/web/css/source/_module.less');
const sheets = [
  'magento',
  'base',
  'page',
  'index',
  'product',
  'swatches',
  'minicart',
  'counter',
  'check',
  'switches',
  'stock',
];

/** A style sheet for each theme. */
export interface Styles {
  readonly luma: string;
  readonly hyva: string;
}

export const styles = async (): Promise<Styles> => ({ luma: await luma(), hyva: hyva() });

/** Compiles the shop's styles, then the module's, with stand-ins for Magento's variables and mixins. */
async function luma(): Promise<string> {
  const own = (name: string) => path.join(css, `${name}.less`);
  const files = [...sheets.map(own), module, own('magento-media')];
  const source = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  return (await less.render(source, { paths: [path.dirname(module)] })).css;
}

/** The shop's styles, with the module's where Hyvä's Tailwind build puts them. Browsers know cascade layers, too. */
function hyva(): string {
  const own = readFileSync(path.join(css, 'hyva.css'), 'utf8');
  const sheets = ['form', 'fields', 'page'].map((name) =>
    readFileSync(path.join(root, `view/frontend/web/css/hyva/${name}.css`), 'utf8'),
  );
  return [own, ...sheets].join('\n');
}
