import type { Klaviyo } from '../klaviyo.js';
import { layout } from '../pages/layout.js';
import type { Service } from '../service.js';
import type { Shop } from '../shop.js';
import { english } from '../stores.js';
import { noCookies, type Visits } from '../visits.js';
import { createActions } from './actions.js';
import { counterPage } from './page.js';

/** The page behind the counter, and what its buttons do. */
export function createCounter(shop: Shop, klaviyo: Klaviyo, visits: Visits, service: Service) {
  const act = createActions(shop, klaviyo, visits, service);
  let notice = '';
  return async (request: Request): Promise<Response> => {
    if (request.method === 'POST') {
      const form = await request.formData();
      notice = act(form);
      await service.deliver();
      const headers = new Headers(form.has('reset') ? noCookies : []);
      headers.set('location', '/counter?notice');
      return new Response(null, { status: 303, headers });
    }
    const asked = new URL(request.url).searchParams.has('notice');
    const main = counterPage(shop, klaviyo, service, asked ? notice : '');
    const page = { view: english, title: 'Behind the counter', main, kind: 'demo-counter', path: '/' };
    return new Response(layout({ ...page, inEveryLanguage: false }), {
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    });
  };
}
