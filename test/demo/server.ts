import { products } from './catalog.js';
import { renderBlock } from './block.js';
import { counterPage, live } from './counter-page.js';
import { act } from './counter.js';
import { staticFile } from './files.js';
import { html, type Html } from './html.js';
import { serve, type Listening } from './http.js';
import { indexPage } from './index-page.js';
import { createKlaviyo, type Klaviyo } from './klaviyo.js';
import { layout } from './layout.js';
import { picture, tartan } from './pictures.js';
import { productPage } from './product-page.js';
import { createShop, type Shop, type ShopSettings } from './shop.js';
import { styles } from './styles.js';

export interface DemoOptions {
  /** The next free one is taken when it is in use; 0 is any. */
  readonly port: number;
  /** Whether the module's scripts come as production mode sends them. Default true. */
  readonly minified?: boolean;
  readonly settings?: Partial<ShopSettings>;
}

export interface Demo extends Listening {
  readonly shop: Shop;
  readonly klaviyo: Klaviyo;
}

/** The whole demo: the shop, and Klaviyo's stand-in on an origin of its own, so that the browser's rules between them are real. */
export async function startDemo({ port, minified = true, settings }: DemoOptions): Promise<Demo> {
  const shop = createShop(settings);
  const klaviyo = createKlaviyo(shop);
  const counter = await serve((request) => klaviyo.answer(request), port === 0 ? 0 : port + 100);
  klaviyo.url = counter.url;
  const css = await styles();

  const answer = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const { pathname, search } = url;
    const query = url.searchParams.get('dir') === 'rtl' ? '?dir=rtl' : '';
    const dir = query ? 'rtl' : 'ltr';
    const page = (title: string, main: Html, status = 200) =>
      new Response(layout({ title, main, dir, url: pathname + search }), {
        status,
        headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
      });

    if (request.method === 'POST') {
      if (pathname === '/inbox') act(await request.formData(), shop, klaviyo);
      const back = pathname === '/inbox' ? '/inbox' : (request.headers.get('referer') ?? '/');
      return new Response(null, { status: 303, headers: { location: back } });
    }
    if (pathname === '/') return page('Products', indexPage(products, shop, query));
    if (pathname === '/inbox') return page('Behind the counter', counterPage(shop, klaviyo, klaviyo.fault));
    if (pathname === '/inbox/live') return file(live(shop, klaviyo).text, 'text/html');
    if (pathname === '/static/css/styles.css') return file(css, 'text/css');
    if (pathname.startsWith('/static/')) return staticFile(pathname.slice('/static/'.length), minified);
    if (pathname === '/media/tartan.svg') return file(tartan, 'image/svg+xml');

    const [, kind, name = ''] = /^\/(media\/)?([\w-]+)\.(?:html|svg)$/.exec(pathname) ?? [];
    const product = shop.find(name);
    if (!product) return page('Not found', html`<h1 class="page-title">There is no such page</h1>`, 404);
    if (kind) return file(picture(product), 'image/svg+xml');
    return page(product.name, productPage(product, shop, await renderBlock(product, shop, klaviyo.url)));
  };

  const front = await serve(answer, port);
  return {
    url: front.url,
    shop,
    klaviyo,
    close: async () => {
      await Promise.all([front.close(), counter.close()]);
    },
  };
}

const file = (body: string, type: string): Response =>
  new Response(body, { headers: { 'content-type': `${type}; charset=utf-8` } });
