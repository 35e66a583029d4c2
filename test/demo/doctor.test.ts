/** The script that runs the module's own doctor without Magento. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from './root.js';

const nowhere = 'http://127.0.0.1:1';

function run(input: string): { status: number | null; stdout: string; stderr: string } {
  return spawnSync('php', [path.join(root, 'Test/doctor.php')], { input, encoding: 'utf8' });
}

function examine(description: object): string[] {
  const { stdout } = run(
    JSON.stringify({
      product: { id: 7, name: 'Mug', sku: 'mug' },
      base: `${nowhere}/`,
      ...description,
    }),
  );
  const { checks } = JSON.parse(stdout) as { checks: { check: string; state: string; message: string }[] };
  return checks.map(({ check, state, message }) => `${check} ${state}: ${message}`);
}

it('runs the checks of etc/di.xml in their order', () => {
  const config = {
    'server_api/private_api_key': 'pk_own',
    'opt_in/enabled': '1',
    'opt_in/list': 'Y6nRLr',
    'advanced/onsite_endpoint': `${nowhere}/onsite`,
    'advanced/opt_in_endpoint': `${nowhere}/client/subscriptions/`,
    'advanced/server_endpoint': `${nowhere}/api/back-in-stock-subscriptions`,
    'delivery/mode': 'fallback',
    '/klaviyo_reclaim_general/general/enable': '1',
    '/klaviyo_reclaim_general/general/public_api_key': 'Ab12Cd',
  };
  const stock = [{ id: 7, sku: 'mug', composite: false, salable: false, quantity: 0 }];
  const answer = [{ id: '7', sku: 'mug', available: false, inventory_quantity: 3 }];
  const outbox = { waiting: 1, oldest: 3601, failed: {} };
  const description = { config, stock, answer, outbox, outdated: ['inventory'], modules: ['Klaviyo_Reclaim'] };
  expect(examine(description)).toEqual([
    'enabled passed: Back-in-stock alerts are enabled.',
    'public_key passed: The Public API Key is Ab12Cd.',
    'settings passed: Every setting has what it needs.',
    'product passed: The form offers what is sold out on the page of mug (variants: 1).',
    `page unknown: The page ${nowhere}/catalog/product/view/id/7/ cannot be loaded from the server (status: –).`,
    "extension passed: Klaviyo's own extension uses the same Public API Key.",
    "integration unknown: Magento does not have an integration that Klaviyo's own extension created.",
    'cron failed: Cron has not run for the last 15 minutes. Requests stay in the outbox.',
    'cron failed: 1 request(s) wait, the oldest for more than an hour.',
    'indexers failed: Stock indexes are out of date: inventory.',
    'caches passed: The page cache is enabled.',
    "magentos_alert passed: Magento's own stock alert is disabled.",
    'sold_out_products passed: Categories and search hide sold-out products. Shoppers reach their pages by links only.',
    'stock failed: Klaviyo is told a wrong quantity for 1 of 1 products, for example: mug.',
    'endpoints failed: The server cannot reach 127.0.0.1.',
    'endpoints failed: The server cannot reach 127.0.0.1.',
    'endpoints failed: The server cannot reach 127.0.0.1.',
    'account unknown: Klaviyo did not answer (network).',
    'flow unknown: Klaviyo did not answer (network).',
    'list unknown: Klaviyo did not answer (network).',
  ]);
});

it('runs the proof subscription in place of the checks', () => {
  expect(examine({ prove: 'me@' })).toEqual(['proof failed: This is not a valid e-mail address.']);
});

it('answers in the language of the store view', () => {
  expect(examine({ prove: 'me@', locale: 'de_DE' })).toEqual(['proof failed: Dies ist keine gültige E-Mail-Adresse.']);
});

it('ends with exit code 1 and the reason for a description that it cannot read', () => {
  expect(run('{')).toMatchObject({ status: 1, stdout: '', stderr: 'JsonException: Syntax error\n' });
});
