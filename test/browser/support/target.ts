import type { BrowserContext, Page } from 'playwright-core';
import type { Sandbox } from '../../../src/sandbox/index.js';
import type { ShopSettings } from '../../demo/shop.js';
import { demoTarget } from './demo-target.js';
import { magentoTarget } from './magento-target.js';

/** What a page is opened for. A real store says in a file which product's page is which case. */
export type Case =
  | 'simple-in'
  | 'simple-out'
  | 'virtual-out'
  | 'downloadable-out'
  | 'conf-swatch-part'
  | 'conf-swatch-out'
  | 'conf-image-part'
  | 'conf-drop-part'
  | 'conf-drop-out'
  | 'conf-mixed-part'
  | 'conf-one-out'
  | 'conf-three-part'
  | 'conf-custom-part'
  | 'conf-500-part'
  | 'conf-500-out'
  | 'grouped-part'
  | 'grouped-out'
  | 'bundle-in'
  | 'bundle-out'
  /** The next three belong to shops whose websites have different stocks. */
  | 'split-in'
  | 'split-out'
  | 'split-part';

/** The shop under test, the demo or a real store, with Klaviyo's sandbox behind it. */
export interface Target {
  readonly kind: 'demo' | 'magento';
  /** Magento's `cataloginventory/options/show_out_of_stock`. */
  readonly showsSoldOut: boolean;
  readonly sandbox: Sandbox;
  /** Address of a case's page; undefined where the store has no such product. */
  url(name: Case): string | undefined;
  /** Lets a browser context reach the sandbox where it would reach Klaviyo. */
  connect(context: BrowserContext): Promise<void>;
  /** Signs a customer in, and resolves to the customer's e-mail address. */
  signIn(page: Page): Promise<string>;
  /** Changes the shop's settings; only the demo can. */
  configure?(settings: Partial<ShopSettings>): void;
  close(): Promise<void>;
}

/** The demo, or with `npm run test:magento` the store at MAGENTO_URL. */
export function startTarget(): Promise<Target> {
  return process.env['TARGET'] === 'magento' ? magentoTarget() : demoTarget();
}
