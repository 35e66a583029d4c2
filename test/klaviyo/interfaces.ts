import { subscribeCatalog } from '../../src/klaviyo/catalog.js';
import { subscribeClient } from '../../src/klaviyo/client.js';
import type { ExchangeOptions } from '../../src/klaviyo/exchange.js';
import { optIn } from '../../src/klaviyo/list.js';
import { subscribeOnsite } from '../../src/klaviyo/onsite.js';
import type { Outcome } from '../../src/klaviyo/outcome.js';
import { createServerClient } from '../../src/klaviyo/server.js';

export const companyId = 'Ab12Cd';
export const email = 'shopper@example.com';
export const variantId = '$magento_two:::1-1:::123';

/** One call of each interface for the same person and variant. The server client does not retry. */
export type Call = (options: ExchangeOptions & { readonly origin?: string }) => Promise<Outcome>;

const at = (origin: string | undefined, path: string): { endpoint?: string } =>
  origin === undefined ? {} : { endpoint: origin + path };

export const INTERFACES: Readonly<Record<'onsite' | 'catalog' | 'client' | 'server' | 'list', Call>> = {
  onsite: ({ origin, ...options }) =>
    subscribeOnsite(
      { companyId, email, variant: '123', store: '1' },
      { ...options, ...at(origin, '/onsite/components/back-in-stock/subscribe') },
    ),
  catalog: ({ origin, ...options }) =>
    subscribeCatalog(
      { companyId, email, variant: '123', platform: 'magento_two' },
      { ...options, ...at(origin, '/api/v1/catalog/subscribe') },
    ),
  client: ({ origin, ...options }) =>
    subscribeClient(
      { companyId, variantId, channels: ['EMAIL'], profile: { email } },
      { ...options, ...at(origin, '/client/back-in-stock-subscriptions') },
    ),
  server: ({ origin, signal, ...options }) =>
    createServerClient({
      key: 'pk_sandbox',
      attempts: 1,
      ...options,
      ...at(origin, '/api/back-in-stock-subscriptions'),
    }).subscribe({ variantId, channels: ['EMAIL'], profile: { email } }, { signal }),
  list: ({ origin, ...options }) =>
    optIn(
      { companyId, listId: 'Y6nRLr', email, channels: ['EMAIL'] },
      { ...options, ...at(origin, '/client/subscriptions/') },
    ),
};

export const CALLS = Object.entries(INTERFACES) as [keyof typeof INTERFACES, Call][];
