import { renderBlock } from './block.js';
import { html, type Html } from './html.js';
import { hyvaLayout } from './hyva/layout.js';
import { hyvaProductPage } from './hyva/product-page.js';
import type { Preset } from './pages/cart-form.js';
import { cartPage } from './pages/cart-page.js';
import { indexPage } from './pages/index-page.js';
import { layout } from './pages/layout.js';
import { productPage } from './pages/product-page.js';
import { sections } from './sections.js';
import type { Shop } from './shop.js';
import { storeOf, type StoreView } from './stores.js';
import type { Visits } from './visits.js';

const CONFIGURE = /^\/checkout\/cart\/configure\/id\/(\d+)\/product_id\/\d+\/$/;

/** A product has a page with a name, and one with its id, as in Magento. */
const PRODUCT = /^\/(?:catalog\/product\/view\/id\/(\d+)\/|([\w-]+)\.html)$/;

/** The pages that a shopper sees, in every store view. */
export function createStorefront(shop: Shop, visits: Visits, klaviyo: { readonly url: string }) {
  return async (request: Request): Promise<Response> => {
    const { pathname, search, searchParams } = new URL(request.url);
    const { view: store, path } = storeOf(pathname);
    // English text from right to left, for layout tests.
    const view: StoreView = searchParams.get('dir') === 'rtl' ? { ...store, dir: 'rtl' } : store;
    const visit = visits.of(request);
    const page = (kind: string, title: string, main: Html, status = 200, frame = layout) =>
      new Response(frame({ view, title, main, kind, path: path + search }), {
        status,
        headers: {
          ...(shop.settings.policy === 'blocks' && { 'content-security-policy': "connect-src 'self'" }),
          'content-type': 'text/html; charset=utf-8',
          'cache-control': 'no-cache',
        },
      });
    const product = async (name: string, preset?: Preset) => {
      const found = shop.find(name);
      if (!found) return undefined;
      const block = await renderBlock(found, shop, view, klaviyo.url);
      const given = { product: found, stock: shop, view, block, ...(preset && { preset }) };
      const kind = 'catalog-product-view page-layout-1column';
      return shop.settings.theme === 'hyva'
        ? page(kind, view.named(found.name), hyvaProductPage(given), 200, hyvaLayout)
        : page(kind, view.named(found.name), productPage(given));
    };

    if (path === '/') return page('cms-home', view.text('Home'), indexPage(shop.products, shop, view));
    if (path === '/checkout/cart/')
      return page('checkout-cart-index', view.text('Shopping Cart'), cartPage(visit, view));
    if (path === '/customer/section/load') {
      const wanted = searchParams.get('sections')?.split(',') ?? [];
      const empty = { id: '', cart: [], messages: [], signedIn: false, version: 0 };
      return Response.json(
        Object.fromEntries(
          wanted.map((name) => [name, { ...sections[name]?.(visit ?? empty, view), data_id: visit?.version ?? 0 }]),
        ),
        { headers: { 'cache-control': 'no-store' } },
      );
    }
    const line = visit?.cart.find(({ id }) => id === CONFIGURE.exec(path)?.[1]);
    const [, id, named] = PRODUCT.exec(path) ?? [];
    const name = line?.product.id ?? id ?? named ?? '';
    const preset = line && { item: line.id, quantity: line.quantity, options: line.options };
    return (await product(name, preset)) ?? page('cms-noroute', view.text('Page not found'), notFound(view), 404);
  };
}

const notFound = ({ text, prefix }: StoreView): Html =>
  html`<h1 class="page-title">${text('Page not found')}</h1>
    <p><a href="${prefix}/">${text('Go to the home page')}</a></p>`;
