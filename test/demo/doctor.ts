import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe } from './block.js';
import type { Product } from './catalog.js';
import { KEYS, type Klaviyo } from './klaviyo.js';
import { root } from './root.js';
import type { Service } from './service.js';
import type { Shop } from './shop.js';
import { isComposite, isSalable } from './stock.js';
import { english } from './stores.js';

const script = path.join(root, 'Test/doctor.php');
const packages = path.join(root, 'Test/vendor/autoload.php');

/** What one check found. */
export interface Line {
  readonly check: string;
  readonly state: 'passed' | 'failed' | 'unknown';
  readonly message: string;
  /** What to do; empty if there is nothing to do. */
  readonly advice: string;
}

export interface Report {
  /** The product whose page was checked. */
  readonly product: Product;
  readonly lines: readonly Line[];
  /** Whether something changed after the check. */
  readonly outdated?: boolean;
  /** Why nothing was checked. */
  readonly trouble?: string;
}

/** The checks, or a proof subscription. */
export type Examination = 'checks' | 'proof';

/** Runs the module's own doctor, with the module's own PHP. */
export interface Doctor {
  /** The latest report of each kind. */
  readonly reports: ReadonlyMap<Examination, Report>;
  readonly running: ReadonlySet<Examination>;
  /** Checks the shop, or subscribes an address and looks for the event. */
  examine(by: Examination, email?: string): void;
  /** Resolves as soon as nothing is running. */
  idle(): Promise<void>;
  /** Something has changed. */
  outdate(): void;
  reset(): void;
}

/** The parts of the demo that the doctor examines. */
interface Examined {
  readonly shop: Shop;
  readonly klaviyo: Klaviyo;
  readonly service: Service;
  /** Where the shop listens. */
  readonly front: { readonly url: string };
}

export function createDoctor(examined: Examined): Doctor {
  let reports = new Map<Examination, Report>();
  const running = new Map<Examination, Promise<void>>();

  async function work(by: Examination, email: string): Promise<void> {
    const product = example(examined.shop);
    const started = reports;
    started.delete(by);
    const report = await examine({ ...describeShop(product, examined), ...(email && { prove: email }) })
      .then((lines): Report => ({ product, lines }))
      .catch((error: unknown): Report => ({ product, lines: [], trouble: String(error) }));
    // After a reset, nobody waits for it.
    if (started === reports) reports.set(by, report);
  }

  return {
    get reports() {
      return reports;
    },
    get running() {
      return new Set(running.keys());
    },
    examine(by, email = '') {
      if (running.has(by)) return;
      running.set(
        by,
        work(by, email).finally(() => running.delete(by)),
      );
    },
    async idle() {
      await Promise.all(running.values());
    },
    outdate() {
      for (const [by, report] of reports) reports.set(by, { ...report, outdated: true });
    },
    reset() {
      reports = new Map();
    },
  };
}

/** A product that is sold out in part, so that the checks of the stock have both. Else any that is sold out. */
function example(shop: Shop): Product {
  const isMixed = ({ type, children }: Product): boolean =>
    type === 'configurable' &&
    children.some(({ id }) => shop.salable.has(id)) &&
    children.some(({ id }) => !shop.salable.has(id));
  const { products } = shop;
  const found = products.find(isMixed) ?? products.find((product) => !isSalable(product, shop)) ?? products[0];
  if (!found) throw new Error('The shop has no products.');
  return found;
}

/** The input of `Test/doctor.php`. */
function describeShop(product: Product, { shop, klaviyo, service, front }: Examined): object {
  const { settings } = shop;
  const description = describe(product, shop, english, klaviyo.url);
  const stock = stockOf(product, shop);
  const key = { connected: klaviyo.account.companyId, other: 'Xy34Zz', missing: '' }[settings.extension];
  return {
    ...description,
    base: `${front.url}/`,
    config: {
      ...description.config,
      'server_api/private_api_key': KEYS[settings.privateKey],
      'advanced/server_endpoint': `${klaviyo.url}/api/back-in-stock-subscriptions`,
      '/klaviyo_reclaim_general/general/enable': key ? '1' : '0',
      '/klaviyo_reclaim_general/general/public_api_key': key,
      '/catalog/productalert/allow_stock': settings.magentosAlert ? '1' : '0',
    },
    modules: ['Magento_ProductAlert', ...(key ? ['Klaviyo_Reclaim'] : [])],
    integrations: key ? [1] : [],
    stock,
    answer: answerOf(stock, settings.stockReport),
    cron: settings.cron ? 20 : 86_400,
    outbox: { waiting: service.outbox.length, oldest: 0, failed: {} },
    outdated: settings.stockIndex ? [] : ['cataloginventory_stock'],
  };
}

interface ProductStock {
  readonly id: number;
  readonly sku: string;
  readonly composite: boolean;
  readonly salable: boolean;
  readonly quantity: number;
}

/** What the website can sell of a product and of the children of a configurable. */
function stockOf(product: Product, shop: Shop): ProductStock[] {
  const children = product.type === 'configurable' ? product.children : [];
  const one = (id: string, sku: string, composite: boolean, salable: boolean): ProductStock => ({
    ...{ id: Number(id), sku, composite, salable },
    quantity: salable && !composite ? 12 : 0,
  });
  return [
    one(product.id, product.path, isComposite(product), isSalable(product, shop)),
    ...children.map(({ id }) => one(id, `${product.path}-${id}`, false, shop.salable.has(id))),
  ];
}

/** What Klaviyo's own extension answers; wrong: as on a website with a stock of its own. */
function answerOf(stock: readonly ProductStock[], report: 'right' | 'wrong'): object {
  const [own, ...children] = stock.map(({ id, sku, salable, quantity }) => ({
    ...{ id: String(id), sku },
    available: report === 'wrong' || salable,
    inventory_quantity: report === 'wrong' ? 0 : quantity,
  }));
  return { 0: own, variants: children };
}

function examine(description: object): Promise<Line[]> {
  if (!existsSync(packages)) return Promise.reject(new Missing());
  return new Promise((resolve, reject) => {
    const child = execFile('php', [script], { maxBuffer: 2 ** 24 }, (error, stdout, stderr) => {
      if (stderr) console.error(stderr);
      if (error) reject(new Error(`Test/doctor.php: ${stderr || error.message}`));
      else resolve((JSON.parse(stdout) as { checks: Line[] }).checks);
    });
    child.stdin?.end(JSON.stringify(description));
  });
}

class Missing extends Error {
  override toString(): string {
    return 'The checks need PHP packages. Install Composer 2, and start the demo again.';
  }
}
