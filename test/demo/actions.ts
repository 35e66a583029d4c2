import { linesOf, text, withLines } from './cart.js';
import type { Shop } from './shop.js';
import { storeOf, type StoreView } from './stores.js';
import { cookies, type Visit, type Visits } from './visits.js';

/** The actions of the shop's own forms, by path. Each returns the page to go to, or `undefined` to stay. */
const actions: Readonly<
  Record<string, (visit: Visit, form: FormData, shop: Shop, view: StoreView) => string | undefined>
> = {
  '/checkout/cart/add': (visit, form, shop, view) => put(visit, form, shop, view, ''),
  '/checkout/cart/updateItemOptions': (visit, form, shop, view) => put(visit, form, shop, view, text(form, 'item')),
  '/checkout/cart/delete'(visit, form) {
    visit.cart = visit.cart.filter(({ id }) => id !== form.get('id'));
    return undefined;
  },
  '/customer/account/login'(visit) {
    visit.signedIn = true;
    return undefined;
  },
  '/customer/account/logout'(visit) {
    visit.signedIn = false;
    return undefined;
  },
};

/** Answers the shop's own forms: with JSON if a script sent them, as Magento does, else with a redirect. */
export function createActions(shop: Shop, visits: Visits) {
  return async (request: Request): Promise<Response> => {
    const { view, path } = storeOf(new URL(request.url).pathname);
    const act = actions[path];
    if (!act) return new Response('Not found', { status: 404 });
    const visit = visits.of(request) ?? visits.begin();
    const form = await request.formData().catch(() => new FormData());
    const next = act(visit, form, shop, view);
    const back = next ?? request.headers.get('referer') ?? `${view.prefix}/`;
    const byScript = request.headers.get('x-requested-with') === 'XMLHttpRequest';
    const headers = new Headers(cookies(visit));
    if (byScript) return Response.json(next ? { backUrl: next } : {}, { headers });
    headers.set('location', back);
    return new Response(null, { status: 303, headers });
  };
}

/** Adds the products of a form to the cart, and removes the line that they replace. */
function put(visit: Visit, form: FormData, shop: Shop, view: StoreView, replaced: string): string | undefined {
  const lines = linesOf(form, shop);
  if (typeof lines === 'string') {
    visit.messages.push({ type: 'error', text: view.text(lines) });
    return undefined;
  }
  visit.cart = withLines(
    visit.cart.filter(({ id }) => id !== replaced),
    lines,
  );
  const names = lines.map(({ product }) => view.named(product.name)).join(', ');
  const message = replaced ? '%1 was updated in your shopping cart.' : 'You added %1 to your shopping cart.';
  visit.messages.push({ type: 'success', text: view.text(message, names) });
  return replaced ? `${view.prefix}/checkout/cart/` : undefined;
}
