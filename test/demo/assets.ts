import { staticFile } from './files.js';
import { hero } from './pictures/hero.js';
import { logo } from './pictures/logo.js';
import { patterns, swatch } from './pictures/patterns.js';
import { picture } from './pictures/index.js';
import type { Shop } from './shop.js';
import type { Styles } from './styles.js';

/** Serves styles, scripts and pictures. */
export function createAssets(shop: Shop, css: Styles, minified: boolean): (url: URL) => Response | undefined {
  return ({ pathname, searchParams }) => {
    if (pathname === '/static/css/styles.css') return file(css.luma, 'text/css');
    if (pathname === '/static/css/hyva.css') return file(css.hyva, 'text/css');
    if (pathname.startsWith('/static/')) return staticFile(pathname.slice('/static/'.length), minified);
    if (pathname === '/media/logo.svg') return svg(logo);
    if (pathname === '/media/hero.svg') return svg(hero(searchParams.has('flip')));
    const [, folder = '', name = ''] = /^\/media\/(pattern\/)?([\w-]+)\.svg$/.exec(pathname) ?? [];
    if (folder) return patterns[name] ? svg(swatch(patterns[name])) : undefined;
    const product = name ? shop.find(name) : undefined;
    if (!product) return undefined;
    const look = product.attributes.find(({ kind }) => kind === 'visual')?.options[searchParams.get('look') ?? ''];
    return svg(picture(product, look));
  };
}

const svg = (body: string): Response => file(body, 'image/svg+xml');

const file = (body: string, type: string): Response =>
  new Response(body, { headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' } });
