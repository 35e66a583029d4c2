import type { Doctor } from '../doctor.js';
import type { Klaviyo } from '../klaviyo.js';
import { layout } from '../pages/layout.js';
import type { Service } from '../service.js';
import type { Shop } from '../shop.js';
import { english } from '../stores.js';
import { noCookies, type Visits } from '../visits.js';
import { createActions } from './actions.js';
import { counterPage } from './page.js';

/** The parts of the demo that the page shows and changes. */
export interface Behind {
  readonly shop: Shop;
  readonly klaviyo: Klaviyo;
  readonly visits: Visits;
  readonly service: Service;
  readonly doctor: Doctor;
}

/** The page behind the counter, and what its buttons do. */
export function createCounter(behind: Behind) {
  const { service, doctor } = behind;
  const act = createActions(behind);
  let notice = '';
  return async (request: Request): Promise<Response> => {
    if (request.method === 'POST') {
      const form = await request.formData();
      notice = act(form);
      await service.deliver();
      // The script shows that a check is running, and asks again. Without it, the next page has the report.
      if (request.headers.get('x-requested-with') !== 'XMLHttpRequest') await doctor.idle();
      const headers = new Headers(form.has('reset') ? noCookies : []);
      headers.set('location', '/counter?notice');
      return new Response(null, { status: 303, headers });
    }
    const asked = new URL(request.url).searchParams.has('notice');
    const main = counterPage(behind, asked ? notice : '');
    const page = { view: english, title: 'Behind the counter', main, kind: 'demo-counter', path: '/' };
    return new Response(layout({ ...page, inEveryLanguage: false }), {
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    });
  };
}
