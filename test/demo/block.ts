import { execFile } from 'node:child_process';
import path from 'node:path';
import type { Product } from './catalog.js';
import { root } from './root.js';
import type { Shop } from './shop.js';
import { isSalable } from './stock.js';
import { translated, type StoreView } from './stores.js';

const renderer = path.join(root, 'Test/render.php');
const hyvaTemplate = path.join(root, 'view/frontend/templates/hyva/form.phtml');
const rendered = new Map<string, Promise<string>>();

/**
 * Renders the back-in-stock block of a product page with the module's own PHP and template. Empty if there is no block.
 *
 * @param klaviyo origin of the endpoints in the module's settings
 */
export function renderBlock(product: Product, shop: Shop, view: StoreView, klaviyo: string): Promise<string> {
  const description = JSON.stringify(describe(translated(product, view), shop, view, klaviyo));
  let block = rendered.get(description);
  if (!block) {
    block = render(description);
    rendered.set(description, block);
    // The next request tries again after a failure.
    block.catch(() => rendered.delete(description));
  }
  return block;
}

/** The input of `Test/render.php`, which is part of that of `Test/doctor.php`. */
export function describe(product: Product, shop: Shop, { id, locale }: StoreView, klaviyo: string) {
  const { settings, salable } = shop;
  const codes = new Map(product.attributes.map(({ id, code }) => [id, code]));
  const byAttribute = (options: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(options).map(([id, option]) => [codes.get(id) ?? id, Number(option)]));
  const channels = ['EMAIL', settings.sms && 'SMS', settings.whatsapp && 'WHATSAPP'].filter(Boolean);
  return {
    ...(settings.theme === 'hyva' && { template: hyvaTemplate }),
    static: '/static/',
    base: '/',
    locale,
    store: { id, website: 1 },
    product: {
      id: Number(product.id),
      name: product.name,
      sku: product.path,
      type: product.type,
      saleable: isSalable(product, shop),
      attributes: product.attributes.map(({ id, code, label, options }) => ({
        ...{ id: Number(id), code, label },
        options: Object.fromEntries(Object.entries(options).map(([option, { label }]) => [option, label])),
      })),
      children: product.children.map(({ id, name, options }) => ({
        ...{ id: Number(id), name, saleable: salable.has(id) },
        options: byAttribute(options),
      })),
    },
    config: {
      'general/enabled': settings.enabled ? '1' : '0',
      '/cataloginventory/options/show_out_of_stock': shop.showSoldOut ? '1' : '0',
      'subscription/route': settings.route,
      'subscription/fallback': settings.fallback ? '1' : '0',
      'channels/offered': channels.join(','),
      'opt_in/enabled': settings.optIn ? '1' : '0',
      'opt_in/list': 'Y6nRLr',
      'advanced/onsite_endpoint': `${klaviyo}/onsite/components/back-in-stock/subscribe`,
      'advanced/client_endpoint': `${klaviyo}/client/back-in-stock-subscriptions`,
      'advanced/opt_in_endpoint': `${klaviyo}/client/subscriptions/`,
      'delivery/mode': settings.delivery,
      'advanced/timeout': String(settings.timeout),
    },
  };
}

function render(description: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile('php', [renderer], { maxBuffer: 2 ** 24 }, (error, stdout, stderr) => {
      if (error) reject(new Error(`Test/render.php: ${stderr || error.message}`));
      else resolve(stdout);
    });
    child.stdin?.end(description);
  });
}
