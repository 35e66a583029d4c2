import { createActions } from './actions.js';
import { createAssets } from './assets.js';
import { createCounter } from './counter/counter.js';
import { createDoctor } from './doctor.js';
import { serve, type Listening } from './http.js';
import { createKlaviyo, type Klaviyo } from './klaviyo.js';
import { createShop, type Shop, type ShopSettings } from './shop.js';
import { createStorefront } from './storefront.js';
import { createService, SERVICE, type Service } from './service.js';
import { styles } from './styles.js';
import { createVisits } from './visits.js';

export interface DemoOptions {
  /** If it is in use, the next free one is taken; 0 takes any free port. */
  readonly port: number;
  /** Whether to send the module's minified scripts, as in production mode. Default true. */
  readonly minified?: boolean;
  readonly settings?: Partial<ShopSettings>;
}

export interface Demo extends Listening {
  readonly shop: Shop;
  readonly klaviyo: Klaviyo;
  readonly service: Service;
}

/**
 * Starts the whole demo: the shop, and a stand-in for Klaviyo. The stand-in has its own origin, so that the browser
 * applies its cross-origin rules.
 */
export async function startDemo({ port, minified = true, settings }: DemoOptions): Promise<Demo> {
  const shop = createShop(settings);
  const klaviyo = createKlaviyo(shop);
  const visits = createVisits();
  const service = createService(shop, klaviyo);
  const other = await serve((request) => klaviyo.reply(request), port === 0 ? 0 : port + 100);
  klaviyo.url = other.url;

  const assets = createAssets(shop, await styles(), minified);
  const place = { url: '' };
  const doctor = createDoctor({ shop, klaviyo, service, front: place });
  const counter = createCounter({ shop, klaviyo, visits, service, doctor });
  const act = createActions(shop, visits);
  const show = createStorefront(shop, visits, klaviyo);

  const front = await serve((request) => {
    const url = new URL(request.url);
    if (url.pathname === '/counter') return counter(request);
    if (SERVICE.test(url.pathname)) return service.reply(request);
    if (request.method === 'POST') return act(request);
    return assets(url) ?? show(request);
  }, port);
  place.url = front.url;
  return {
    url: front.url,
    shop,
    klaviyo,
    service,
    close: async () => {
      await Promise.all([front.close(), other.close()]);
    },
  };
}
