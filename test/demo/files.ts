import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.js';

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json',
};

/** Third-party modules, under the names that they have in Magento. */
const modules: Record<string, string> = {
  'requirejs/require.js': 'node_modules/requirejs/require.js',
  'jquery.js': 'node_modules/jquery/dist/jquery.js',
  'jquery/ui-modules/version.js': 'node_modules/jquery-ui/ui/version.js',
  'jquery/ui-modules/widget.js': 'node_modules/jquery-ui/ui/widget.js',
  'knockoutjs/knockout.js': 'node_modules/knockout/build/output/knockout-latest.js',
  'alpinejs/alpine.js': 'node_modules/alpinejs/dist/cdn.min.js',
};

const own = /^Restock_KlaviyoBackInStock\/js\/([\w-]+)(\.min)?\.js(\.map)?$/;
/** Pages of Hyvä themes name the file that they want. */
const named = /^Restock_KlaviyoBackInStock\/((js|css)\/hyva\/[\w.-]+)$/;

/**
 * Serves a static file as Magento does from `pub/static`.
 *
 * @param name path below `/static/`
 * @param minified whether to send the module's minified files, as in production mode
 */
export function staticFile(name: string, minified: boolean): Response {
  const [, stem, min = minified ? '.min' : '', map = ''] = own.exec(name) ?? [];
  const [, hyva] = named.exec(name) ?? [];
  // Each file names its own source map, so a map is sent as requested.
  const file = stem
    ? `view/frontend/web/js/${stem}${map ? (own.exec(name)?.[2] ?? '') : min}.js${map}`
    : hyva
      ? `view/frontend/web/${hyva}`
      : (modules[name] ?? path.join('test/demo/web', path.join('/', name)));
  const place = path.join(root, file);
  if (!existsSync(place) || !statSync(place).isFile()) return new Response('Not found', { status: 404 });
  const type = types[path.extname(place)] ?? 'application/octet-stream';
  return new Response(readFileSync(place), { headers: { 'content-type': type, 'cache-control': 'no-cache' } });
}
